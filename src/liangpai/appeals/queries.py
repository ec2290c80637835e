"""Reads of appeals: one, those an actor may see, what is open on a thing, and who may not review."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.appeals.models import Appeal, Argument
from liangpai.appeals.workflow import DECIDED, OPEN, UPHELD
from liangpai.organisations.queries import accounts_at, contact_of, contact_units
from liangpai.oversight.queries import recused, recused_from
from liangpai.refusal import absent
from liangpai.words import Words

__all__ = [
    "REVIEWERS",
    "Appeal",
    "appeal",
    "appeals_of",
    "arguments",
    "decided",
    "involved",
    "is_open",
    "is_withheld",
    "last_days",
    "last_of",
    "open_on",
    "panel_of",
    "reviewable",
    "thing_of",
    "thing_of_list",
    "upheld",
    "visible",
    "waiting",
]

REVIEWERS = (Role.DISCIPLINE, Role.LEGAL, Role.VERIFIER)
OFFICERS = (Role.REPORTER, Role.VERIFIER)


def appeal(district: int, pk: int) -> Appeal:
    """The appeal with this id, with its unit.

    Raises:
        Refused: there is none in the district.
    """
    row = Appeal.objects.of(district).filter(pk=pk).select_related("unit").first()
    if row is None:
        raise absent(Words("申诉", "appeal"))
    return row


def visible(district: int, actor: Actor) -> QuerySet[Appeal]:
    """The appeals that an actor may see, the open ones by their last day, then the newest."""
    rows = Appeal.objects.of(district).select_related("unit")
    if not (actor.is_house or actor.has(*REVIEWERS) or SEES_ALL.holds(actor, Thing(district))):
        within = Q(pk__in=[])
        for path in set(actor.paths(*OFFICERS)):
            within |= Q(unit__path__startswith=path)
        rows = rows.filter(within)
    return rows.order_by("-pk")


def appeals_of(district: int, *subjects: str) -> list[Appeal]:
    """Every appeal about some things, the newest first."""
    rows = Appeal.objects.of(district).filter(subject__in=subjects)
    return list(rows.select_related("unit").order_by("-pk"))


def open_on(district: int, subject: str) -> Appeal | None:
    """The appeal about a thing that waits for a decision, if there is one."""
    rows = Appeal.objects.of(district).filter(subject=subject, state__in=OPEN)
    return rows.select_related("unit").order_by("-pk").first()


def is_open(district: int, subjects: Iterable[str]) -> set[str]:
    """Which of some things an open appeal is about."""
    rows = Appeal.objects.of(district).filter(subject__in=list(subjects), state__in=OPEN)
    return set(rows.values_list("subject", flat=True))


def is_withheld(district: int, subject: str) -> bool:
    """Whether a thing is not shown, because an appeal about it waits for a decision."""
    return bool(is_open(district, [subject]))


def decided(district: int, subject: str) -> Appeal | None:
    """The appeal about a thing that was decided last, if there is one."""
    rows = Appeal.objects.of(district).filter(subject=subject, state__in=DECIDED)
    return rows.select_related("unit").order_by("-decided_at", "-pk").first()


def upheld(district: int, kind: str) -> list[str]:
    """The things of a kind that an appeal was upheld about."""
    rows = Appeal.objects.of(district).filter(subject__startswith=f"{kind}:", state__in=UPHELD)
    return list(rows.values_list("subject", flat=True))


def last_of(district: int, subject: str, unit: int) -> Appeal | None:
    """The last appeal of a unit about a thing that it has not withdrawn."""
    rows = Appeal.objects.of(district).filter(subject=subject, unit_id=unit).exclude(state="withdrawn")
    return rows.order_by("-pk").first()


def waiting(district: int) -> list[Appeal]:
    """The open appeals with their units, by the day on which their decision is due."""
    rows = Appeal.objects.of(district).filter(state__in=OPEN).select_related("unit")
    return list(rows.order_by("answer_by", "pk"))


def arguments(district: int, appeal: int) -> list[Argument]:
    """What both sides have said to an appeal, the oldest first."""
    return list(Argument.objects.of(district).filter(appeal_id=appeal).order_by("pk"))


def panel_of(appeal: Appeal) -> dict[str, int]:
    """Who sits on the second review, by seat."""
    return {seat: account for seat, account in appeal.panel}


def involved(appeal: Appeal, on: date) -> dict[int, str]:
    """Who may not review an appeal on a day, each with the code of the reason."""
    district, unit = appeal.district_id, appeal.unit
    found: dict[int, str] = dict.fromkeys(accounts_at(district, unit.path, on), "own_unit")
    leader = contact_of(district, unit.pk, on)
    if leader:
        found[leader.account] = "contact"
    subjects = (f"appeal:{appeal.pk}", appeal.subject, f"unit:{unit.pk}")
    found |= dict.fromkeys(recused(district, subjects), "recused")
    found |= {int(account): reason for account, reason in appeal.excluded.items()}
    if appeal.stage == "second" and appeal.taken_by:
        found[appeal.taken_by] = "first_reviewer"
    return found


def reviewable(district: int, actor: Actor, on: date) -> list[Appeal]:
    """The open appeals in which the actor had no part, by their last day; read together, for the workbench."""
    rows, who = waiting(district), actor.account
    if not rows or who is None or not actor.has(*REVIEWERS):
        return []
    back, leads = recused_from(district, who), contact_units(district, who, on)
    return [row for row in rows if not _had_a_part(row, actor, back, leads)]


def last_days(district: int, actor: Actor, on: date) -> list[Appeal]:
    """Rejected appeals of the actor's units against which a second review can still be asked for."""
    rows = visible(district, actor).filter(state="rejected", until__gte=on)
    return [row for row in rows.order_by("until", "pk") if actor.reaches(row.unit.path, Role.REPORTER)]


def _had_a_part(row: Appeal, actor: Actor, back: frozenset[str], leads: frozenset[int]) -> bool:
    subjects = {f"appeal:{row.pk}", row.subject, f"unit:{row.unit_id}"}
    is_own = row.unit_id in leads or any(path.startswith(row.unit.path) for path in actor.paths())
    was_first = row.stage == "second" and row.taken_by == actor.account
    return is_own or was_first or str(actor.account) in row.excluded or bool(subjects & back)


def thing_of(appeal: Appeal, on: date) -> Thing:
    """An appeal as the policy sees it on a day: whose it is, and who had a part in what it is about."""
    return Thing(
        appeal.district_id,
        path=appeal.unit.path,
        unit=appeal.unit.name,
        done={"appeal.involved": frozenset(involved(appeal, on))},
    )


def thing_of_list(district: int, actor: Actor) -> Thing:
    """A list of whatever appeals the actor may see: by any unit where the actor is an officer."""
    return Thing(district, path=next(actor.paths(*OFFICERS), ""))
