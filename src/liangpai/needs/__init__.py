"""Needs that units raise, answered by departments against the clock, with quotas and what was won from above (S10)."""
