"""How the chapter of promises is told: a promise with its needs and the acts on it, in few words."""

from dataclasses import dataclass, field
from datetime import date, datetime

from liangpai.commitments.operations import Announcement, Progress, Verification
from liangpai.commitments.rules.terms import Completion, Terms
from liangpai.demonstration.story import moment
from liangpai.needs.rules.asking import Wanted

PAPER_2023 = "云岫百千万办〔2023〕3号（演示）"
SHOWN_2023 = Announcement("society", PAPER_2023, "保密审查〔2023〕3号（演示）", date(2024, 6, 30))
SHOWN_2024 = Announcement(
    "society", "云岫百千万办〔2023〕21号（演示）", "保密审查〔2023〕15号（演示）", date(2025, 6, 30)
)
YARD = "枕河农产品加工园用地"
"""The need of the promise that is excused; the chapter of needs tells how it was refused."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act on a promise after its announcement: when, which, and with what."""

    at: datetime
    verb: str
    what: object = None


@dataclass(frozen=True, slots=True)
class Vow:
    """One promise: whose, its terms, what the office added, what it needs, how far it goes, and the acts after that."""

    unit: str
    terms: Terms
    completion: Completion
    drafted: datetime
    to: str = "announced"
    """The state up to which it is walked: drafted, submitted, checked, approved, announced."""
    needs: tuple[tuple[str, Wanted], ...] = ()
    acts: tuple[Act, ...] = ()
    above: str = ""
    """The text of the promise from which it is passed down."""
    item: str = ""
    name: str = field(default="")


def vow(unit: str, text: str, goal: tuple[float, str], due_on: date, duty: str, **more: object) -> Vow:
    """A promise that is measured as its text says."""
    described = {"measure": text.rsplit("年", maxsplit=1)[-1], "baseline": 0.0, "duty_item": duty}
    told = {"evidence_kind": "acceptance", **described, **more.pop("office", {})}  # type: ignore[dict-item] # keywords
    drafted = more.pop("drafted", moment(2023, 2, 6))
    return Vow(unit, Terms(text, *goal, due_on), Completion(**told), drafted, **more)  # type: ignore[arg-type] # keywords


def said(month: int, day: int, value: float, text: str = "", *, verb: str = "report") -> Act:
    """Progress that a unit reports in 2023."""
    return Act(moment(2023, month, day), verb, Progress(value, text, "验收台账（演示）"))


def verified(value: float, reached_on: date | None = None, at: datetime | None = None) -> Act:
    """What somebody else verifies."""
    return Act(at or moment(2024, 1, 5), "verify", Verification(value, reached_on, "验收单（演示）"))


def ends(
    value: float, outcome: str, reached_on: date | None = None, *, is_archived: bool = False
) -> tuple[Act, ...]:
    """What was reached is verified, found on, and maybe archived."""
    found = (verified(value, reached_on), Act(moment(2024, 1, 8), "conclude", outcome))
    return (*found, Act(moment(2024, 1, 9), "archive")) if is_archived else found


YEAR_END, AUTUMN = date(2023, 12, 29), date(2023, 11, 30)
FARM, LIVE, PARK = "农业农村：高标准农田建设", "生态环境：农村生活污水治理", "经济发展：产业平台建设"
