"""Releases: what must stand in one, and the guard rails against frequent rankings."""

import re
from collections.abc import Sequence
from datetime import date

from liangpai.organisations.rules.audiences import LEVELS, RANKINGS
from liangpai.refusal import Refusal
from liangpai.scoring.scheme import Scheme
from liangpai.words import Words

APART = 150
"""本系统默认: days between two rankings (2-domain §6, G1)."""
MOST_A_YEAR = 2
"""本系统默认: rankings in any twelve months (2-domain §6, G1)."""
G1_BASIS = Words(
    "本系统默认，参照国家整治频繁排名通报的要求；天数为本系统设定",
    "a default of this system, after the national curb on frequent rankings; the number of days is ours",
)
GROSS = re.compile(r"GDP|生产总值|工业增加值|固定资产投资|固投", re.IGNORECASE)
G2_BASIS = Words("本系统默认（合规护栏 G2）", "a default of this system (guard rail G2)")


def refuse_incomplete(level: str, basis: str, secrecy_check: str) -> Refusal | None:
    """Every list that is shown has its basis and the record of its secrecy check (G12)."""
    if level not in LEVELS:
        return Refusal("release.level", Words("没有这个范围", "there is no such level"), "invalid")
    if basis.strip() and secrecy_check.strip():
        return None
    words = Words(
        "请写明发布依据和保密审查记录（审查人、编号）",
        "state the basis of the release, and who checked that nothing secret is shown, with the number of the record",
    )
    return Refusal("release.incomplete", words, "invalid")


def refuse_expiry(expires_on: date, on: date) -> Refusal | None:
    """A release ends on a day to come (G12)."""
    if expires_on > on:
        return None
    words = Words("到期日应在今天之后", "the day of expiry must lie in the future")
    return Refusal("release.expiry", words, "invalid")


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
        basis, reason: number of the paper and reason by which an authority sets the guard rail aside.
    """
    if level not in RANKINGS or is_restatement or (basis.strip() and reason.strip()):
        return None
    last = max((day for day in earlier if day <= on), default=None)
    if last is not None and (on - last).days < APART:
        words = Words(
            "距上次排名（{last}）只有 {days} 天，少于 {apart} 天，不再排名通报（{basis}）；确需发布的，请填写依据文号和理由",
            "the last ranking was on {last}, {days} days ago and less than {apart} ({basis}); to set this aside, enter the "
            "number of the paper and the reason",
        )
        words = words.format(last=last.isoformat(), days=(on - last).days, apart=APART, basis=G1_BASIS)
        return Refusal("release.too_soon", words)
    within = [day for day in earlier if a_year_before(on) < day <= on]
    if len(within) < MOST_A_YEAR:
        return None
    words = Words(
        "近十二个月内已排名 {count} 次，达到上限（{basis}）；确需发布的，请填写依据文号和理由",
        "there were {count} rankings in the last twelve months, as many as are allowed ({basis}); to set this aside, "
        "enter the number of the paper and the reason",
    )
    return Refusal("release.too_many", words.format(count=len(within), basis=G1_BASIS))


def a_year_before(day: date) -> date:
    """The same day of the year before; 28 February for the 29th."""
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return date(day.year - 1, day.month, day.day)


def gross_indicators(scheme: Scheme, level: str) -> list[str]:
    """G2: names of indicators of gross growth that would stand in a published ranking; they warn, they do not refuse."""
    if level not in RANKINGS:
        return []
    return [item.name for item in scheme.indicators if GROSS.search(item.name + item.definition)]


def gross_warning(names: Sequence[str]) -> Words:
    """The sentence of the warning."""
    words = Words(
        "排名中含有“{names}”一类总量增速指标；公开排名可能助长攀比（{basis}），请斟酌",
        "the ranking contains indicators of gross growth ({en}); publishing it may feed a race ({basis}): consider",
    )
    return words.format(names="、".join(names), en=", ".join(names), basis=G2_BASIS)
