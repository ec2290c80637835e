"""Tasks with their sources, clocks, reminders and extensions, from the proposal to the closing (S6, S8)."""
