"""Reads of cases and their adoption: one, those an actor may see, and each as the policy sees it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.organisations.models import Unit
from liangpai.refusal import absent
from liangpai.results.models import Figure
from liangpai.stories.models import Adoption, Case
from liangpai.words import Words

OFFICERS = (Role.REPORTER, Role.VERIFIER)
IN_FORCE = "confirmed"
MOST_FIGURES = 500


def case(district: int, pk: int) -> Case:
    """The case with this id, with its unit and figure.

    Raises:
        Refused: there is none in the district.
    """
    row = _joined(Case.objects.of(district)).filter(pk=pk).first()
    if row is None:
        raise absent(Words("经验案例", "case"))
    return row


def adoption(district: int, pk: int) -> Adoption:
    """The adoption with this id, with its unit and case.

    Raises:
        Refused: there is none in the district.
    """
    rows = Adoption.objects.of(district).filter(pk=pk)
    row = rows.select_related("unit", "case__unit", "case__figure__round").first()
    if row is None:
        raise absent(Words("采用记录", "adoption"))
    return row


def is_shown(case: Case) -> bool:
    """Whether others see it: released, and its figure in force; after a correction it is withheld."""
    return case.state == "released" and case.figure.state == IN_FORCE


def is_withheld(case: Case) -> bool:
    """Whether its figure was corrected after it was bound."""
    return case.figure.state == "superseded"


def visible(district: int, actor: Actor, state: str = "") -> QuerySet[Case]:
    """The cases that an actor may see, the newest first: all, those of units in reach, and those that are shown."""
    rows = _joined(Case.objects.of(district)).order_by("-drafted_at", "-pk")
    rows = rows.filter(state=state) if state else rows
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    wanted = Q(state="released", figure__state=IN_FORCE)
    for path in set(actor.paths(*OFFICERS)):
        wanted |= Q(unit__path__startswith=path)
    return rows.filter(wanted)


def shown_of(district: int, unit: Unit) -> QuerySet[Case]:
    """The cases of a unit that are shown."""
    rows = _joined(Case.objects.of(district)).filter(unit_id=unit.pk, state="released")
    return rows.filter(figure__state=IN_FORCE).order_by("-approved_at")


def withheld(district: int) -> QuerySet[Case]:
    """The released cases whose figure was corrected since."""
    return _joined(Case.objects.of(district)).filter(state="released", figure__state="superseded")


def waiting(district: int, state: str) -> int:
    """How many cases stand in a state."""
    return Case.objects.of(district).filter(state=state).count()


def to_expire(district: int, on: date) -> QuerySet[Case]:
    """The released cases whose last day has passed."""
    return _joined(Case.objects.of(district)).filter(state="released", expires_on__lte=on)


def adoptions(case: Case) -> QuerySet[Adoption]:
    """Who uses it, in the order of the days."""
    rows = Adoption.objects.of(case.district_id).filter(case_id=case.pk)
    return rows.select_related("unit").order_by("pk")


def to_confirm(district: int, actor: Actor) -> QuerySet[Adoption]:
    """The adoptions that wait for an officer of the actor's units."""
    wanted = Q(pk__in=[])
    for path in set(actor.paths(*OFFICERS)):
        wanted |= Q(unit__path__startswith=path)
    return Adoption.objects.of(district).filter(wanted, state="noted")


def figures_for(district: int, unit: Unit) -> list[Figure]:
    """The confirmed figures of a unit that an effect can be bound to, the latest period first."""
    rows = Figure.objects.of(district).filter(unit_id=unit.pk, state=IN_FORCE)
    return list(rows.order_by("-period", "item", "-round_id")[:MOST_FIGURES])


def effects_of(district: int, units: Sequence[Unit]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The items and the periods of which units have confirmed figures, the latest period first."""
    rows = Figure.objects.of(district).filter(unit__in=units, state=IN_FORCE)
    items, periods = ({one for one in rows.values_list(name, flat=True)} for name in ("item", "period"))
    return tuple(sorted(items)), tuple(sorted(periods, reverse=True))


def corrected(case: Case) -> Figure | None:
    """The version in force of the figure that a case is bound to."""
    old = case.figure
    rows = Figure.objects.of(case.district_id).filter(
        round_id=old.round_id, unit_id=old.unit_id, item=old.item, period=old.period, state=IN_FORCE
    )
    return rows.order_by("-version").first()


def thing_of_case(case: Case) -> Thing:
    """A case as the policy sees it: whose it is, who submitted and who reviewed it, and whether society sees it."""
    return Thing(
        case.district_id,
        path=case.unit.path,
        unit=case.unit.name,
        done={"case.submit": _only(case.submitted_by), "case.review": _only(case.reviewed_by)},
        is_released=is_shown(case) and case.channel == "society",
    )


def thing_seen(case: Case, actor: Actor) -> Thing:
    """A case as whoever looks at it sees it: what is shown belongs to every officer."""
    thing = thing_of_case(case)
    path = next(actor.paths(*OFFICERS), "")
    return replace(thing, path=path) if is_shown(case) and path else thing


def thing_of_adoption(adoption: Adoption) -> Thing:
    """An adoption as the policy sees it: of the unit that uses the case."""
    done = {"case.adopt": _only(adoption.noted_by)}
    return Thing(adoption.district_id, path=adoption.unit.path, unit=adoption.unit.name, done=done)


def thing_of_list(district: int, actor: Actor) -> Thing:
    """A list of whatever the actor may see: by any unit where the actor is an officer."""
    return Thing(district, path=next(actor.paths(*OFFICERS), ""))


def _joined(rows: QuerySet[Case]) -> QuerySet[Case]:
    return rows.select_related("unit", "figure__round")


def _only(account: int | None) -> frozenset[int]:
    return frozenset() if account is None else frozenset({account})
