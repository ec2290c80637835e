"""Mapping an office's own file onto a template, once, and using the mapping again the next time."""

from liangpai.spreadsheets.mapping.application import apply_mapping
from liangpai.spreadsheets.mapping.declaration import Mapping, read_mapping, write_mapping
from liangpai.spreadsheets.mapping.suggestion import suggest_mapping

__all__ = ["Mapping", "apply_mapping", "read_mapping", "suggest_mapping", "write_mapping"]
