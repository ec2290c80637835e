import pytest

from liangpai.needs.operations import be_declined
from liangpai.needs.queries import gain, gains, thing_of_gain, totals
from liangpai.refusal import Refused
from tests.needs.stories import RAISED, an_application
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_amounts_of_different_sources_are_not_added_up(cast: Cast) -> None:
    be_declined(gain=an_application(cast), reason="名额已满", actor=cast.wu, at=RAISED)
    an_application(cast, amount="200")
    an_application(cast, source="bond")
    assert totals(gains(cast.district)) == [
        ("funds", "bond", 500, 0, 0),
        ("funds", "province", 700, 0, 0),
    ]
    assert [row.state for row in gains(cast.district, state="declined", kind="funds", year=2024)] == [
        "declined"
    ]


def test_an_entry_belongs_to_its_unit(cast: Cast) -> None:
    made = gain(cast.district, an_application(cast).pk)
    assert thing_of_gain(made).path == cast.units["department"].path


def test_another_entry_is_not_there(cast: Cast) -> None:
    with pytest.raises(Refused):
        gain(cast.district, 999)
