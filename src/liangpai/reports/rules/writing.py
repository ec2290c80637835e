"""The text of a report: headings begin with ``# `` or ``## ``, every other line is a paragraph; what it must say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from liangpai.refusal import Refusal
from liangpai.reports.rules.binding import Fact, unknown
from liangpai.words import Words

KINDS: dict[str, Words] = {
    "summary": Words("工作总结", "summary"),
    "plan": Words("工作安排", "plan"),
}
PERIODS: dict[str, Words] = {
    "year": Words("全年", "the year"),
    "q1": Words("第一季度", "first quarter"),
    "q2": Words("第二季度", "second quarter"),
    "q3": Words("第三季度", "third quarter"),
    "q4": Words("第四季度", "fourth quarter"),
}
LONGEST_BODY, LONGEST_TITLE = 30_000, 80
BLANK = "（请填写）"
"""What a draft leaves to whoever writes."""
YEARS = range(2000, 2100)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a report: ``level`` 0 for a paragraph, 1 or 2 for a heading."""

    level: int
    text: str


def lines(body: str) -> list[Line]:
    """The lines of a text that are not empty."""
    return [_line(text) for text in (one.strip() for one in body.splitlines()) if text.lstrip("# ")]


def _line(text: str) -> Line:
    for level, mark in ((2, "## "), (1, "# ")):
        if text.startswith(mark):
            return Line(level, text.removeprefix(mark).strip())
    return Line(0, text)


def body_wrong(body: str) -> Refusal | None:
    """Refuse a report without text, or with more than can be read."""
    if body.strip() and len(body) <= LONGEST_BODY:
        return None
    words = Words("正文必填，最多{most}字", "a report has a text of at most {most} characters")
    return Refusal("report.body", words.format(most=LONGEST_BODY), "invalid")


def begun_wrong(kind: str, period: str, year: int) -> Refusal | None:
    """Refuse a report of an unknown kind, period or year."""
    if kind in KINDS and period in PERIODS and year in YEARS:
        return None
    return Refusal("report.kind", Words("请选择类型、时段和年度", "choose kind, period and year"), "invalid")


def unbound(body: str, facts: Mapping[str, Fact]) -> Refusal | None:
    """Refuse markers that stand for nothing."""
    left = unknown(body, facts)
    if not left:
        return None
    words = Words(
        "这些数据标记没有对应的确认数据：{codes}", "these markers stand for no confirmed figure: {codes}"
    )
    return Refusal("report.unbound", words.format(codes="、".join(left)), "invalid")


def unfilled(body: str) -> Refusal | None:
    """Refuse a text that still holds what a draft left open."""
    if BLANK not in body:
        return None
    words = Words(
        "正文还有“{blank}”，请写完或者删去", "“{blank}” still stands in the text: write it or take it out"
    )
    return Refusal("report.unfilled", words.format(blank=BLANK), "invalid")


def drafted(facts: Sequence[Fact], kind: str) -> str:
    """A first draft from confirmed figures: they are told and nothing else; what they mean is for whoever writes."""
    return "\n".join(_drafted(facts, kind))


def _drafted(facts: Sequence[Fact], kind: str) -> Iterator[str]:
    if kind == "plan":
        yield from (
            "# 总体要求",
            BLANK,
            "# 重点任务",
            "见所附工作安排表。",
        )
        return
    for title, start in (
        ("数据完成情况", "item."),
        ("承诺兑现情况", "promise."),
        ("督办落实情况", "task."),
        ("亮牌整改情况", "card."),
        ("年度计划完成情况", "plan."),
    ):
        told = [f"{one.name}{{{{{one.code}}}}}" for one in facts if one.code.startswith(start)]
        if told:
            yield from (f"# {title}", "；".join(told) + "。")
    yield from ("# 存在的问题", BLANK)
