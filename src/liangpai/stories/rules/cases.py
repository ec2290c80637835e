"""What a case must say, when it may be released, and how much its effect costs (盆景)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST_TITLE, LONGEST_TEXT = 60, 1_000
GREATEST = Decimal("999999999.99")
LARGE = 100
"""本系统默认, in 万元: what costs as much few others can pay for."""
CHANNELS = {
    "district": Words("区内印发", "within the district"),
    "society": Words("向社会公开", "to society"),
}
NAMES = {
    "title": Words("标题", "title"),
    "problem": Words("解决的问题", "problem"),
    "method": Words("做法", "method"),
    "reuse": Words("推广条件", "conditions for reuse"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a unit tells; ``cost`` is in 万元. There is no place for how often the press wrote about it."""

    title: str
    problem: str
    method: str
    reuse: str
    cost: Decimal


def unsound(told: Told) -> tuple[Refusal, ...]:
    """Everything that must be mended before the case is kept; nothing when it is sound."""
    return tuple(_unsound(told))


def _unsound(told: Told) -> Iterator[Refusal]:
    for field, name in NAMES.items():
        text, most = getattr(told, field), LONGEST_TITLE if field == "title" else LONGEST_TEXT
        if not text.strip() or len(text) > most:
            words = Words("请填写{name}，最多{most}字", "write the {name}, at most {most} characters")
            yield Refusal(f"case.{field}", words.format(name=name, most=most), "invalid")
    cost = told.cost
    if not (cost.is_finite() and 0 <= cost <= GREATEST and cost == round(cost, 2)):
        words = Words(
            "投入以万元计，不小于0，最多两位小数",
            "the cost is in 10,000 yuan, not negative, with at most two decimals",
        )
        yield Refusal("case.cost", words, "invalid")


def no_such_figure(place: str, item: str, period: str) -> Problem:
    """The problem of an effect that is no confirmed figure of the unit."""
    words = Words(
        "该单位没有{period}周期的“{item}”已确认数据", "the unit has no confirmed figure '{item}' of {period}"
    ).format(period=period[:20], item=item[:20])
    return Problem("case.figure", place, words.zh, words.en)


def unit_of_another(place: str, name: str) -> Problem:
    """The problem of a unit that the reader does not write for."""
    words = Words("“{name}”不是您填报的单位", "'{name}' is none of your units").format(name=name[:40])
    return Problem("case.unit", place, words.zh, words.en)


def figure_of_another(figure_unit: int, unit: int) -> Refusal | None:
    """Refuse an effect that belongs to another unit."""
    if figure_unit == unit:
        return None
    words = Words("成效数据须是本单位的数据", "the effect is a figure of the unit itself")
    return Refusal("case.figure", words, "invalid")


def unconfirmed(state: str) -> Refusal | None:
    """Refuse to release a case whose figure is not confirmed, or was corrected since (AC-20.1)."""
    if state == "confirmed":
        return None
    words = Words(
        "成效数据未经核验确认，或者确认后已经更正，不能发布",
        "the figure of the effect is not confirmed, or was corrected since: the case is not released",
    )
    return Refusal("case.unconfirmed", words)


def still_in_force(state: str) -> Refusal | None:
    """Refuse to bind a case anew while its figure is in force."""
    if state == "superseded":
        return None
    words = Words("成效数据没有更正过", "the figure of the effect was not corrected")
    return Refusal("case.in_force", words)


def channel_unknown(channel: str) -> Refusal | None:
    """Refuse a release that does not say through which channel."""
    if channel in CHANNELS:
        return None
    return Refusal("case.channel", Words("请选择发布渠道", "choose the channel"), "invalid")


def reason_missing(reason: str) -> Refusal | None:
    """Refuse to return or withdraw a case without saying why."""
    if reason.strip() and len(reason) <= LONGEST_TEXT:
        return None
    words = Words("请写明原因，最多{most}字", "say why, in at most {most} characters")
    return Refusal("case.reason", words.format(most=LONGEST_TEXT), "invalid")


def cost_per_effect(cost: Decimal, value: float | None) -> float | None:
    """万元 for each unit of the effect; None where there is no effect to divide by."""
    return float(cost) / value if value and value > 0 else None


def costly(cost: Decimal, value: float | None, unit_of_measure: str) -> Problem | None:
    """Hint that a case may be a showpiece (盆景): it costs more than it brings, or more than others can pay."""
    per = cost_per_effect(cost, value)
    if unit_of_measure == "万元" and per is not None and per > 1:
        return _hint(
            f"投入{cost}万元，成效{value:g}万元：投入大于成效，当心成为“盆景”，请写明何时回本",
            f"it costs {cost} and brings {value:g} (10,000 yuan each): a showpiece? say when it pays off",
        )
    if cost >= LARGE:
        return _hint(
            f"投入{cost}万元，达到{LARGE}万元（本系统默认），别处未必学得起，请在推广条件里写明花钱少的做法",
            f"it costs {cost} (10,000 yuan), {LARGE} or more (ours): others may not afford it, so name a cheaper way",
        )
    return None


def _hint(zh: str, en: str) -> Problem:
    return Problem("case.costly", "", zh, en, warning=True)
