"""Summaries and plans bound to confirmed figures."""
