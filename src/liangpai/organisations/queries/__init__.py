"""Reads of units, posts and people."""

from liangpai.organisations.queries.codes import codes_of, import_plan, unit_by_code
from liangpai.organisations.queries.gaps import actors_of, deadlocks
from liangpai.organisations.queries.people import (
    Held,
    Holder,
    PostLine,
    appointments,
    contact_of,
    duties_of,
    holders,
    post,
    posts,
    responsible,
    responsible_of,
    stale_accounts,
)
from liangpai.organisations.queries.task_forces import Part, members_of, task_forces_of
from liangpai.organisations.queries.units import (
    below,
    names_of,
    paths_of,
    predecessors,
    root,
    search,
    unit,
    units,
)

__all__ = [
    "Held",
    "Holder",
    "Part",
    "PostLine",
    "actors_of",
    "appointments",
    "below",
    "codes_of",
    "contact_of",
    "deadlocks",
    "duties_of",
    "holders",
    "import_plan",
    "members_of",
    "names_of",
    "paths_of",
    "post",
    "posts",
    "predecessors",
    "responsible",
    "responsible_of",
    "root",
    "search",
    "stale_accounts",
    "task_forces_of",
    "unit",
    "unit_by_code",
    "units",
]
