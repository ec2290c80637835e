"""Releases: what must stand in one, and the guard rails against frequent rankings."""

from collections.abc import Sequence
from datetime import date

from liangpai.guardrails.rules import is_gross, number_of, release_incomplete, too_frequent
from liangpai.organisations.rules.audiences import LEVELS, RANKINGS
from liangpai.refusal import Refusal
from liangpai.scoring.scheme import Scheme
from liangpai.words import Words


def refuse_incomplete(level: str, basis: str, secrecy_check: str) -> Refusal | None:
    """A release has an audience that there is, its basis and the record of its secrecy check (G12)."""
    if level not in LEVELS:
        return Refusal("release.level", Words("没有这个范围", "there is no such level"), "invalid")
    return release_incomplete(basis, secrecy_check)


def refuse_unsettled(state: str) -> Refusal | None:
    """Only what is final is released."""
    if state in ("final", "archived"):
        return None
    words = Words("只有定稿后的结果才能发布", "only a final run can be released")
    return Refusal("release.not_final", words)


def refuse_noise(
    earlier: Sequence[date], on: date, *, level: str, is_restatement: bool, basis: str = "", reason: str = ""
) -> Refusal | None:
    """G1: no ranking within 150 days of the last, and no third within any twelve months, unless set aside by paper.

    Args:
        earlier: days on which rankings were shown to the meeting or wider, restatements not among them.
        on: the day of the new one.
        level: its audience; a unit's own sheet is no ranking.
        is_restatement: whether it only corrects an earlier one.
        basis, reason: number of the paper and reason by which the guard rail is set aside for this release alone.
    """
    if level not in RANKINGS or is_restatement or (number_of(basis) and reason.strip()):
        return None
    return too_frequent(earlier, on)


def gross_indicators(scheme: Scheme, level: str) -> list[str]:
    """G2: names of indicators of gross growth that would stand in a published ranking; they warn, they do not refuse."""
    if level not in RANKINGS:
        return []
    return [item.name for item in scheme.indicators if is_gross(item.name + item.definition)]
