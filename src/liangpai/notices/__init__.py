"""Notices: texts ready for the group chat, a digest a day at most, and their templates, which the district edits."""
