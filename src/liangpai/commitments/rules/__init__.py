"""The rules of promises: what they must say, how they go, and what they come to."""
