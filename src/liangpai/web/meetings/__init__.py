"""Pages of meetings: the list, one meeting with agenda, people, days counted back, pack, minutes and resolutions."""
