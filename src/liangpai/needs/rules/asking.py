"""What a need must say before anybody is asked to answer it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from liangpai.needs.rules.kinds import KEEPERS, KINDS, MATTERS, SOURCES
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST_TITLE, LONGEST_TEXT = 60, 500
GREATEST = Decimal("999999999.99")
"""Two decimals and no more than this, so that every database keeps exactly what was asked."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a unit asks for; the unit of measure follows from the kind."""

    kind: str
    title: str
    quantity: Decimal
    needed_by: date
    purpose: str = ""
    source: str = ""
    matter: str = "ordinary"


def unsound(wanted: Wanted, on: date) -> tuple[Refusal, ...]:
    """Everything that must be mended before the need is raised; nothing when it is sound."""
    return tuple(_unsound(wanted, on))


def _unsound(wanted: Wanted, on: date) -> Iterator[Refusal]:
    kind = KINDS.get(wanted.kind)
    if kind is None:
        yield _wrong("kind", Words("请选择需求类型", "choose the kind of the need"))
    if not wanted.title.strip() or len(wanted.title) > LONGEST_TITLE:
        words = Words("需求名称必填，最多{most}字", "a need has a title of at most {most} characters")
        yield _wrong("title", words.format(most=LONGEST_TITLE))
    if len(wanted.purpose) > LONGEST_TEXT:
        words = Words("说明最多{most}字", "the explanation has at most {most} characters")
        yield _wrong("purpose", words.format(most=LONGEST_TEXT))
    if not is_quantity(wanted.quantity):
        yield _wrong(
            "quantity",
            Words(
                "数量应大于0，最多两位小数", "the quantity is greater than nothing, with at most two decimals"
            ),
        )
    if wanted.needed_by <= on:
        yield _wrong(
            "needed_by", Words("需要时间应在今天之后", "the day by which it is needed lies after today")
        )
    if kind and (wanted.source in SOURCES) != kind.has_source:
        yield _wrong("source", _source_words(kind.has_source))
    if wanted.matter not in MATTERS or (kind and wanted.kind not in MATTERS[wanted.matter].kinds):
        yield _wrong(
            "matter", Words("该类需求不能选这个事项", "this matter does not belong to this kind of need")
        )


def is_quantity(value: Decimal) -> bool:
    """Whether a number is a quantity: more than nothing, two decimals at most, and not beyond any measure."""
    return value.is_finite() and 0 < value <= GREATEST and value == round(value, 2)


def cannot_be_asked(unit: str, keeper: str, kind: str) -> Refusal | None:
    """Refuse a need that the asker would have to answer, or that goes to a unit that owes no answers.

    Args:
        unit: path of the unit that asks.
        keeper: path of the unit that is asked.
        kind: the kind of the unit that is asked.
    """
    if unit != keeper and kind in KEEPERS:
        return None
    words = Words(
        "需求只能向其他部门、专班或办公室提出，请选择承办部门",
        "a need goes to another department, task force or office: choose one",
    )
    return _wrong("keeper", words)


def _source_words(has_source: bool) -> Words:
    if has_source:
        return Words("资金需求要写明来源（中央、省、市、区、债券、社会资本）", "funds name their source")
    return Words("只有资金需求才写来源", "only funds have a source")


def _wrong(field: str, words: Words) -> Refusal:
    return Refusal(f"need.{field}", words, "invalid")
