"""What the department does with a need: accept it, consult, wait for papers, answer."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.access.roles import Role
from liangpai.calendar.queries import working_days
from liangpai.needs.models import Need
from liangpai.needs.operations.moving import change, move
from liangpai.needs.operations.quotas import take
from liangpai.needs.operations.settling import settle_one
from liangpai.needs.queries import clock_of, thing_of
from liangpai.needs.rules.answering import (
    ACTIONS,
    Answer,
    granted_of,
    not_asked_yet,
    text_missing,
    unsound,
)
from liangpai.needs.rules.ladder import not_stopped, stop_too_late
from liangpai.needs.rules.quotas import plain
from liangpai.needs.workflow import NEED, OPEN
from liangpai.refusal import insist
from liangpai.words import Words

OFFICERS = (Role.REPORTER, Role.VERIFIER)
MATERIAL = Words("需要补充的材料", "papers that are missing")
GIVEN = Words("补充材料说明", "note on the papers")


@transaction.atomic
def accept(*, need: Need, actor: Actor, at: datetime) -> None:
    """Take the need in hand; its clock has run since it was raised.

    Raises:
        Refused: not permitted, or not waiting to be accepted.
    """
    _work(need, "need.accept", actor, at)


@transaction.atomic
def consult(*, need: Need, actor: Actor, at: datetime) -> None:
    """Talk it over with whoever else is concerned.

    Raises:
        Refused: not permitted, or answered already.
    """
    _work(need, "need.consult", actor, at)


def _work(need: Need, action: str, actor: Actor, at: datetime) -> None:
    permit(action, actor, thing_of(need))
    settle_one(need, working_days(need.district_id), localdate(at), at)
    move(need, action, actor, at, told={})


@transaction.atomic
def ask_material(*, need: Need, text: str, actor: Actor, at: datetime) -> None:
    """Ask the asker for papers; the clock stands still from today until they are there.

    Raises:
        Refused: not permitted, answered already, stopped already, raised by silence, or nothing said.
    """
    permit("need.stop", actor, thing_of(need))
    days, on = working_days(need.district_id), localdate(at)
    settle_one(need, days, on, at)
    insist(
        _is_answered(need),
        stop_too_late(need.level, need.clock_level, need.is_stopped),
        text_missing(text, MATERIAL),
    )
    _stop_or_go(need, "need.stop", text.strip(), actor, at)


@transaction.atomic
def give_material(*, need: Need, text: str, actor: Actor, at: datetime) -> None:
    """Hand the papers in; the clock runs on.

    Raises:
        Refused: not permitted, nothing was asked for, or nothing said.
    """
    permit("need.resume", actor, thing_of(need))
    settle_one(need, working_days(need.district_id), localdate(at), at)
    insist(_is_answered(need), not_stopped(need.is_stopped), text_missing(text, GIVEN))
    _stop_or_go(need, "need.resume", text.strip(), actor, at)


def _stop_or_go(need: Need, action: str, text: str, actor: Actor, at: datetime) -> None:
    is_stopped, on = action == "need.stop", localdate(at)
    pauses = [*need.pauses, [on.isoformat(), None]] if is_stopped else _ended(need, on)
    change(
        need,
        action,
        actor,
        at,
        told={"reason": text},
        pauses=pauses,
        is_stopped=is_stopped,
        material=text if is_stopped else need.material,
        due_on=clock_of(need, pauses).due_on(working_days(need.district_id), need.level),
    )


@transaction.atomic
def answer_need(*, need: Need, answer: Answer, actor: Actor, at: datetime) -> None:
    """Answer a need; what is granted is taken from the department's quota of the year where there is one.

    Raises:
        Refused: not permitted, answered already, not the actor's level yet, something lacking, or more than is left.
    """
    permit("need.answer", actor, thing_of(need))
    on = localdate(at)
    settle_one(need, working_days(need.district_id), on, at)
    insist(*unsound(answer, need.quantity, on))
    insist(NEED.refuse(ACTIONS[answer.verdict], need.state), _from_above(need, actor))
    granted = granted_of(answer, need.quantity)
    quota = take(need, granted, actor, at) if granted is not None else None
    in_time = need.silences == 0 if need.was_in_time is None else need.was_in_time
    by = None if granted is None else answer.deliver_by
    move(
        need,
        ACTIONS[answer.verdict],
        actor,
        at,
        told=_told(answer, granted, need.level),
        verdict=answer.verdict,
        reason=answer.reason.strip(),
        alternative=answer.alternative.strip(),
        granted=granted,
        deliver_by=by,
        due_on=by,
        quota=quota,
        answered_by=actor.account,
        answered_on=on,
        was_in_time=in_time,
        is_stopped=False,
        pauses=_ended(need, on),
    )


def _told(answer: Answer, granted: Any, level: int) -> dict[str, Any]:
    said = {
        "rung": level,
        "granted": "" if granted is None else plain(granted),
        "deliver_by": answer.deliver_by.isoformat() if answer.deliver_by and granted is not None else "",
        "reason": answer.reason.strip(),
        "alternative": answer.alternative.strip(),
    }
    return {name: value for name, value in said.items() if value}


def _from_above(need: Need, actor: Actor) -> Any:
    return not_asked_yet(
        need.level,
        keeps=actor.is_house or actor.reaches(need.keeper.path, *OFFICERS),
        leads=actor.has(Role.LEADER),
        commands=actor.has(Role.APPROVER),
    )


def _is_answered(need: Need) -> Any:
    return None if need.state in OPEN else NEED.refuse("need.consult", need.state)


def _ended(need: Need, on: date) -> list[Any]:
    """The pauses, the last of them ended where it still ran."""
    return [[since, until or on.isoformat()] for since, until in need.pauses]
