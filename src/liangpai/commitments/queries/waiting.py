"""Reads of what waits: how many promises wait for which step, with the nearest day and one of them to go to."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.commitments.models import Commitment, Support
from liangpai.commitments.workflow import RUNNING
from liangpai.needs.models import Need
from liangpai.needs.queries import refused_among

Waits = tuple[int, int, date | None]
"""How many, the id of one, and the nearest last day among them."""
DATED = ("near", "due", "amending")
AT_OFFICE = ("submitted", "checked", "approved")


def of_units(district: int, actor: Actor, until: date) -> dict[str, Waits]:
    """What waits on or for the units that an actor reports for; ``near`` are those under way with a last day by then."""
    wanted = Q(pk__in=[])
    for path in actor.paths(Role.REPORTER):
        wanted |= Q(unit__path__startswith=path)
    parts = {
        "returned": Q(state="draft") & ~Q(returned_for=""),
        "draft": Q(state="draft", returned_for=""),
        "near": Q(state="underway", due_on__lte=until),
        "office": Q(state__in=AT_OFFICE),
        "amending": Q(state="amending"),
    }
    return _counted(Commitment.objects.of(district).filter(wanted), parts)


def of_keeper(district: int, actor: Actor) -> dict[str, Waits]:
    """The promises that are due and whose measure an actor's unit keeps."""
    wanted = Q(pk__in=[])
    for path in actor.paths(Role.VERIFIER):
        wanted |= Q(item__keeper__path__startswith=path)
    rows = Commitment.objects.of(district).filter(wanted, state="due")
    return _counted(rows, {"due": Q(state="due")})


def of_district(district: int) -> dict[str, Waits]:
    """What waits for the office and the approver, by state."""
    states = (*AT_OFFICE, "amending", "due", "verified")
    rows = Commitment.objects.of(district).filter(state__in=states).order_by().values_list("state")
    counted = rows.annotate(n=Count("pk"), first=Min("pk"), due=Min("due_on"))
    return {state: (n, first, due if state in DATED else None) for state, n, first, due in counted}


def unmet(district: int) -> dict[str, Waits]:
    """Promises that are not found on yet and one of whose needs stands refused."""
    refused = Need.objects.of(district).filter(verdict="refused").values_list("pk", flat=True)
    rows = Support.objects.of(district).filter(need__in=refused_among(district, refused))
    rows = rows.filter(commitment__state__in=(*RUNNING, "due", "verified"))
    found = set(rows.values_list("commitment_id", flat=True))
    return {"unmet": (len(found), min(found, default=0), None)}


def _counted(rows: QuerySet[Commitment], parts: Mapping[str, Q]) -> dict[str, Waits]:
    """The parts of some promises, all in one statement."""
    asked: dict[str, Any] = {}
    for key, part in parts.items():
        asked |= {
            f"{key}_n": Count("pk", filter=part),
            f"{key}_first": Min("pk", filter=part),
            f"{key}_due": Min("due_on", filter=part),
        }
    found = rows.aggregate(**asked)
    return {
        key: (found[f"{key}_n"], found[f"{key}_first"] or 0, found[f"{key}_due"] if key in DATED else None)
        for key in parts
    }
