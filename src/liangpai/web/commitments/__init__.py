"""Pages of promises: the list and the four stages, one promise with its next moves, the cascade, a workbook both ways."""
