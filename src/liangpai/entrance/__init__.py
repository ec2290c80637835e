"""The porch every door stands on: who is it, what time is it, which language, and how a "no" is numbered."""
