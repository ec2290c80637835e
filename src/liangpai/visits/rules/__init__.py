"""Rules of visits: who must have a contact leader, when a visit is sound, and how an issue goes its way."""
