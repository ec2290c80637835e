"""What the register of gains (向上争取) asks at each step: applied for, approved, arrived."""

from datetime import date
from decimal import Decimal

from liangpai.needs.rules.asking import LONGEST_TITLE, is_quantity
from liangpai.needs.rules.kinds import KINDS, SOURCES
from liangpai.refusal import Refusal
from liangpai.words import Words

GAINED = ("land", "forest", "energy", "funds", "policy")
"""What can be won from above."""
LONGEST_PAPER = 80


def application_unsound(kind: str, source: str, title: str) -> Refusal | None:
    """Refuse an application of no kind that is won from above, without a title, or funds without their source."""
    if kind not in GAINED or (source in SOURCES) != KINDS[kind].has_source:
        words = Words(
            "请选择争取事项；资金要写明来源，其他不写", "choose what is applied for; only funds name a source"
        )
        return Refusal("gain.kind", words, "invalid")
    if not title.strip() or len(title) > LONGEST_TITLE:
        words = Words("事项名称必填，最多{most}字", "a title of at most {most} characters is needed")
        return Refusal("gain.title", words.format(most=LONGEST_TITLE), "invalid")
    return None


def step_unsound(amount: Decimal, on: date, since: date, today: date) -> Refusal | None:
    """Refuse an amount that is none, or a day before the step before or after today."""
    if not is_quantity(amount):
        words = Words(
            "数量应大于0，最多两位小数", "the amount is greater than nothing, with at most two decimals"
        )
        return Refusal("gain.amount", words, "invalid")
    if not since <= on <= today:
        words = Words(
            "日期不能早于上一环节，也不能晚于今天", "the day is not before the step before it nor after today"
        )
        return Refusal("gain.day", words, "invalid")
    return None


def paper_missing(paper: str) -> Refusal | None:
    """Refuse a step without the number of its paper."""
    if paper.strip() and len(paper) <= LONGEST_PAPER:
        return None
    words = Words("请填写文号，最多{most}字", "name the number of the paper, at most {most} characters")
    return Refusal("gain.paper", words.format(most=LONGEST_PAPER), "invalid")


def more_than_approved(arrived: Decimal, approved: Decimal) -> Refusal | None:
    """Refuse more arrived than was approved: that is another approval."""
    if arrived <= approved:
        return None
    words = Words(
        "到位数量超过批复数量；另有批复的请另登记一条",
        "more than was approved: record another approval as another entry",
    )
    return Refusal("gain.too_much", words, "invalid")
