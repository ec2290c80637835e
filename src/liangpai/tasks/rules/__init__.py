"""The rules of tasks: time limits, reminders, extensions, recurrence, numbers and rates, all pure."""
