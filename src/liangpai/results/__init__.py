"""Reporting rounds: figures filled in, verified by somebody else, corrected as new versions, with evidence (S3)."""
