"""Which units must have a contact leader: every town, and every village of which its tier says that it is typical."""

from dataclasses import dataclass

from liangpai.organisations.rules.kinds import TOWN_LEVEL, VILLAGE_LEVEL

TYPICAL = "典型"
"""What the tier (梯次) of a typical village says: 典型村."""
VISITED = (*TOWN_LEVEL, *VILLAGE_LEVEL)
"""Kinds of unit that leaders look after and visit."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A unit that must have a contact leader, and who it is; ``leader`` is empty where there is none."""

    unit: int
    name: str
    town: str
    kind: str
    leader: str = ""

    @property
    def is_covered(self) -> bool:
        """Whether somebody looks after it."""
        return bool(self.leader)


def must_be_covered(kind: str, tier: str) -> bool:
    """Whether a unit must have a contact leader of its own."""
    return kind in TOWN_LEVEL or (kind in VILLAGE_LEVEL and TYPICAL in tier)
