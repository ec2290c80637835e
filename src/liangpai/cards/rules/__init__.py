"""The rules of cards: pure functions that refuse with a reason or compute."""
