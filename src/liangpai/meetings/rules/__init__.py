"""Rules of meetings, all of them pure."""
