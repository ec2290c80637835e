"""倒排工期 of a meeting: every step with its day, what is done already, and what no longer fits."""

from collections.abc import Sequence
from datetime import date

from django.utils.timezone import localdate

from liangpai.appeals.queries import appeals_of
from liangpai.calendar.queries import working_days
from liangpai.cards.queries import Card, Occasion, cards, hearing_days, subject_of
from liangpai.cards.workflow import BEFORE, UNTIL_NOTICE
from liangpai.ledger.queries import history
from liangpai.meetings.models import Meeting
from liangpai.meetings.rules.backwards import BEFORE_CARDS, Line, backwards
from liangpai.meetings.workflow import PLANNING
from liangpai.words import Words


def lines(row: Meeting, on: date) -> list[Line]:
    """Every step in the order of its last day.

    Raises:
        Refused: a day lies in a year that is not published.
    """
    days = working_days(row.district_id)
    done = _of_the_meeting(row)
    if not row.occasion:
        return backwards(days, row.held_on, on, done, None)
    dealt = cards(row.district_id, row.occasion.pk)
    notice_by, heard = hearing_days(row.occasion, dealt, days)
    steps = [
        ("notice", Words("提醒函最晚发出", "last day for the notices"), notice_by),
        ("statement", Words("情况说明、申请复核截止", "statements and appeals end"), heard.statement_by),
        ("review", Words("复核决定", "appeals decided"), heard.review_by),
    ]
    of_cards, nothing = _of_the_cards(row.occasion, dealt, on)
    if row.occasion.run is None:
        nothing |= {step.code for step in BEFORE_CARDS}
    done |= _of_the_result(row.occasion) | of_cards
    return backwards(days, row.held_on, on, done, steps, nothing=nothing)


def _of_the_meeting(row: Meeting) -> dict[str, date | None]:
    done: dict[str, date | None] = {}
    if row.state not in PLANNING:
        done["topics"] = done["approved"] = row.approved_on
    if row.notified_on:
        done["notified"] = row.notified_on
    return done | _acts(row.district_id, "meeting", row.pk, {"meeting.pack": "pack"})


def _of_the_result(occasion: Occasion) -> dict[str, date | None]:
    if occasion.run is None:
        return {}
    district, run = occasion.district_id, occasion.run
    frozen = _acts(district, "round", run.round_id, {"round.close": "frozen"})
    told = _acts(district, "run", run.pk, {"run.feedback": "feedback", "run.review": "reviewed"})
    return frozen | told


def _acts(district: int, kind: str, pk: int, wanted: dict[str, str]) -> dict[str, date | None]:
    """The steps that acts on a thing have done, with the day of the last of each."""
    return {
        wanted[one.action]: localdate(one.at) for one in history(district, kind, pk) if one.action in wanted
    }


def _of_the_cards(
    occasion: Occasion, dealt: Sequence[Card], on: date
) -> tuple[dict[str, date | None], set[str]]:
    """The steps of the cards that are done, and those in which there was nothing to do."""
    warned = [one for one in dealt if one.side == "warn"]
    states = {one.state for one in warned}
    if not (dealt or occasion.state == "held") or not states.isdisjoint(UNTIL_NOTICE):
        return {}, set()
    told = [one for one in warned if one.notice_on]
    found = {"notice": [one.notice_on for one in told if one.notice_on], **_heard(told, occasion.held_on, on)}
    if states.isdisjoint(BEFORE[: BEFORE.index("approved")]):
        found["decided"] = [one.decided_on for one in warned if one.decided_on]
    done: dict[str, date | None] = {step: max(days) for step, days in found.items() if days}
    return done, {step for step, days in found.items() if not days}


def _heard(told: Sequence[Card], held_on: date, on: date) -> dict[str, list[date]]:
    """On which days units spoke, and their appeals were decided; a step that still runs is not there."""
    if any(one.state in BEFORE and one.statement_by and on <= one.statement_by for one in told):
        return {}
    filed = appeals_of(told[0].district_id, *map(subject_of, told)) if told else []
    filed = [one for one in filed if one.state != "withdrawn" and localdate(one.filed_at) < held_on]
    spoken = [one.stated_at for one in told if one.stated_at] + [one.filed_at for one in filed]
    heard = {"statement": [localdate(at) for at in spoken]}
    if all(one.decided_at for one in filed):
        heard["review"] = [localdate(one.decided_at) for one in filed if one.decided_at]
    return heard
