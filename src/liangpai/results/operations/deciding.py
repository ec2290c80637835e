"""Correcting a figure as an appeal or a verified finding has decided: a confirmed version at once, with the decision as its basis."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.appeals.models import Appeal
from liangpai.ledger.operations import record
from liangpai.oversight.models import Finding
from liangpai.refusal import insist
from liangpai.results.models import Figure
from liangpai.results.operations.correcting import pending, value_of, version_after
from liangpai.results.operations.verifying import hold, supersede
from liangpai.results.queries.decisions import decision_of
from liangpai.results.queries.figures import item_of, thing_of_figure
from liangpai.results.rules.decisions import not_decided
from liangpai.results.rules.refusals import nothing_changes
from liangpai.results.workflow import FIGURE
from liangpai.statemachine import advance


@transaction.atomic
def correct_by_decision(
    *, figure: Figure, typed: str | float, basis: Appeal | Finding, actor: Actor, at: datetime
) -> Figure:
    """Put a figure right by a decision; the version that was wrong stays readable, and so does all that rested on it.

    Args:
        figure: the version in force.
        typed: the right value.
        basis: the appeal that was upheld, or the finding that stands, on exactly this version.
        actor: of the unit that keeps the item, and not the one who submitted it.
        at: when.

    Raises:
        Refused: not permitted, not in force, not so decided, no number, the same value, or a correction on its way.
    """
    district = figure.district_id
    item = item_of(figure)
    permit("figure.settle", actor, thing_of_figure(figure, item))
    decision = decision_of(basis)
    insist(
        FIGURE.refuse("figure.correct", figure.state),
        not_decided(decision, figure.pk),
        pending(figure),
    )
    value = value_of(figure, typed)
    insist(nothing_changes(figure.value, value))
    new = version_after(figure, value, decision.reason.zh, actor, at)
    new.source, new.unit, new.round = "decision", figure.unit, figure.round
    Figure.objects.bulk_create([new])
    supersede(new)
    rows = Figure.objects.of(district).filter(pk=new.pk)
    new.state = advance(FIGURE, rows, "figure.settle", new.state, verified_by=actor.account, verified_at=at)
    new.verified_by, new.verified_at = actor.account, at
    hold(district, [new], {} if item is None else {item.code: item}, actor, at)
    record(
        district=district,
        actor=actor,
        at=at,
        action="figure.settle",
        subject=("figure", new.pk),
        content={"corrects": figure.pk, "was": figure.value, "now": value, "by": decision.source},
    )
    return new
