import pytest
from django.utils.timezone import localdate

from liangpai.access.actor import house
from liangpai.appeals.queries import (
    appeal,
    appeals_of,
    decided,
    involved,
    is_open,
    is_withheld,
    last_of,
    open_on,
    panel_of,
    thing_of,
    thing_of_list,
    visible,
    waiting,
)
from liangpai.oversight.operations import declare_recusal
from liangpai.refusal import Refused
from tests.appeals.stories import FILED, SUBJECT, an_appeal, asked_again, rejected
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_what_is_open_is_withheld_and_what_is_decided_is_not(cast: Cast) -> None:
    filed, other = an_appeal(cast), an_appeal(cast, subject="card:13")
    assert open_on(cast.district, SUBJECT) == filed
    rejected(cast, filed)
    assert open_on(cast.district, SUBJECT) is None
    assert is_open(cast.district, [SUBJECT, "card:13", "card:14"]) == {"card:13"}
    assert is_withheld(cast.district, "card:13")
    assert decided(cast.district, SUBJECT) == filed
    assert decided(cast.district, "card:13") is None
    assert waiting(cast.district) == [other]
    assert appeals_of(cast.district, SUBJECT) == [filed]
    assert last_of(cast.district, SUBJECT, cast.units["town"].pk) == filed


def test_everybody_with_a_part_in_it_is_named_with_the_reason(cast: Cast) -> None:
    filed = asked_again(cast, an_appeal(cast))
    declare_recusal(
        district=cast.district, subject=f"unit:{filed.unit_id}", ground="served", actor=cast.zheng, at=FILED
    )
    found = involved(filed, localdate(FILED))
    names = {cast.accounts[name].pk: name for name in cast.accounts}
    assert {names[one]: reason for one, reason in found.items()} == {
        "sun": "filer",
        "zhou": "own_unit",
        "zhao": "proposer",
        "wu": "verifier",
        "li": "first_reviewer",
        "zheng": "recused",
    }
    assert thing_of(filed, localdate(FILED)).done["appeal.involved"] == frozenset(found)
    assert panel_of(filed) == {}


@pytest.mark.parametrize(
    ("person", "sees"),
    [("sun", True), ("zhou", False), ("wu", True), ("li", True), ("zheng", True), ("wang", True), ("zhao", True), ("feng", False), ("stranger", False)],
)  # fmt: skip # one line per case would be longer than the test
def test_an_appeal_is_seen_by_its_unit_and_by_those_who_oversee_or_review(
    cast: Cast, person: str, sees: bool
) -> None:
    filed = an_appeal(cast)
    assert list(visible(cast.district, cast.actors[person])) == ([filed] if sees else [])


def test_the_house_sees_every_appeal_and_another_district_none(cast: Cast, neighbours: Cast) -> None:
    filed = an_appeal(cast)
    assert list(visible(cast.district, house(cast.district))) == [filed]
    assert list(visible(neighbours.district, neighbours.zhao)) == []
    with pytest.raises(Refused) as refused:
        appeal(neighbours.district, filed.pk)
    assert refused.value.first.kind == "absent"


def test_a_list_is_asked_for_by_a_unit_of_the_actor(cast: Cast) -> None:
    assert thing_of_list(cast.district, cast.sun).path == cast.units["town"].path
    assert thing_of_list(cast.district, cast.wang).path == ""
