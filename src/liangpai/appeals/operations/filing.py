"""What a unit does with its appeal: file it, argue it, ask for a second review, take it back."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.appeals.models import Appeal, Argument
from liangpai.appeals.operations.moving import move, tell
from liangpai.appeals.queries import OFFICERS, last_of, thing_of
from liangpai.appeals.rules.clocks import decided_by, ruled_by, too_late
from liangpai.appeals.rules.filing import ARGUMENT, GROUNDS, filed_before, unsaid
from liangpai.appeals.rules.people import unknown_reasons
from liangpai.appeals.workflow import APPEAL, OPEN
from liangpai.calendar.queries import working_days
from liangpai.organisations.models import Unit
from liangpai.refusal import Refusal, insist
from liangpai.words import Words


@transaction.atomic
def file(
    *,
    district: int,
    subject: str,
    unit: Unit,
    title: str,
    grounds: str,
    excluded: Mapping[int, str],
    until: date | None,
    actor: Actor,
    at: datetime,
    answer_by: date | None = None,
    counts_from: date | None = None,
) -> Appeal:
    """File an appeal of a unit; until it is decided, what it is about is not shown.

    Args:
        district: the tenant.
        subject: kind and id of what it is about, ``card:12``.
        unit: whose appeal.
        title: names what it is about, for lists.
        grounds: why.
        excluded: account → code of ``rules.people.REASONS``: who had a part in it, as the room that knows it says.
        until: the last day for filing; None where there is none.
        actor: an officer of the unit.
        at: when.
        answer_by: by when it is decided, if not three working days after the last day for filing.
        counts_from: the day from which the time for a second review counts, if not that of the decision.

    Raises:
        Refused: not permitted, too late, without grounds, or filed before.
        ValueError: a reason that nobody could read.
    """
    permit("appeal.file", actor, Thing(district, path=unit.path, unit=unit.name))
    on = localdate(at)
    earlier = last_of(district, subject, unit.pk)
    insist(
        too_late(until, on),
        unsaid("appeal.file", grounds, GROUNDS),
        filed_before(earlier.state if earlier else None),
    )
    row = Appeal.objects.create(
        district_id=district,
        subject=subject,
        unit=unit,
        title=title,
        grounds=grounds.strip(),
        state=APPEAL.start,
        filed_by=actor.account,
        filed_at=at,
        answer_by=answer_by or decided_by(working_days(district), until or on),
        excluded=_kept_out(actor, excluded),
        counts_from=counts_from,
    )
    told = {"unit": unit.pk, "title": title, "answer_by": row.answer_by.isoformat()}
    tell(row, "appeal.file", actor, at, told)
    return row


def _kept_out(actor: Actor, excluded: Mapping[int, str]) -> dict[str, str]:
    """Who may not review it and why, the one who files it first."""
    if unknown_reasons(excluded):
        raise ValueError(f"unknown reasons to stand back: {unknown_reasons(excluded)}")
    filer = {} if actor.account is None else {actor.account: "filer"}
    return {str(account): reason for account, reason in (filer | dict(excluded)).items()}


@transaction.atomic
def argue(*, appeal: Appeal, text: str, actor: Actor, at: datetime, reference: str = "") -> Argument:
    """Say something to an open appeal, for the unit or for the office, with the papers it rests on.

    Raises:
        Refused: not permitted, nothing said, or the appeal is decided.
    """
    permit("appeal.argue", actor, thing_of(appeal, localdate(at)))
    insist(unsaid("appeal.argue", text, ARGUMENT), _settled(appeal.state))
    side = "unit" if actor.reaches(appeal.unit.path, *OFFICERS) else "office"
    made = Argument.objects.create(
        district_id=appeal.district_id,
        appeal=appeal,
        side=side,
        text=text.strip(),
        reference=reference.strip()[:200],
        by=actor.account,
        at=at,
    )
    tell(appeal, "appeal.argue", actor, at, {"side": side, "reference": made.reference})
    return made


def _settled(state: str) -> Refusal | None:
    if state in OPEN:
        return None
    words = Words("申诉已办结，不能再补充", "the appeal is settled: nothing can be added")
    return Refusal("appeal.settled", words)


@transaction.atomic
def ask_again(
    *,
    appeal: Appeal,
    grounds: str,
    actor: Actor,
    at: datetime,
    until: date | None = None,
    answer_by: date | None = None,
) -> None:
    """Ask for a second review of a rejected appeal, by a panel of people with no part in it.

    Args:
        appeal: the rejected appeal.
        grounds: why the decision is wrong.
        actor: an officer of the unit.
        at: when.
        until: the last day for asking, if not the one that the decision named.
        answer_by: by when the panel rules, if not ten working days after the last day for asking.

    Raises:
        Refused: not permitted, too late, without grounds, or not rejected.
    """
    permit("appeal.ask_again", actor, thing_of(appeal, localdate(at)))
    last_day = until or appeal.until
    insist(
        APPEAL.refuse("appeal.ask_again", appeal.state),
        too_late(last_day, localdate(at)),
        unsaid("appeal.ask_again", grounds, GROUNDS),
    )
    due = answer_by or ruled_by(working_days(appeal.district_id), last_day or localdate(at))
    changes = {
        "stage": "second",
        "grounds_again": grounds.strip(),
        "asked_by": actor.account,
        "asked_at": at,
        "until": last_day,
        "answer_by": due,
    }
    move(appeal, "appeal.ask_again", actor, at, told={"answer_by": due.isoformat()}, **changes)


@transaction.atomic
def withdraw(*, appeal: Appeal, actor: Actor, at: datetime) -> None:
    """Take an appeal back; one that was withdrawn may be filed again while there is time.

    Raises:
        Refused: not permitted, or decided already.
    """
    permit("appeal.withdraw", actor, thing_of(appeal, localdate(at)))
    move(appeal, "appeal.withdraw", actor, at, told={})
