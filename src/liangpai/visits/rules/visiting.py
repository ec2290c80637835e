"""When a visit is sound: a leader, a town or a village, a day, a purpose; and when it is closed."""

from datetime import date

from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.visits.rules.coverage import VISITED
from liangpai.words import Words

LONGEST = 200


def unsound(*, is_leader: bool, kind: str, on: date | None, purpose: str, today: date) -> tuple[Refusal, ...]:
    """Everything that must be mended before a visit is planned; nothing when it is sound."""
    faults = (
        (
            is_leader,
            "leader",
            Words("走访人须是当天在任的区领导", "who visits is a leader of the district on that day"),
        ),
        (
            kind in VISITED,
            "unit",
            Words("请选择走访的镇街或村居", "choose the town or village that is visited"),
        ),
        (
            on is not None and on >= today,
            "on",
            Words("走访日期不早于今天", "a visit is planned for today or later"),
        ),
        (
            bool(purpose.strip()) and len(purpose) <= LONGEST,
            "purpose",
            Words("请写明走访事由，最多{most}字", "say what for, in at most {most} characters").format(
                most=LONGEST
            ),
        ),
    )
    return tuple(_wrong(code, words) for is_sound, code, words in faults if not is_sound)


def nobody_called(place: str, name: str) -> Problem:
    """The problem of a name that is nobody's, or more than one person's, among the leaders of that day."""
    words = Words(
        "当天没有名为“{name}”的区领导，或者有同名的，请在页面上安排",
        "no leader of that day is called '{name}', or more than one is: plan it on the page",
    ).format(name=name[:40])
    return Problem("visit.leader", place, words.zh, words.en)


def no_place_called(place: str, name: str) -> Problem:
    """The problem of a name that no town or village has."""
    words = Words("没有名为“{name}”的镇街或村居", "no town or village is called '{name}'").format(
        name=name[:40]
    )
    return Problem("visit.unit", place, words.zh, words.en)


def made_early(on: date, today: date) -> Refusal | None:
    """Refuse to record a visit before its day."""
    if today >= on:
        return None
    return Refusal("visit.early", Words("还没有到走访日期", "the day of the visit has not come"))


def closed_early(waiting: int) -> Refusal | None:
    """Refuse to close a visit while an issue of it has been handed to nobody."""
    if not waiting:
        return None
    words = Words(
        "还有{n}个问题没有交办，先转督办或转要素需求",
        "{n} {n|issue is|issues are} handed to nobody yet: make a task or a need of each first",
    )
    return Refusal("visit.issues_wait", words.format(n=waiting))


def reason_missing(reason: str) -> Refusal | None:
    """Refuse to cancel a visit without saying why."""
    if reason.strip() and len(reason) <= LONGEST:
        return None
    words = Words("请写明取消原因，最多{most}字", "say why, in at most {most} characters")
    return _wrong("reason", words.format(most=LONGEST))


def _wrong(field: str, words: Words) -> Refusal:
    return Refusal(f"visit.{field}", words, "invalid")
