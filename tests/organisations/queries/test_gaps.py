import pytest

from liangpai.organisations import queries
from liangpai.organisations.operations import disable_account
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def test_everybody_with_a_post_and_an_open_account_can_act(cast: Cast, neighbours: Cast) -> None:
    sun = cast.accounts["sun"].pk
    assert {actor.name: actor for actor in queries.actors_of(cast.district, ON)}["sun"] == cast.sun
    disable_account(district=cast.district, account=sun, reason="调离", actor=cast.chen, at=AT)
    names = [actor.name for actor in queries.actors_of(cast.district, ON)]
    assert "sun" not in names
    assert len(names) == 10


def test_units_of_a_class_without_a_reporter_are_named(cast: Cast) -> None:
    found = queries.deadlocks(cast.district, ON)
    assert [(gap.action, gap.where) for gap in found] == [
        ("figure.submit", "乡村振兴专班"),
        ("figure.submit", "听松镇"),
    ]


def test_only_the_units_that_are_asked_and_the_keepers_in_use_count(cast: Cast) -> None:
    town, department = cast.units["town"].pk, cast.units["department"].pk
    assert queries.deadlocks(cast.district, ON, keepers=[department], asked=[town]) == []
    legal = cast.units["legal"].pk
    found = queries.deadlocks(cast.district, ON, keepers=[department, legal], asked=[town])
    assert [(gap.action, gap.where) for gap in found] == [("figure.verify", "区司法局")]
