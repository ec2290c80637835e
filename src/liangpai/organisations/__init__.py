"""Units in a tree with their codes and history, posts and who holds them, task forces, contact leaders (S1)."""
