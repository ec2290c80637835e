"""One finding of the doctor: what was looked at, how it stands, and in both languages why and what to do."""

from dataclasses import dataclass
from typing import Literal

from liangpai.words import Words

State = Literal["good", "warn", "bad"]

CHECKS = {
    "database": Words("数据库", "database"),
    "migrations": Words("数据库升级", "migrations"),
    "disk": Words("磁盘空间", "disk"),
    "queue": Words("后台工作", "background work"),
    "district": Words("区县", "district"),
    "backups": Words("备份", "backups"),
    "ledger": Words("审计记录", "ledger"),
    "record": Words("公开记录", "public record"),
    "clock": Words("时钟", "clock"),
    "calendar": Words("工作日历", "working days"),
    "steps": Words("各环节有人可办", "somebody for every step"),
    "accounts": Words("闲置账号", "idle accounts"),
    "factors": Words("动态口令", "second factors"),
}
"""Everything that is looked at, by the code that programs read."""


@dataclass(frozen=True, slots=True)
class Finding:
    """``good``, ``warn`` (see to it) or ``bad`` (do not go on like this); ``place`` names a district, or is empty."""

    check: str
    state: State
    words: Words
    place: str = ""

    @property
    def name(self) -> Words:
        """What was looked at, in words."""
        return CHECKS[self.check]


def worst(findings: list[Finding]) -> State:
    """The state of the whole house."""
    states = {finding.state for finding in findings}
    return "bad" if "bad" in states else "warn" if "warn" in states else "good"
