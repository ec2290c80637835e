"""The catalogue through the API."""

import pytest

from tests.api.client import Program, a_secret, at_its_clock
from tests.catalogue.stories import PLATFORM, an_item, says
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_an_item_says_what_it_means_and_who_keeps_it(cast: Cast) -> None:
    item = an_item(at_its_clock(cast))
    program = Program(a_secret(cast))
    _, page = program.get("/items")
    assert [row["code"] for row in page["rows"]] == ["C1"]
    status, one = program.get(f"/items/{item.pk}")
    assert (status, one["keeper"], one["line"], one["source"]) == (
        200,
        cast.units["department"].pk,
        10.0,
        PLATFORM,
    )


def test_held_values_are_seen_by_those_who_may_see_the_figures(cast: Cast) -> None:
    item = an_item(at_its_clock(cast))
    says(cast, item, 9.8, PLATFORM)
    address = f"/items/{item.pk}/values"
    _, page = Program(a_secret(cast)).get(address, period="2023")
    assert [(row["value"], row["source"], row["is_confirmed"]) for row in page["rows"]] == [
        (9.8, PLATFORM, True)
    ]
    assert Program(a_secret(cast)).get(address, period="2022")[1]["total"] == 0
    assert Program(a_secret(cast, "other_town")).get(address)[1]["total"] == 0
    assert Program(a_secret(cast, "department", "verifier")).get(address)[1]["total"] == 1
    assert Program(a_secret(cast, "legal", "legal")).get(address)[1]["total"] == 0


def test_an_item_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    foreign = an_item(neighbours)
    program = Program(a_secret(at_its_clock(cast)))
    assert program.get(f"/items/{foreign.pk}")[0] == 404
    assert program.get(f"/items/{foreign.pk}/values")[0] == 404
