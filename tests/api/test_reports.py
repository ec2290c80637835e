"""Reports through the API."""

import pytest

from tests.api.client import Program, a_secret, at_its_clock
from tests.people import Cast
from tests.reports.queries.test_facts import villages_held
from tests.reports.written import a_line, a_report, written

pytestmark = pytest.mark.django_db


def test_a_report_is_read_with_its_sources_and_what_differs(cast: Cast) -> None:
    villages_held(at_its_clock(cast))
    row = written(cast, a_report(cast), "典型村32个，确认{{item.C1}}。")
    office = Program(a_secret(cast, "office", "assessor"))
    assert office.get("/reports", kind="summary", year=2023)[1]["total"] == 1
    told = office.get(f"/reports/{row.pk}")[1]
    assert told["differences"] == [{"said": "32", "held": "31个", "name": "典型村"}]
    assert told["sources"][0]["value"] == 31


def test_a_town_reads_its_own_plan_alone(cast: Cast) -> None:
    plan = a_report(at_its_clock(cast), kind="plan", year=2024, unit="town")
    line = a_line(cast, plan, unit="town")
    assert Program(a_secret(cast)).get(f"/reports/{plan.pk}")[1]["lines"][0]["id"] == line.pk
    assert Program(a_secret(cast, "other_town")).get(f"/reports/{plan.pk}")[0] == 404
