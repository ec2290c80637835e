"""Pages of summaries and plans: the list, one report with its figures and what to look at, its editor, and its paper."""
