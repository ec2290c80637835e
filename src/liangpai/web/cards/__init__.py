"""Pages of cards: the desk, one card with its next moves, occasions, deliberation (会商), rule sets, and the papers."""
