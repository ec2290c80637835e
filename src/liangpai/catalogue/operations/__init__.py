"""Writes of the catalogue: items, values held, conflicts between sources, requests to share."""

from liangpai.catalogue.operations.conflicts import decide_conflict
from liangpai.catalogue.operations.holding import Given, hold, hold_many
from liangpai.catalogue.operations.items import (
    Described,
    register_item,
    register_items,
    register_items_of,
    retire_item,
)
from liangpai.catalogue.operations.settling import settle
from liangpai.catalogue.operations.shares import (
    ask_share,
    grant_share,
    open_share,
    refuse_share,
    use_share,
    withdraw_share,
)

__all__ = [
    "Described",
    "Given",
    "ask_share",
    "decide_conflict",
    "grant_share",
    "hold",
    "hold_many",
    "open_share",
    "refuse_share",
    "register_item",
    "register_items",
    "register_items_of",
    "retire_item",
    "settle",
    "use_share",
    "withdraw_share",
]
