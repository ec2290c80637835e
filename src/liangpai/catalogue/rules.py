"""When two sources differ, how long a value holds, what an item and a decision need, and how requests to share go."""

import calendar
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.calendar.rules import WorkingDays
from liangpai.guardrails.rules import names_a_number
from liangpai.refusal import Refusal
from liangpai.words import Words

MARGIN = 1e-9
"""Two figures that differ by the tolerance and the last bit of a float do not differ by more than the tolerance."""

DECISION = "裁定"
"""The source of a value that was decided when two sources differed; it stands before every other."""

SHARE_DAYS = 5
"""Working days in which each level answers a request to share (AC-9.2)."""
SHARE_MONTHS = 12
"""本系统默认: months for which data are shared at one go."""
LEVELS = {
    1: Words("归口单位", "keeping unit"),
    2: Words("办公室", "office"),
    3: Words("审批人", "approver"),
}
"""Who answers a request to share; silence raises it to the next."""
OPEN_SHARES = ("asked", "granted", "opened")
_LAW = re.compile(r"《[^《》]+》")


def difference(a: float, b: float) -> float:
    """How far two figures differ, relative to the smaller of them; infinite where the smaller is nothing."""
    if a == b:
        return 0.0
    smaller = min(abs(a), abs(b))
    return math.inf if smaller == 0 else abs(a - b) / smaller


def crosses(a: float, b: float, line: float | None) -> bool:
    """Whether the two lie on different sides of a line; on the line itself is above it (10 万元 is not weak)."""
    return line is not None and (a >= line) != (b >= line)


def is_conflict(a: float, b: float, tolerance: float, line: float | None = None) -> bool:
    """Whether two sources say different things: by more than the tolerance, or on both sides of a line."""
    return difference(a, b) > tolerance + MARGIN or crosses(a, b, line)


def valid_to(on: date, months: int) -> date:
    """The first day on which a value no longer holds: so many months later, or the end of a shorter month."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, min(on.day, calendar.monthrange(year, month + 1)[1]))


def item_is_unsound(*, code: str, name: str, valid_months: int, tolerance: float) -> Refusal | None:
    """Refuse an item that nobody could find or compare: no code or name, or numbers out of range."""
    if not (code.strip() and name.strip()):
        words = Words("数据项“{code}”要有编码和名称", "the item '{code}' needs a code and a name")
        return Refusal("item.incomplete", words.format(code=code or name), "invalid")
    if not 1 <= valid_months <= 60 or not 0 <= tolerance <= 1:
        words = Words(
            "数据项“{code}”：有效期应为1至60个月，允许差异应在0至1之间",
            "the item '{code}': validity is 1 to 60 months, tolerance lies between 0 and 1",
        )
        return Refusal("item.out_of_range", words.format(code=code), "invalid")
    return None


def value_is_no_number(value: float, what: str) -> Refusal | None:
    """Refuse what cannot be held: infinity, or nothing."""
    if math.isfinite(value):
        return None
    words = Words("“{what}”的数值不是有效数字", "the value of '{what}' is no number")
    return Refusal("item.no_number", words.format(what=what), "invalid")


def decision_lacks_reason(reason: str) -> Refusal | None:
    """Refuse to settle a conflict without saying why this value stands."""
    if reason.strip():
        return None
    words = Words("请写明采用该数值的理由", "say why this value stands")
    return Refusal("conflict.no_reason", words, "invalid")


@dataclass(frozen=True, slots=True)
class Raised:
    """A request to share that silence has raised: to which level, at the end of which day, and by when that answers."""

    level: int
    on: date
    due_on: date


def raised(days: WorkingDays, level: int, due_on: date, on: date) -> Iterator[Raised]:
    """Every level to which silence has raised a request up to a day; an answer on the due date itself is in time."""
    while level < max(LEVELS) and on > due_on:
        level, silent_on = level + 1, due_on
        due_on = days.after(due_on, SHARE_DAYS)
        yield Raised(level, silent_on, due_on)


def not_theirs_yet(level: int, theirs: int) -> Refusal | None:
    """Refuse an answer of a level that the request has not been raised to."""
    if theirs <= level:
        return None
    words = Words(
        "申请还在{now}答复期内，逾期不答复才升级到{theirs}",
        "it is for the {now} to answer; only silence raises it to the {theirs}",
    )
    return Refusal("share.level", words.format(now=LEVELS[level], theirs=LEVELS[theirs]))


def share_term(until_on: date, on: date) -> Refusal | None:
    """Refuse a sharing that ends at once or lasts longer than a year."""
    if on < until_on <= valid_to(on, SHARE_MONTHS):
        return None
    words = Words(
        "共享期限应在今天之后，最长{most}个月", "sharing ends after today and lasts {most} months at most"
    )
    return Refusal("share.term", words.format(most=SHARE_MONTHS), "invalid")


def text_missing(text: str, what: Words) -> Refusal | None:
    """Refuse a request, an opening or a use that says nothing."""
    if text.strip():
        return None
    return Refusal("share.empty", Words("请填写{what}", "write the {what}").format(what=what), "invalid")


def item_is_retired(state: str) -> Refusal | None:
    """Refuse to ask for what is kept no longer."""
    if state == "running":
        return None
    words = Words("该数据项已停用，不能再申请共享", "the item is retired and no longer shared")
    return Refusal("share.retired", words)


def own_item(unit: int, keeper: int) -> Refusal | None:
    """Refuse to ask oneself."""
    if unit != keeper:
        return None
    words = Words(
        "该数据由本单位归口，不必申请", "your own unit keeps this item: there is nothing to ask for"
    )
    return Refusal("share.own", words, "invalid")


def shared_already() -> Refusal:
    """The "no" to a second request while the first is under way or in use."""
    words = Words(
        "本单位对该数据项的申请正在办理或使用中", "your unit's request for this item is under way or in use"
    )
    return Refusal("share.asked_already", words)


def refusal_unlawful(basis: str, reason: str) -> Refusal | None:
    """Refuse to withhold data without a law or a paper that says so, and a reason (不予共享须有依据)."""
    if reason.strip() and (_LAW.search(basis) or names_a_number(basis)):
        return None
    words = Words(
        "不同意共享须写明依据（法律法规名称如《……》，或者发文字号）和理由；没有依据的应当共享",
        "a refusal names its legal basis (a law in 《》 or a document number) and a reason; without one the data are shared",
    )
    return Refusal("share.unlawful", words, "invalid")


def used_outside(used_on: date, opened_on: date, on: date) -> Refusal | None:
    """Refuse to record a use before the sharing was opened, or one to come."""
    if opened_on <= used_on <= on:
        return None
    words = Words("使用日期应在开通之后、今天以前", "the day of use lies between the opening and today")
    return Refusal("share.used_on", words, "invalid")
