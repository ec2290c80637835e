"""Who looks after which town and village, what visits brought up, and what became of it."""
