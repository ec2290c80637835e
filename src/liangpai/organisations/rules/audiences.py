"""Audiences of what is shown: the levels from a unit itself to society, and which of them are open to whom."""

from collections.abc import Iterable

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.organisations.rules.kinds import TOWN_LEVEL
from liangpai.words import Words

LEVELS = {
    "unit": Words("本单位", "the unit itself"),
    "meeting": Words("会内", "within the meeting"),
    "district": Words("区内", "within the district"),
    "society": Words("社会", "society"),
}
"""From the narrowest audience to the widest."""
RANKINGS = ("meeting", "district", "society")
"""Levels at which units see each other's places."""
AT_THE_MEETING = ("headquarters", "office", *TOWN_LEVEL)
"""Kinds of unit whose people sit in the conference."""
OVERSEES = (Role.ASSESSOR, Role.APPROVER, Role.LEADER, Role.DISCIPLINE)


def levels_open(actor: Actor, kinds: Iterable[str]) -> tuple[str, ...]:
    """The levels whose contents the actor may see; ``kinds`` are those of the units the actor has posts in."""
    if actor.is_stranger:
        return ("society",)
    if actor.has(*OVERSEES) or set(kinds) & set(AT_THE_MEETING):
        return ("society", "district", "meeting")
    return ("society", "district")
