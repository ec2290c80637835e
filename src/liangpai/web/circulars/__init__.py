"""Pages of circulated papers: the list, one paper with its next moves and what it is the basis of, its registration."""
