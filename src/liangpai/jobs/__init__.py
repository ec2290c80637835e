"""The door of what happens later: background work and the nightly round."""
