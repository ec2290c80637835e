"""The tour of the demonstration: five steps in the bar of every page in demo mode, and where each leads."""
