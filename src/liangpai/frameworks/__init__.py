"""Schemes as frozen versions: drafted, consulted, approved, sealed before the first figure, activated (S5)."""
