"""Visits and issues through the API."""

import pytest

from tests.api.client import Program, a_secret, at_its_clock
from tests.people import Cast
from tests.visits.stories import an_issue, concluded, handed_on

pytestmark = pytest.mark.django_db


def test_an_issue_is_solved_sent_back_and_confirmed_by_programs(cast: Cast) -> None:
    row = concluded(cast, handed_on(at_its_clock(cast), "town"))
    town, keeper = Program(a_secret(cast)), Program(a_secret(cast, "department", "verifier"))
    at = f"/issues/{row.pk}"
    assert keeper.post(f"{at}/solution", {"text": "已修复"})[1]["state"] == "solved"
    assert town.post(f"{at}/dispute", {"text": "只修一半"})[1]["state"] == "handed_on"
    assert keeper.post(f"{at}/solution", {"text": "全部修复"})[0] == 200
    assert town.post(f"{at}/confirmation", {})[1]["state"] == "confirmed"
    assert town.get(at)[1]["solution"] == "全部修复"


def test_a_program_lists_what_its_unit_may_see(cast: Cast) -> None:
    row = an_issue(at_its_clock(cast), "town")
    town, other = Program(a_secret(cast)), Program(a_secret(cast, "other_town"))
    assert [one["id"] for one in town.get("/issues", state="open")[1]["rows"]] == [row.pk]
    assert town.get("/visits", state="made")[1]["rows"][0]["leader"] == "wang"
    assert other.get("/issues")[1]["total"] == 0
    assert other.get(f"/issues/{row.pk}")[0] == 403
