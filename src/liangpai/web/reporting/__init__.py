"""Page 4: rounds, the grid, workbooks down and up, and the history of a figure."""
