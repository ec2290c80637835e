"""倒排工期 of a meeting: every step with its day, what is done already, and what no longer fits."""

from collections.abc import Iterable
from datetime import date

from django.utils.timezone import localdate

from liangpai.calendar.queries import working_days
from liangpai.cards.queries import Card, Occasion, cards, rules_for
from liangpai.cards.rules.clocks import hearing, latest_notice
from liangpai.cards.workflow import BEFORE
from liangpai.ledger.queries import history
from liangpai.meetings.models import Meeting
from liangpai.meetings.rules.backwards import Line, backwards
from liangpai.meetings.workflow import PLANNING
from liangpai.words import Words

UNTOLD = ("candidate", "close", "vetted", "proposed")


def lines(row: Meeting, on: date) -> list[Line]:
    """Every step in the order of its last day.

    Raises:
        Refused: a day lies in a year that is not published.
    """
    days = working_days(row.district_id)
    done = _of_the_meeting(row)
    if not row.occasion:
        return backwards(days, row.held_on, on, done, None)
    procedure = rules_for(row.occasion).procedure
    noticed = latest_notice(days, row.held_on, procedure)
    heard = hearing(days, noticed, procedure)
    steps = [
        ("notice", Words("提醒函最晚发出", "last day for the notices"), noticed),
        ("statement", Words("情况说明、申请复核截止", "statements and appeals end"), heard.statement_by),
        ("review", Words("复核决定", "appeals decided"), heard.review_by),
    ]
    done |= _of_the_result(row.occasion) | _of_the_cards(cards(row.district_id, row.occasion_id))
    return backwards(days, row.held_on, on, done, steps)


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


def _of_the_cards(dealt: Iterable[Card]) -> dict[str, date | None]:
    warned = [one for one in dealt if one.side == "warn"]
    if not warned:
        return {}
    states = {one.state for one in warned}
    told = [one.notice_on for one in warned if one.notice_on]
    done: dict[str, date | None] = {}
    if states.isdisjoint(UNTOLD):
        done["notice"] = max(told, default=None)
    if states.isdisjoint((*UNTOLD, "noticed")):
        done["statement"] = None
    if states.isdisjoint((*UNTOLD, "noticed", "heard", "reviewing")):
        done["review"] = None
    if states.isdisjoint(BEFORE[: BEFORE.index("approved")]):
        done["decided"] = max((one.decided_on for one in warned if one.decided_on), default=None)
    return done
