"""Promises of units: checked, announced, amended in the open, verified, and excused where a need was refused (S2)."""
