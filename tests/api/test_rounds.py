"""Rounds through the API."""

import pytest

from tests.api.client import Program, a_secret, at_its_clock
from tests.people import Cast
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(cast: Cast) -> Story:
    return a_round(at_its_clock(cast))


@pytest.fixture
def program(cast: Cast) -> Program:
    return Program(a_secret(cast))


def test_the_rounds_are_listed_and_one_says_what_it_asks(story: Story, program: Program) -> None:
    status, listed = program.get("/rounds")
    assert (status, [row["id"] for row in listed["rows"]]) == (200, [story.round.pk])
    status, one = program.get(f"/rounds/{story.round.pk}")
    assert (status, one["state"], one["scheme"]) == (200, "open", story.round.scheme_id)
    assert [(ask["code"], ask["periods"], ask["classes"]) for ask in one["asks"]] == [
        ("I1", ["2023"], ["镇"]),
        ("I2", ["2023", "2022"], ["镇"]),
        ("I3", ["2023"], ["专班", "镇"]),
    ]


def test_the_asked_units_come_with_the_code_of_the_workbook(story: Story, program: Program) -> None:
    _, page = program.get(f"/rounds/{story.round.pk}/units", size=2)
    assert (page["total"], len(page["rows"])) == (3, 2)
    _, rest = program.get(f"/rounds/{story.round.pk}/units", size=2, page=2)
    names = {row["name"] for row in page["rows"] + rest["rows"]}
    assert names == {"乡村振兴专班", "枕河镇", "听松镇"}
    assert all(row["code"] for row in page["rows"])


@pytest.mark.parametrize("tail", ["", "/units", "/figures"])
def test_a_round_of_another_district_is_not_there(
    neighbours: Cast, story: Story, program: Program, tail: str
) -> None:
    foreign = a_round(neighbours)
    assert program.get(f"/rounds/{foreign.round.pk}{tail}")[0] == 404
    assert program.post(f"/rounds/{foreign.round.pk}/submission", {"unit": story.town})[0] == 404
