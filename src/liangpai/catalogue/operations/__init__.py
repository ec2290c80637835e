"""Writes of the catalogue: items, values held, conflicts between sources."""

from liangpai.catalogue.operations.conflicts import decide_conflict
from liangpai.catalogue.operations.holding import Given, hold, hold_many
from liangpai.catalogue.operations.items import (
    Described,
    register_item,
    register_items,
    register_items_of,
    retire_item,
)

__all__ = [
    "Described",
    "Given",
    "decide_conflict",
    "hold",
    "hold_many",
    "register_item",
    "register_items",
    "register_items_of",
    "retire_item",
]
