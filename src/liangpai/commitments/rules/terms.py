"""What a promise must say: the unit's own four fields, and what the office adds at the check so that it can be measured."""

import re
from dataclasses import dataclass
from datetime import date
from math import isfinite

from liangpai.guardrails.rules import is_pledge
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST = 100
"""Characters of a promise, so that it can be read aloud and stand on one line of the board."""
FEWEST, MOST = 5, 10
"""本系统默认: promises of a unit in a year; a hint, never a refusal."""
DIFFICULTIES = {
    0.8: Words("较易（0.8）", "easy (0.8)"),
    1.0: Words("一般（1.0）", "usual (1.0)"),
    1.2: Words("较难（1.2）", "hard (1.2)"),
}
"""本系统默认: set at the check, so that easy promises do not pay."""
EVIDENCE = {
    "system": Words("系统台账", "record of a system"),
    "statistics": Words("统计数据", "statistics"),
    "acceptance": Words("验收文件", "paper of acceptance"),
    "site": Words("现场核验", "inspection on site"),
    "paper": Words("其他文件", "other paper"),
}
SOURCES = {"own": Words("自定", "own"), "above": Words("上级任务", "passed down")}

_VAGUE = re.compile("力争|努力|争取|尽力|进一步|加大力度|积极推进|稳步|大幅|明显|显著")


@dataclass(frozen=True, slots=True)
class Terms:
    """What the unit itself promises: the text, how much of what, and until when."""

    text: str
    target: float | None
    unit_of_measure: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Completion:
    """What the office adds at the check."""

    measure: str
    evidence_kind: str
    baseline: float | None = None
    weight: float = 1.0
    difficulty: float = 1.0
    duty_item: str = ""
    is_assisting: bool = False
    item: int | None = None
    """Id of the data item that measures it, where the catalogue has one: its keeper verifies."""
    source: str = "own"
    source_reference: str = ""
    parent: int | None = None
    """Id of the promise from which it is passed down."""
    reserve: float = 0.0
    """How much of its own target it declares to keep in reserve when it is passed down."""


def text_is_unfit(text: str) -> Refusal | None:
    """Refuse a promise without a word, one too long to be read aloud, and a pledge in its disguise (G11)."""
    if not text.strip():
        return _invalid("text", Words("请写明承诺内容", "say what is promised"))
    if len(text.strip()) > LONGEST:
        words = Words(
            "承诺最多{most}字，现在是{now}字", "a promise has at most {most} characters, this one has {now}"
        )
        return _invalid("text", words.format(most=LONGEST, now=len(text.strip())))
    return is_pledge(text)


def year_is_unfit(year: int, on: date) -> Refusal | None:
    """Refuse to promise for a year that is over, or for one beyond the next."""
    if on.year <= year <= on.year + 1:
        return None
    return _invalid("year", Words("承诺年度应为本年或下一年", "a promise is for this year or the next"))


def not_measurable(terms: Terms, year: int, on: date) -> list[Refusal]:
    """Why nobody could tell whether the unit's own part is kept: no number, no unit of measure, no day within the year.

    Args:
        terms: what the unit promises.
        year: the year it promises for.
        on: the day of the check; a promise that is due already promises nothing.
    """
    found = [text_is_unfit(terms.text)]
    if terms.target is None or not isfinite(terms.target):
        found.append(_invalid("target", Words("请填写目标值（数字）", "give the target as a number")))
    if not terms.unit_of_measure.strip():
        found.append(_invalid("unit_of_measure", Words("请填写计量单位", "give the unit of measure")))
    found.append(due_day_is_wrong(terms.due_on, year, on))
    return [refusal for refusal in found if refusal]


def due_day_is_wrong(due_on: date | None, year: int, on: date) -> Refusal | None:
    """Refuse a promise without a last day, with one outside its year, or with one that has passed."""
    if due_on is None:
        return _invalid("due_on", Words("请填写完成时限", "give the day until which it will be done"))
    if due_on.year != year:
        words = Words("完成时限应在{year}年之内", "the last day lies within {year}")
        return _invalid("due_on", words.format(year=year))
    if due_on < on:
        return _invalid("due_on", Words("完成时限已经过去", "the last day has passed already"))
    return None


def is_incomplete(terms: Terms, completion: Completion) -> list[Refusal]:
    """Why the check cannot pass: what is measured and by which evidence, weight and difficulty, a baseline that is met."""
    found: list[Refusal] = []
    if not completion.measure.strip():
        found.append(_invalid("measure", Words("请写明考察指标", "say what is measured")))
    if completion.evidence_kind not in EVIDENCE:
        found.append(_invalid("evidence", Words("请选择佐证方式", "choose the kind of evidence")))
    if completion.difficulty not in DIFFICULTIES:
        words = Words("难度只能是0.8、1.0或1.2", "difficulty is 0.8, 1.0 or 1.2")
        found.append(_invalid("difficulty", words))
    if not 0 < completion.weight <= 100:
        found.append(
            _invalid("weight", Words("权重应大于0、不超过100", "the weight is above 0 and at most 100"))
        )
    if completion.baseline is not None and completion.baseline == terms.target:
        words = Words("目标与基数相同，等于没有承诺", "the target is the baseline: nothing is promised")
        found.append(_invalid("baseline", words))
    if completion.source not in SOURCES:
        found.append(_invalid("source", Words("请选择任务来源", "choose whether it is own or passed down")))
    elif completion.source == "above" and not (completion.parent or completion.source_reference.strip()):
        words = Words(
            "上级任务须写明来自哪项承诺或哪份文件", "name the promise or the paper it is passed down from"
        )
        found.append(_invalid("source", words))
    return found


def parent_does_not_fit(
    pk: int, unit_of_measure: str, parent: int, parent_parents: tuple[int, ...], parent_measure: str
) -> Refusal | None:
    """Refuse a parent that is the promise itself or one below it, or that counts in another unit of measure."""
    if pk == parent or pk in parent_parents:
        words = Words(
            "不能从自己或自己分解出去的承诺再分解",
            "a promise is not passed down from itself or from one below",
        )
        return _invalid("parent", words)
    if unit_of_measure.strip() != parent_measure.strip():
        words = Words(
            "与上级承诺的计量单位不同（{own}、{above}），无法汇总",
            "its unit of measure differs from that of the promise above ({own}, {above}), so they cannot be summed",
        )
        return _invalid("parent", words.format(own=unit_of_measure, above=parent_measure))
    return None


def vague_words(text: str) -> list[str]:
    """Words of a promise that nobody can measure (力争, 进一步 …): a hint to its author."""
    return list(dict.fromkeys(_VAGUE.findall(text)))


def few_or_many(count: int) -> Words | None:
    """The hint that a unit promises less or more than is usual in a year, or None."""
    if FEWEST <= count <= MOST:
        return None
    words = Words(
        "本年度已有{n}项承诺，一般以{fewest}—{most}项为宜（仅提示）",
        "there {n|is|are} {n} {n|promise|promises} in this year; {fewest} to {most} are usual (a hint only)",
    )
    return words.format(n=count, fewest=FEWEST, most=MOST)


def _invalid(field: str, words: Words) -> Refusal:
    return Refusal(f"commitment.{field}", words, "invalid")
