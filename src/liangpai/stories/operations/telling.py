"""A case is told by its unit, submitted, and reviewed or returned by the office."""

from datetime import datetime
from typing import Any

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.results.queries import figure as figure_of
from liangpai.stories.models import Case
from liangpai.stories.operations.writing import move, record_of
from liangpai.stories.queries import thing_of_case
from liangpai.stories.rules.cases import Told, figure_of_another, reason_missing, unconfirmed, unsound
from liangpai.stories.workflow import CASE


@transaction.atomic
def draft(*, district: int, unit: Unit, told: Told, figure: int, actor: Actor, at: datetime) -> Case:
    """Begin a case of a unit, bound to one of its figures.

    Raises:
        Refused: not permitted, with everything that must be mended, or a figure of another unit.
    """
    permit("case.draft", actor, Thing(district, path=unit.path, unit=unit.name))
    insist(*unsound(told))
    bound = figure_of(district, figure)
    insist(figure_of_another(bound.unit_id, unit.pk))
    made = Case.objects.create(
        district_id=district,
        unit=unit,
        figure=bound,
        state=CASE.start,
        drafted_at=at,
        **_texts(told),
    )
    record_of(made, "case.draft", actor, at, {"unit": unit.pk, "title": made.title, "figures": [figure]})
    return made


@transaction.atomic
def edit(*, case: Case, told: Told, figure: int, actor: Actor, at: datetime) -> None:
    """Change a case that is with its unit.

    Raises:
        Refused: not permitted, handed in, or with everything that must be mended.
    """
    permit("case.edit", actor, thing_of_case(case))
    insist(CASE.refuse("case.edit", case.state), *unsound(told))
    bound = figure_of(case.district_id, figure)
    insist(figure_of_another(bound.unit_id, case.unit_id))
    content = {"title": told.title.strip(), "figures": [figure]}
    move(case, "case.edit", actor, at, content, figure_id=figure, **_texts(told))


@transaction.atomic
def submit(*, case: Case, actor: Actor, at: datetime) -> None:
    """Hand a case in.

    Raises:
        Refused: not permitted, or handed in already.
    """
    permit("case.submit", actor, thing_of_case(case))
    move(case, "case.submit", actor, at, {}, submitted_by=actor.account, reviewed_by=None, reason="")


@transaction.atomic
def return_(*, case: Case, reason: str, actor: Actor, at: datetime) -> None:
    """Send a case back to its unit.

    Raises:
        Refused: not permitted, not handed in, or no reason.
    """
    permit("case.return", actor, thing_of_case(case))
    insist(CASE.refuse("case.return", case.state), reason_missing(reason))
    move(case, "case.return", actor, at, {"reason": reason.strip()}, reason=reason.strip())


@transaction.atomic
def review(*, case: Case, actor: Actor, at: datetime) -> None:
    """Pass a case whose figure is confirmed; whoever submitted it does not review it.

    Raises:
        Refused: not permitted, not handed in, or its figure is not confirmed.
    """
    permit("case.review", actor, thing_of_case(case))
    insist(CASE.refuse("case.review", case.state), unconfirmed(case.figure.state))
    move(case, "case.review", actor, at, {}, reviewed_by=actor.account)


def _texts(told: Told) -> dict[str, Any]:
    return {
        "title": told.title.strip(),
        "problem": told.problem.strip(),
        "method": told.method.strip(),
        "reuse": told.reuse.strip(),
        "cost": told.cost,
    }
