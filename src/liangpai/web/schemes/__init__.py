"""Pages of schemes: the list, one version with its tree, its editors, its way to force, its differences."""
