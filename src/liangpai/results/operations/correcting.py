"""Correcting a confirmed figure: a new version with its reason; the old one stays in force until it is confirmed."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.catalogue.queries import open_conflicts
from liangpai.ledger.operations import record
from liangpai.refusal import Refusal, Refused, insist
from liangpai.results.models import Figure
from liangpai.results.operations.screening import prompts_of
from liangpai.results.queries.figures import item_of, thing_of_figure
from liangpai.results.queries.rounds import asked_one
from liangpai.results.queries.sheets import sheets
from liangpai.results.rules.asking import Place
from liangpai.results.rules.content import one_line
from liangpai.results.rules.entries import read_entry
from liangpai.results.rules.refusals import already_correcting, not_asked, nothing_changes, reason_missing
from liangpai.results.workflow import FIGURE
from liangpai.statemachine import advance
from liangpai.words import Words


@transaction.atomic
def correct(
    *,
    figure: Figure,
    typed: str | float,
    reason: str,
    actor: Actor,
    at: datetime,
    is_after_question: bool = False,
) -> Figure:
    """Report an error of one's own: a new version, submitted for verification, also after the round has closed.

    Args:
        figure: the version in force.
        typed: the right value as typed.
        reason: why.
        actor: of the unit.
        at: when.
        is_after_question: somebody has asked about it (an objection, a re-check). Otherwise, and where no conflict is
            open, the correction counts as self-reported and has no penalty.

    Raises:
        Refused: not permitted, not in force, no reason, no number, the same value, or a correction on its way.
    """
    district = figure.district_id
    permit("figure.correct", actor, thing_of_figure(figure, item_of(figure)))
    insist(FIGURE.refuse("figure.correct", figure.state), reason_missing(reason), pending(figure))
    value = value_of(figure, typed)
    insist(nothing_changes(figure.value, value))
    is_own = not is_after_question and not open_conflicts(
        district, [figure.item], [figure.unit_id], figure.period
    )
    new = version_after(figure, value, one_line(reason), actor, at)
    new.is_self_reported = is_own
    Figure.objects.bulk_create([new])
    _submit(new, figure, actor, at)
    told = {"corrects": figure.pk, "was": figure.value, "now": value, "reason": new.reason}
    record(
        district=district,
        actor=actor,
        at=at,
        action="figure.correct",
        subject=("figure", new.pk),
        content=told | {"is_self_reported": is_own},
    )
    return new


def _submit(new: Figure, figure: Figure, actor: Actor, at: datetime) -> None:
    """Hand the new version in, with what the screens say of it."""
    changes = {"submitted_by": actor.account, "submitted_at": at, "prompts": _prompts(new, figure)}
    rows = Figure.objects.of(new.district_id).filter(pk=new.pk)
    new.state = advance(FIGURE, rows, "figure.submit", new.state, **changes)
    for name, value in changes.items():
        setattr(new, name, value)


def version_after(figure: Figure, value: float, reason: str, actor: Actor, at: datetime) -> Figure:
    """The version that would follow a figure, not yet written."""
    return Figure(
        district_id=figure.district_id,
        round_id=figure.round_id,
        unit_id=figure.unit_id,
        item=figure.item,
        period=figure.period,
        version=figure.version + 1,
        state=FIGURE.start,
        value=value,
        source="grid",
        kind=figure.kind,
        reason=reason,
        filled_by=actor.account,
        filled_at=at,
    )


def pending(figure: Figure) -> Refusal | None:
    """Refuse a correction while another is on its way."""
    rows = Figure.objects.of(figure.district_id).filter(
        round_id=figure.round_id, item=figure.item, unit_id=figure.unit_id, period=figure.period
    )
    return already_correcting(rows.filter(version__gt=figure.version).count())


def value_of(figure: Figure, typed: str | float) -> float:
    """The number that was typed for a figure.

    Raises:
        Refused: the round does not ask for it, or it is no number.
    """
    asked = asked_one(figure.district_id, figure.round, figure.unit_id)
    form = sheets(figure.district_id, figure.round, [asked])[0].form
    ask = form.ask(figure.item)
    if ask is None:
        raise Refused(not_asked(figure.item))
    entry = read_entry(typed, ask)
    if entry.value is None:
        found = entry.problem
        words = Words(found.zh, found.en) if found else Words("请填写更正后的数值", "fill in the right value")
        raise Refused(Refusal("figure.no_number", words, "invalid"))
    return entry.value


def _prompts(new: Figure, figure: Figure) -> list[str]:
    asked = asked_one(figure.district_id, figure.round, figure.unit_id)
    sheet = sheets(figure.district_id, figure.round, [asked], localdate(new.filled_at))[0]
    found = prompts_of(figure.district_id, figure.round, sheet, [new])
    return list(found.get(Place(new.unit_id, new.item, new.period), ()))
