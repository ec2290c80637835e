"""Keeping the house in order: making it ready, looking after its health, backing it up and bringing it back."""
