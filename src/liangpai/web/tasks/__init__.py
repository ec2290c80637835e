"""Pages of tasks (督办): the list, the board, one task with its next moves, rates by unit, series and time limits."""
