"""Legality opinions before a rule binds, and the complaint box that stands on every page (S21)."""
