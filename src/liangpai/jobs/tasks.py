"""The tasks that the worker takes from the queue, each by its name."""
