"""A report from its first draft to the archive; its figures are frozen when it is confirmed."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.refusal import Refusal, Refused, insist
from liangpai.reports.models import Report
from liangpai.reports.queries import facts_of, reviewed, thing_of, thing_of_unit
from liangpai.reports.rules.writing import KINDS, PERIODS, begun_wrong, body_wrong, drafted, unbound, unfilled
from liangpai.reports.workflow import REPORT
from liangpai.statemachine import advance
from liangpai.words import Words


@transaction.atomic
def begin(*, unit: Unit, kind: str, year: int, period: str, actor: Actor, at: datetime) -> Report:
    """Begin a report of a unit with a draft made from confirmed figures.

    Raises:
        Refused: not permitted, an unknown kind, period or year, or there is one already.
    """
    permit("report.draft", actor, thing_of_unit(unit))
    insist(begun_wrong(kind, period, year))
    key = {"unit": unit, "kind": kind, "year": year, "period": period}
    if Report.objects.of(unit.district_id).filter(**key).exists():
        words = Words("这一时段的{kind}已经有了", "there is a {kind} of this period already")
        raise Refused(Refusal("report.twice", words.format(kind=KINDS[kind])))
    when = "" if period == "year" else PERIODS[period].zh
    row = Report(
        district_id=unit.district_id,
        title=f"{unit.name}{year}年{when}{KINDS[kind].zh}",
        drafted_by=[] if actor.account is None else [actor.account],
        **key,
    )
    row.body = drafted(list(facts_of(row, localdate(at)).values()), kind)
    row.save(force_insert=True)
    _record(row, "report.draft", actor, at, {"title": row.title, "unit": unit.pk})
    return row


@transaction.atomic
def edit(*, report: Report, title: str, body: str, actor: Actor, at: datetime) -> None:
    """Write a draft anew.

    Raises:
        Refused: not permitted, no text or too much, or not in this state.
    """
    permit("report.edit", actor, thing_of(report))
    insist(body_wrong(body), begun_wrong(report.kind, report.period, report.year), _title_wrong(title))
    wrote = sorted({*report.drafted_by, actor.account} - {None})
    changes = {"title": title.strip(), "body": body.strip(), "drafted_by": wrote}
    _move(report, "report.edit", actor, at, {"characters": len(body.strip())}, **changes)


def _title_wrong(title: str) -> Refusal | None:
    if title.strip() and len(title.strip()) <= 80:
        return None
    return Refusal(
        "report.title", Words("标题必填，最多80字", "a title of at most 80 characters is needed"), "invalid"
    )


@transaction.atomic
def check(*, report: Report, actor: Actor, at: datetime) -> None:
    """Check the figures: every marker stands for a confirmed figure; what differs and what was copied is counted.

    Raises:
        Refused: not permitted, a blank, a marker that stands for nothing, or not in this state.
    """
    permit("report.check", actor, thing_of(report))
    on = localdate(at)
    insist(body_wrong(report.body), unfilled(report.body), unbound(report.body, facts_of(report, on)))
    told = reviewed(report, on)
    counts = {"differences": len(told.differences), "copied": len(told.copied)}
    _move(report, "report.check", actor, at, counts, returned_for="")


@transaction.atomic
def return_(*, report: Report, reason: str, actor: Actor, at: datetime) -> None:
    """Send a report back to whoever writes it.

    Raises:
        Refused: not permitted, no reason, or not in this state.
    """
    permit("report.return", actor, thing_of(report))
    if not reason.strip() or len(reason) > 200:
        raise Refused(Refusal("report.reason", Words("请写明原因，最多200字", "say why"), "invalid"))
    _move(report, "report.return", actor, at, {"reason": reason.strip()}, returned_for=reason.strip())


@transaction.atomic
def confirm(*, report: Report, actor: Actor, at: datetime) -> None:
    """Confirm a report; from now on its figures stand as they are today.

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("report.confirm", actor, thing_of(report))
    found = facts_of(report, localdate(at)).values()
    facts = [{**asdict(one), "value": str(one.value)} for one in found]
    _move(report, "report.confirm", actor, at, {"figures": len(facts)}, facts=facts)


@transaction.atomic
def issue(*, report: Report, actor: Actor, at: datetime) -> None:
    """Issue a report.

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("report.issue", actor, thing_of(report))
    _move(report, "report.issue", actor, at, {}, issued_on=localdate(at))


@transaction.atomic
def archive(*, report: Report, actor: Actor, at: datetime) -> None:
    """Put a report into the archive.

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("report.archive", actor, thing_of(report))
    _move(report, "report.archive", actor, at, {})


def _move(
    row: Report, action: str, actor: Actor, at: datetime, told: Mapping[str, Any], **changes: Any
) -> None:
    rows = Report.objects.of(row.district_id).filter(pk=row.pk)
    row.state = advance(REPORT, rows, action, row.state, **changes)
    for name, value in changes.items():
        setattr(row, name, value)
    _record(row, action, actor, at, told)


def _record(row: Report, action: str, actor: Actor, at: datetime, told: Mapping[str, Any]) -> None:
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("report", row.pk),
        content=dict(told),
    )
