"""Writes of cards: rule sets, occasions, candidates, the way of a card from its grounds to its delisting."""

from liangpai.cards.operations.collecting import collect
from liangpai.cards.operations.deciding import (
    approve,
    deliberate,
    dismiss,
    notice,
    propose,
    recall,
    settle,
    vet,
)
from liangpai.cards.operations.delisting import confirm, delist, fail, inspect, look_back
from liangpai.cards.operations.hearing import appeal, follow_decision, state
from liangpai.cards.operations.occasions import cancel, hold, plan
from liangpai.cards.operations.rectifying import (
    File,
    Planned,
    add_evidence,
    ask_delist,
    ask_extension,
    decline,
    grant,
    hand_in_plan,
)
from liangpai.cards.operations.rulesets import activate, ask_legality, draft, edit, retire
from liangpai.cards.operations.rulesets import approve as approve_ruleset
from liangpai.cards.operations.settling import settle as settle_due
from liangpai.cards.operations.showing import ask_legality_of_card, revoke, said_of, show

__all__ = [
    "File",
    "Planned",
    "activate",
    "add_evidence",
    "appeal",
    "approve",
    "approve_ruleset",
    "ask_delist",
    "ask_extension",
    "ask_legality",
    "ask_legality_of_card",
    "cancel",
    "collect",
    "confirm",
    "decline",
    "deliberate",
    "delist",
    "dismiss",
    "draft",
    "edit",
    "fail",
    "follow_decision",
    "grant",
    "hand_in_plan",
    "hold",
    "inspect",
    "look_back",
    "notice",
    "plan",
    "propose",
    "recall",
    "retire",
    "revoke",
    "said_of",
    "settle",
    "settle_due",
    "show",
    "state",
    "vet",
]
