"""Units through the API."""

import pytest

from liangpai.organisations.models import UnitCode
from tests.api.client import Program, a_secret, at_its_clock
from tests.people import SINCE, Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def program(cast: Cast) -> Program:
    return Program(a_secret(at_its_clock(cast)))


def test_the_list_is_paged_in_the_order_of_the_tree(cast: Cast, program: Program) -> None:
    status, whole = program.get("/units")
    assert (status, whole["total"], whole["page"]) == (200, len(cast.units), 1)
    assert whole["rows"][0]["id"] == cast.units["headquarters"].pk
    parts = [program.get("/units", size=4, page=page)[1]["rows"] for page in (1, 2, 3, 4)]
    assert [row for part in parts for row in part] == whole["rows"]


def test_a_kind_and_a_text_narrow_the_list(cast: Cast, program: Program) -> None:
    _, towns = program.get("/units", kind="town")
    assert [row["name"] for row in towns["rows"]] == ["枕河镇", "听松镇"]
    _, found = program.get("/units", text="溪口")
    assert [row["id"] for row in found["rows"]] == [cast.units["village"].pk]


def test_a_unit_is_found_by_its_code_in_one_system_only(cast: Cast, program: Program) -> None:
    town = cast.units["town"]
    UnitCode.objects.create(
        district_id=cast.district, unit=town, system="NBS", code="999001103", valid_from=SINCE
    )
    _, found = program.get("/units", system="NBS", code="999001103")
    assert [(row["id"], row["codes"]) for row in found["rows"]] == [(town.pk, {"NBS": "999001103"})]
    assert program.get("/units", system="MCA", code="999001103")[1]["rows"] == []
    assert program.get("/units", on="2022-12-31")[1]["rows"] == []


def test_one_unit_says_all_of_itself(cast: Cast, program: Program) -> None:
    status, unit = program.get(f"/units/{cast.units['village'].pk}")
    assert status == 200
    assert (unit["name"], unit["kind"], unit["parent"]) == ("溪口村", "village", cast.units["town"].pk)


def test_a_unit_of_another_district_is_not_there(neighbours: Cast, program: Program) -> None:
    status, answer = program.get(f"/units/{neighbours.units['town'].pk}")
    assert (status, answer["type"]) == (404, "urn:liangpai:absent")


@pytest.mark.parametrize("query", [{"page": 0}, {"size": 201}, {"on": "soon"}, {"text": "a\0"}])
def test_a_query_that_is_not_as_described_names_its_place(query: dict[str, object], program: Program) -> None:
    status, answer = program.get("/units", **query)
    assert (status, answer["status"]) == (422, 422)
    assert [problem["place"].split(".")[-1] for problem in answer["problems"]] == list(query)
    assert all(problem["zh"] and problem["en"] for problem in answer["problems"])


@pytest.mark.parametrize("address", ["0", "-1", "x", str(2**63), "1.5"])
def test_an_id_that_is_none_is_refused(address: str, program: Program) -> None:
    assert program.get(f"/units/{address}")[0] == 422
