"""Pages of cases: the list, one case with its figure, its release and its adoption, and the form in which it is told."""
