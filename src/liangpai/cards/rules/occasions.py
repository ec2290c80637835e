"""What an occasion needs, and how often one may come (guard rail G1)."""

from collections.abc import Sequence
from datetime import date

from liangpai.guardrails.rules import too_frequent
from liangpai.refusal import Refusal
from liangpai.words import Words

SEEN = ("feedback", "reviewed", "final", "archived")
"""States of a run whose sheets the units have seen."""


def refuse_noise(days: Sequence[date], on: date) -> Refusal | None:
    """G1 for an occasion between others: neither too soon after one, nor too soon before one that is planned.

    Args:
        days: the days of the other occasions, held or planned.
        on: the day of this one.
    """
    refusal = too_frequent(days, on, "occasion")
    for day in sorted(one for one in days if one > on):
        others = [one for one in days if one != day]
        refusal = refusal or too_frequent([*others, on], day, "occasion")
    return refusal


def name_missing(name: str) -> Refusal | None:
    """Refuse an occasion without a name."""
    if name.strip():
        return None
    words = Words("请写明场次名称", "give the occasion a name")
    return Refusal("occasion.name", words, "invalid")


def no_rules(state: str | None) -> Refusal | None:
    """Refuse an occasion without a rule set in force."""
    if state == "active":
        return None
    words = Words(
        "没有施行中的亮牌规则；请先在“亮牌规则”里审定并施行一版",
        "no card rules are in force: approve and activate a version first",
    )
    return Refusal("occasion.no_rules", words)


def run_unfit(state: str | None) -> Refusal | None:
    """Refuse to collect from a run whose sheets no unit has seen; ``None`` where the occasion rests on none."""
    if state is None or state in SEEN:
        return None
    words = Words(
        "该次考核还没有向单位反馈，不能作为亮牌依据",
        "no unit has seen the sheets of this assessment yet: open trial feedback first",
    )
    return Refusal("occasion.run", words)
