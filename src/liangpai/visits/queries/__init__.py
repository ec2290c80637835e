"""Reads of visits and issues, and of who looks after whom."""

from liangpai.visits.queries.coverage import coverage, leader_of
from liangpai.visits.queries.issues import (
    course_of,
    found,
    issue,
    issues_of,
    open_of,
    shares,
    tallies,
    thing_of_issue,
)
from liangpai.visits.queries.visits import (
    leaders,
    others_on,
    places,
    places_by_name,
    planned_for,
    thing_of_list,
    thing_of_visit,
    visible,
    visit,
)

__all__ = [
    "course_of",
    "coverage",
    "found",
    "issue",
    "issues_of",
    "leader_of",
    "leaders",
    "open_of",
    "others_on",
    "places",
    "places_by_name",
    "planned_for",
    "shares",
    "tallies",
    "thing_of_issue",
    "thing_of_list",
    "thing_of_visit",
    "visible",
    "visit",
]
