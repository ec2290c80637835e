"""One finding of the doctor: what was looked at, how it stands, and in both languages why and what to do."""

from dataclasses import dataclass
from typing import Literal

from liangpai.words import Words

State = Literal["good", "warn", "bad"]


@dataclass(frozen=True, slots=True)
class Finding:
    """``good``, ``warn`` (see to it) or ``bad`` (do not go on like this); ``place`` names a district, or is empty."""

    check: str
    state: State
    words: Words
    place: str = ""


def worst(findings: list[Finding]) -> State:
    """The state of the whole house."""
    states = {finding.state for finding in findings}
    return "bad" if "bad" in states else "warn" if "warn" in states else "good"
