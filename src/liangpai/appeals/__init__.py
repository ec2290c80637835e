"""One life for every appeal: of a figure, a score or a card."""
