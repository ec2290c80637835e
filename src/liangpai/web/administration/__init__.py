"""The pages of administration: units and codes, posts and people, accounts and tokens, the calendar, and the gaps."""
