"""Pages of the catalogue: data items with what is held of them, and conflicts between sources."""
