"""Rules of cases: what a case says, when it may be released, what it costs, and what its adoption counts for."""
