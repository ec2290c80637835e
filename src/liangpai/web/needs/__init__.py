"""Pages of needs: the list, one need with its next moves, who keeps whom waiting, quotas, and what was won from above."""
