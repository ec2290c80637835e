"""The door for programs: units, rounds, figures in and out, standings and explanations, described by OpenAPI."""
