"""Releases, standings and explanations through the API."""

from datetime import timedelta

import pytest

from liangpai.assessments.operations import withdraw_release
from liangpai.assessments.queries import release
from liangpai.districts.models import District
from tests.api.client import Program, a_secret
from tests.journeys.district import LATER, VALUES, Lived, a_lived_district
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(cast: Cast) -> Lived:
    return a_lived_district(cast)


@pytest.fixture
def program(cast: Cast) -> Program:
    return Program(a_secret(cast))


def test_what_is_released_is_listed_with_basis_and_hash(lived: Lived, program: Program) -> None:
    _, page = program.get("/releases")
    [row] = page["rows"]
    assert (row["id"], row["level"], row["round"]) == (
        lived.ids["release_id"],
        "society",
        lived.ids["round_id"],
    )
    assert row["basis"] and row["content_hash"].startswith("sha256:")


def test_standings_come_by_class_the_best_first(lived: Lived, program: Program) -> None:
    status, page = program.get(f"/releases/{lived.ids['release_id']}/standings", class_code="镇")
    assert (status, page["total"]) == (200, 2)
    assert [row["rank"] for row in page["rows"]] == [1, 2]
    assert page["rows"][0]["score"] > page["rows"][1]["score"]
    assert program.get(f"/releases/{lived.ids['release_id']}/standings", class_code="村")[1]["rows"] == []


def test_an_explanation_adds_up_to_the_score_that_is_shown(lived: Lived, program: Program) -> None:
    _, page = program.get(f"/releases/{lived.ids['release_id']}/standings", class_code="镇")
    for row in page["rows"]:
        status, told = program.get(f"/releases/{lived.ids['release_id']}/units/{row['unit']}/explanation")
        assert status == 200
        added = sum(line["contribution"] for line in told["lines"]) + told["bonus"] - told["deduction"]
        assert added == pytest.approx(told["total"])
        assert round(told["total"], 2) == pytest.approx(row["score"], abs=0.005)


def test_figures_are_told_only_to_those_who_may_see_them(lived: Lived, program: Program, cast: Cast) -> None:
    def values(unit: str) -> dict[str, float | None]:
        pk = cast.units[unit].pk
        told = program.get(f"/releases/{lived.ids['release_id']}/units/{pk}/explanation")[1]
        return {line["indicator"]: line["value"] for line in told["lines"]}

    assert values("town") in VALUES.values()
    assert set(values("other_town").values()) == {None}


def test_a_unit_that_was_not_assessed_has_no_explanation(lived: Lived, program: Program, cast: Cast) -> None:
    address = f"/releases/{lived.ids['release_id']}/units/{cast.units['village'].pk}/explanation"
    assert program.get(address)[0] == 404


def test_what_is_withdrawn_or_has_run_out_is_not_there(lived: Lived, program: Program, cast: Cast) -> None:
    address = f"/releases/{lived.ids['release_id']}/standings"
    District.objects.filter(pk=cast.district).update(demo_at=LATER + timedelta(days=200))
    assert program.get(address)[0] == 200
    found = release(cast.district, lived.ids["release_id"])
    withdraw_release(release=found, reason="数据有误", actor=cast.wang, at=LATER)
    assert program.get(address)[0] == 404
    assert program.get("/releases")[1]["rows"] == []


def test_a_release_of_another_district_is_not_there(lived: Lived, neighbours: Cast, program: Program) -> None:
    foreign = a_lived_district(neighbours)
    number = foreign.ids["release_id"]
    assert program.get(f"/releases/{number}/standings")[0] == 404
    assert program.get(f"/releases/{number}/units/{foreign.ids['unit_id']}/explanation")[0] == 404
    own = lived.ids["release_id"]
    assert program.get(f"/releases/{own}/units/{foreign.ids['unit_id']}/explanation")[0] == 404
