"""Meetings from plan to minutes, their resolutions, and the papers that are conveyed at them."""
