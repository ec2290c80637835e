"""What one can step back from, and who: the things and the people that a form offers by name, and the names in the list."""

from collections.abc import Callable, Iterable, Mapping

from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.access.roles import NAMES, Role
from liangpai.appeals import queries as appeals
from liangpai.appeals.workflow import OPEN as OPEN_APPEALS
from liangpai.assessments.queries import latest_runs
from liangpai.cards import queries as cards
from liangpai.cards.workflow import ENDED as ENDED_CARDS
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import choices, holders, names_of
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.oversight.rules import KINDS, kind_of
from liangpai.scoring.scheme.english import called
from liangpai.tasks import queries as tasks
from liangpai.tasks.workflow import OPEN as OPEN_TASKS
from liangpai.words import Words

DECIDING = (Role.LEGAL, Role.DISCIPLINE, Role.APPROVER, Role.ASSESSOR, Role.VERIFIER)
"""Whoever decides, reviews or verifies; others have nothing to step back from."""


def offered(visit: Visit) -> list[tuple[Words, dict[str, str]]]:
    """The kinds with their things that are still open and that the reader may see, as subjects with their names."""
    found = [(kind, words, _NAMED[kind](visit, None)) for kind, words in KINDS.items()]
    return [
        (words, {f"{kind}:{pk}": name for pk, name in named.items()}) for kind, words, named in found if named
    ]


def named(visit: Visit, subjects: Iterable[str]) -> dict[str, str]:
    """The names of things by their subjects, each with its kind; one that the reader may not see keeps its number."""
    wanted: dict[str, set[int]] = {}
    for one in subjects:
        wanted.setdefault(kind_of(one), set()).add(int(one.partition(":")[2]))
    told: dict[str, str] = {}
    for kind, ids in wanted.items():
        names = _NAMED[kind](visit, ids)
        word = KINDS[kind].says(visit.lang)
        told |= {f"{kind}:{pk}": f"{word} {names.get(pk, pk)}" for pk in ids}
    return told


def people(visit: Visit) -> dict[str, str]:
    """Everybody who decides, reviews or verifies today, but the reader, by account: name, unit and the first role."""
    found = [(one, role) for role in DECIDING for one in holders(visit.district, role, visit.on)]
    units = names_of(visit.district, {one.unit for one, _ in found})
    told: dict[str, str] = {}
    for one, role in found:
        if one.account != visit.actor.account:
            place = f"{units[one.unit]} {NAMES[role].says(visit.lang)}"
            told.setdefault(str(one.account), f"{one.name}（{place}）")
    return told


def _units(visit: Visit, ids: set[int] | None) -> Mapping[int, str]:
    return (
        dict(choices(visit.district, visit.on, ABOVE_VILLAGES))
        if ids is None
        else names_of(visit.district, ids)
    )


def _appeals(visit: Visit, ids: set[int] | None) -> Mapping[int, str]:
    rows = appeals.visible(visit.district, visit.actor)
    rows = rows.filter(state__in=OPEN_APPEALS) if ids is None else rows.filter(pk__in=ids)
    return {one.pk: one.title for one in rows}


def _cards(visit: Visit, ids: set[int] | None) -> Mapping[int, str]:
    rows = cards.visible(visit.district, visit.actor)
    rows = rows.exclude(state__in=ENDED_CARDS) if ids is None else rows.filter(pk__in=ids)
    return {one.pk: f"{one.unit.name} · {_kind(visit, one)} · {one.occasion.name}" for one in rows}


def _kind(visit: Visit, card: cards.Card) -> str:
    return called(cards.rules_for(card.occasion).kind(card.kind).name).says(visit.lang)


def _tasks(visit: Visit, ids: set[int] | None) -> Mapping[int, str]:
    rows = tasks.visible(visit.district, visit.actor).order_by("-pk")
    rows = rows.filter(state__in=OPEN_TASKS) if ids is None else rows.filter(pk__in=ids)
    return {one.pk: f"{one.number} {one.title}".strip() for one in rows}


def _runs(visit: Visit, _ids: set[int] | None) -> Mapping[int, str]:
    if permits("run.view", visit.actor, Thing(visit.district)) is not None:
        return {}
    return {one.pk: one.round.name for one in latest_runs(visit.district)}


_NAMED: dict[str, Callable[[Visit, set[int] | None], Mapping[int, str]]] = {
    "unit": _units,
    "appeal": _appeals,
    "card": _cards,
    "task": _tasks,
    "run": _runs,
}
"""The things of each kind by their names: those that are open, or, where ids are given, those."""
