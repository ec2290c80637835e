"""What a leader looks after: each unit with what keeps it waiting, what it owes, and what visits brought up."""

from dataclasses import dataclass

from liangpai.access.roles import Role
from liangpai.needs.queries import visible as needs_seen
from liangpai.needs.workflow import OPEN as UNANSWERED
from liangpai.organisations.queries import contact_units, in_order
from liangpai.tasks.queries import visible as tasks_seen
from liangpai.tasks.workflow import WITH_UNIT
from liangpai.visits.queries import open_of
from liangpai.web.workbench.lines import Asking


@dataclass(frozen=True, slots=True)
class Place:
    """One unit: needs that nobody has answered, tasks that are late, issues that are not confirmed as solved."""

    pk: int
    name: str
    needs: int
    late: int
    issues: int


def looked_after(asking: Asking) -> list[Place]:
    """The units whose contact leader the reader is, in the order of the tree."""
    account = asking.actor.account
    if account is None or not asking.actor.has(Role.LEADER):
        return []
    units = in_order(asking.district, sorted(contact_units(asking.district, account, asking.on)))
    needs = needs_seen(asking.district, asking.actor).filter(state__in=UNANSWERED)
    tasks = tasks_seen(asking.district, asking.actor).filter(state__in=WITH_UNIT, due_on__lt=asking.on)
    return [
        Place(
            one.pk,
            one.name,
            needs.filter(unit_id=one.pk).count(),
            tasks.filter(unit_id=one.pk).count(),
            open_of(asking.district, one).count(),
        )
        for one in units
    ]
