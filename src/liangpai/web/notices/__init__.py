"""Page of notices: a text ready for the chat group, the daily digest one asks for, and the texts the district edits."""
