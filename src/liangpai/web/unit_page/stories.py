"""The cases of a unit that are shown, for whoever may see each."""

from typing import Any

from liangpai.access.policy import permits
from liangpai.entrance.middleware import Visit
from liangpai.stories.queries import shown_of, thing_seen

MOST = 10


def cases_of(visit: Visit, unit: Any) -> dict[str, Any]:
    """The latest cases of a unit that are shown and open to the viewer."""
    rows = shown_of(visit.district, unit)[:MOST]
    return {
        "told_cases": [
            row for row in rows if permits("case.view", visit.actor, thing_seen(row, visit.actor)) is None
        ]
    }
