"""The teller of the demonstration: who acts when, and where everything founded so far is found again."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from liangpai.access.actor import Actor
from liangpai.entrance.actors import actor_of_account
from liangpai.entrance.clock import local_day

CHINA = ZoneInfo("Asia/Shanghai")


def moment(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of the story on the clocks of China."""
    return datetime(year, month, day, hour, minute, tzinfo=CHINA)


@dataclass
class Story:
    """One district being told: ids of its units by code, of its accounts by user name."""

    district: int
    units: dict[str, int] = field(default_factory=dict)
    accounts: dict[str, int] = field(default_factory=dict)
    _actors: dict[tuple[str, date], Actor] = field(default_factory=dict)

    def who(self, username: str, at: datetime) -> Actor:
        """A person with the duties of that day."""
        key = username, local_day(at)
        if key not in self._actors:
            self._actors[key] = actor_of_account(self.district, self.accounts[username], key[1])
        return self._actors[key]

    def by(self, username: str, at: datetime) -> dict[str, Any]:
        """The arguments ``actor`` and ``at`` of an operation."""
        return {"actor": self.who(username, at), "at": at}

    def act(self, username: str, at: datetime) -> dict[str, Any]:
        """The arguments ``district``, ``actor`` and ``at`` of an operation."""
        return {"district": self.district, **self.by(username, at)}
