"""The rules of units, posts and code tables; pure."""
