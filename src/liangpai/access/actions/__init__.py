"""What every action is called: those of the policy and those that only the ledger knows, each by name and object."""

from liangpai.access.actions.cards import CARDS
from liangpai.access.actions.conference import CONFERENCE
from liangpai.access.actions.figures import FIGURES
from liangpai.access.actions.ground import GROUND
from liangpai.access.actions.promises import PROMISES
from liangpai.words import Words

ACTIONS: dict[str, Words] = GROUND | FIGURES | PROMISES | CARDS | CONFERENCE
"""In the order of the policy; what the policy does not name is the house's own act, or part of one that it names."""


def name_of(action: str) -> Words:
    """What an action is called; one that no table knows is called by its code."""
    return ACTIONS.get(action, Words(action, action))
