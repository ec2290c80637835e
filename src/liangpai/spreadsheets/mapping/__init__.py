"""Mapping an office's own file onto a template, once, and using the mapping again the next time."""

from liangpai.spreadsheets.mapping.application import apply_mapping
from liangpai.spreadsheets.mapping.declaration import Mapping
from liangpai.spreadsheets.mapping.file import load_mapping, read_mapping, save_mapping, write_mapping
from liangpai.spreadsheets.mapping.suggestion import suggest_mapping

__all__ = [
    "Mapping",
    "apply_mapping",
    "load_mapping",
    "read_mapping",
    "save_mapping",
    "suggest_mapping",
    "write_mapping",
]
