"""Data items with their one source and validity, what is held already, and conflicts between sources (S9)."""
