import json

import pytest

from liangpai.catalogue.operations import Given, hold_many
from liangpai.catalogue.queries import holdings, open_conflicts
from liangpai.ledger.queries import entries
from liangpai.refusal import Refused
from tests.catalogue.stories import PLATFORM, TOWN, a_conflict, an_item, says
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_later_value_of_the_same_source_takes_the_place_of_the_earlier(cast: Cast) -> None:
    item = an_item(cast)
    says(cast, item, 9.8, PLATFORM)
    says(cast, item, 9.9, PLATFORM)
    assert [row.value for row in holdings(cast.district, item.pk)] == [9.9]


def test_an_unconfirmed_value_does_not_displace_a_confirmed_one(cast: Cast) -> None:
    item = an_item(cast)
    says(cast, item, 9.8, PLATFORM)
    says(cast, item, 20.0, PLATFORM, by="sun")
    assert [row.value for row in holdings(cast.district, item.pk)] == [9.8]


@pytest.mark.parametrize("person", ["zhou", "qian", "li", "stranger"])
def test_only_the_unit_the_keeper_and_the_office_put_values_in(cast: Cast, person: str) -> None:
    item = an_item(cast)
    unit = cast.units["other_town"]
    with pytest.raises(Refused) as refused:
        hold_many(
            district=cast.district,
            rows=[Given(item, unit, "2023", 1.0)],
            source="x",
            is_confirmed=False,
            actor=cast.actors[person],
            at=AT,
        )
    assert refused.value.first.kind == "forbidden"


def test_a_value_that_is_no_number_lets_none_in(cast: Cast) -> None:
    item = an_item(cast)
    rows = [
        Given(item, cast.units[name], "2023", value)
        for name, value in (("town", 1.0), ("village", float("inf")))
    ]
    with pytest.raises(Refused):
        hold_many(district=cast.district, rows=rows, source="x", is_confirmed=True, actor=cast.wu, at=AT)
    assert not holdings(cast.district, item.pk).exists()


def test_many_values_are_one_act(cast: Cast) -> None:
    codes = [an_item(cast, f"I{number}") for number in range(120)]
    rows = [Given(item, cast.units[name], "2023", 3.5) for item in codes for name in ("town", "village")]
    before = len(entries(cast.district, most=500))
    hold_many(
        district=cast.district, rows=[*rows, rows[0]], source="x", is_confirmed=True, actor=cast.wu, at=AT
    )
    newest, *earlier = entries(cast.district, most=500)
    assert len(earlier) == before
    assert json.loads(newest.content)["count"] == 240


def test_the_town_and_the_platform_of_ac_3_1_open_a_ticket(cast: Cast) -> None:
    ticket = a_conflict(cast)
    assert ticket.pk is not None
    assert (ticket.first_source, ticket.first_value) == (PLATFORM, 9.8)
    assert (ticket.second_source, ticket.second_value) == (TOWN, 12.6)
    assert ticket.difference == pytest.approx(0.286, abs=5e-4)
    assert ticket.crosses_line
    assert open_conflicts(cast.district, ["C1"], [cast.units["village"].pk], "2023") == [ticket]


def test_sources_within_the_tolerance_open_nothing(cast: Cast) -> None:
    item = an_item(cast)
    says(cast, item, 12.0, PLATFORM)
    assert says(cast, item, 12.5, TOWN, by="sun") == []


def test_values_beside_those_that_are_given_play_no_part(cast: Cast) -> None:
    first, second = an_item(cast), an_item(cast, "C2")
    says(cast, first, 9.8, PLATFORM)
    rows = [
        Given(first, cast.units["town"], "2023", 50.0),
        Given(second, cast.units["village"], "2023", 50.0),
    ]
    opened = hold_many(
        district=cast.district, rows=rows, source=TOWN, is_confirmed=False, actor=cast.sun, at=AT
    )
    assert opened == []


def test_nobody_has_to_act_on_nothing(cast: Cast) -> None:
    assert (
        hold_many(district=cast.district, rows=[], source="x", is_confirmed=True, actor=cast.wu, at=AT) == []
    )
    assert [entry.action for entry in entries(cast.district)] == ["district.found"]
