"""The open issues of a unit, for those who may see them."""

from typing import Any

from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.entrance.middleware import Visit
from liangpai.visits.queries import open_of
from liangpai.visits.workflow import ISSUE
from liangpai.web.visits.labels import LABELS
from liangpai.web.visits.labels import SHADES as ISSUE_SHADES

MOST = 20


def issues_of(visit: Visit, unit: Any) -> dict[str, Any]:
    """The oldest issues of a unit and of what lies below it that are not confirmed as solved."""
    thing = Thing(visit.district, path=unit.path, keeper=unit.path, unit=unit.name)
    may = not visit.actor.is_stranger and permits("issue.view", visit.actor, thing) is None
    return {
        "issues": list(open_of(visit.district, unit)[:MOST]) if may else [],
        "issue_states": ISSUE.states,
        "issue_shades": ISSUE_SHADES,
        "issue_labels": LABELS,
    }
