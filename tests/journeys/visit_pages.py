"""Visits of a lived district, and how their pages and those of their issues are asked in the permission matrix."""

from collections.abc import Mapping

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from tests.journeys.address import Address, post
from tests.journeys.district import Lived
from tests.journeys.things import officer, unit

TEXT = '{{"text": "说明"}}'


def issue(lived: Lived, ids: Mapping[str, int], actor: Actor) -> Thing:
    """The issue of the unit, handed to the department, not solved yet."""
    path = unit(lived, ids, actor).path
    return Thing(lived.cast.district, path, lived.cast.units["department"].path)


VISIT_PAGES: dict[str, Address] = {
    "visit-list": Address(officer),
    "visit-export": Address(officer),
    "visit-template": Address(),
    "visit-import-look": post(workbook="{workbook}"),
    "visit-import-apply": post(workbook="{workbook}"),
    "visit-coverage": Address(officer),
    "visit-plan": post(unit, leader="1", unit="{unit_id}", on="2024-02-01", purpose="看路"),
    "visit-page": Address(unit),
    "visit-make": post(unit),
    "visit-close": post(unit),
    "visit-cancel": post(unit, reason="改期"),
    "issue-raise": post(unit, kind="works", text="路坏了"),
    "issue-list": Address(officer),
    "issue-page": Address(issue),
    "issue-hand-on": post(issue, keeper="{department_id}", title="修路"),
    "issue-ask": post(
        issue,
        keeper="{department_id}",
        kind="policy",
        title="修路",
        quantity="1",
        needed_by="2024-06-30",
    ),
    "issue-solve": post(issue, solution="已修"),
    "issue-confirm": post(issue),
    "issue-dispute": post(issue, reason="没修"),
    "issue-look-back": post(issue, look_back="稳定"),
}
VISIT_OPERATIONS: dict[str, Address] = {
    "visit-list": Address(officer),
    "issue-list": Address(officer),
    "issue-page": Address(issue),
    "issue-solve": post(issue, json=TEXT),
    "issue-confirm": post(issue, json="{{}}"),
    "issue-dispute": post(issue, json=TEXT),
}
