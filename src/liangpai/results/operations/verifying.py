"""Verifying and returning: by the unit that keeps the item, and never by whoever submitted."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.catalogue.models import DataItem
from liangpai.catalogue.operations import Given, hold_many
from liangpai.catalogue.queries import items
from liangpai.ledger.operations import record
from liangpai.refusal import Refused, insist
from liangpai.results.models import Figure
from liangpai.results.queries.figures import figures as figures_of
from liangpai.results.queries.figures import thing_of_figure
from liangpai.results.queries.rounds import source_of
from liangpai.results.rules.content import with_return, written
from liangpai.results.rules.refusals import nothing_chosen, reason_missing
from liangpai.results.workflow import FIGURE
from liangpai.statemachine import advance, overtaken


@transaction.atomic
def verify(
    *,
    district: int,
    figures: Sequence[int],
    actor: Actor,
    at: datetime,
    kind: Literal["flash", "final"] = "final",
) -> int:
    """Confirm submitted figures and hold their values; one refusal refuses the whole act. Answers how many.

    A correction takes the place of the version in force. Where another source says something else a conflict opens,
    which keeps the figure out of the scores.

    Args:
        district: the tenant.
        figures: ids of submitted versions.
        actor: of the unit that keeps the items, and not the one who submitted any of them.
        at: when.
        kind: 快报数 (flash) or 核定数 (final).

    Raises:
        Refused: not permitted for one of them, one is not submitted any more, or none was chosen.
    """
    insist(nothing_chosen(len(figures)))
    rows = figures_of(district, figures)
    kept = _permitted("figure.verify", district, rows, actor)
    for row in rows:
        if row.version > 1:
            supersede(row)
    _move_all(district, rows, "figure.verify", kind=kind, verified_by=actor.account, verified_at=at)
    hold(district, rows, kept, actor, at)
    record(
        district=district,
        actor=actor,
        at=at,
        action="figure.verify",
        subject=("figure", rows[0].pk if len(rows) == 1 else "*"),
        content={"kind": kind, **written([(row.pk, row.unit_id, row.item, row.value) for row in rows])},
    )
    return len(rows)


@transaction.atomic
def return_(*, district: int, figures: Sequence[int], reason: str, actor: Actor, at: datetime) -> int:
    """Send submitted figures back with the reason; answers how many.

    Raises:
        Refused: not permitted for one of them, no reason, or one is not submitted any more.
    """
    insist(nothing_chosen(len(figures)), reason_missing(reason))
    rows = figures_of(district, figures)
    _permitted("figure.return", district, rows, actor)
    for row in rows:
        advance(
            FIGURE,
            Figure.objects.of(district).filter(pk=row.pk),
            "figure.return",
            row.state,
            reason=with_return(row.reason, reason),
        )
    record(
        district=district,
        actor=actor,
        at=at,
        action="figure.return",
        subject=("figure", rows[0].pk if len(rows) == 1 else "*"),
        content={"reason": reason, **written([(row.pk, row.unit_id, row.item, row.value) for row in rows])},
    )
    return len(rows)


def _permitted(action: str, district: int, rows: Sequence[Figure], actor: Actor) -> dict[str, DataItem]:
    kept = items(district, {row.item for row in rows})
    for row in rows:
        permit(action, actor, thing_of_figure(row, kept.get(row.item)))
    insist(*(FIGURE.refuse(action, row.state) for row in rows))
    return kept


def _move_all(district: int, rows: Sequence[Figure], action: str, **changes: object) -> None:
    """The move of many rows in one statement; of two people on one button one wins."""
    move = FIGURE.move(action, rows[0].state)
    assert move is not None  # noqa: S101 - the table has been asked for every row
    moved = 0
    for start in range(0, len(rows), 5_000):
        pks = [row.pk for row in rows[start : start + 5_000]]
        found = Figure.objects.of(district).filter(pk__in=pks, state=rows[0].state)
        moved += found.update(state=move.target, **changes)
    if moved != len(rows):
        raise Refused(overtaken(action))


def supersede(row: Figure) -> None:
    """The version in force ends where its correction is confirmed."""
    rows = Figure.objects.of(row.district_id).filter(
        round_id=row.round_id, item=row.item, unit_id=row.unit_id, period=row.period
    )
    advance(FIGURE, rows.filter(version__lt=row.version), "figure.correct", "confirmed")


def hold(
    district: int, rows: Sequence[Figure], kept: dict[str, DataItem], actor: Actor, at: datetime
) -> None:
    """Hand the values to the catalogue, round by round: the source is the round."""
    by_source: dict[str, list[Given]] = defaultdict(list)
    for row in rows:
        if row.value is not None and row.item in kept:
            given = Given(kept[row.item], row.unit, row.period, row.value, row.submitted_by)
            by_source[source_of(row.round)].append(given)
    for source, given_rows in by_source.items():
        hold_many(district=district, rows=given_rows, source=source, is_confirmed=True, actor=actor, at=at)
