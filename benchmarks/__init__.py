"""Measurements apart from the tests: side by side with the peers, and the pictures the documentation shows."""
