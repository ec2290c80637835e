from datetime import date
from decimal import Decimal

import pytest

from liangpai.ledger.queries import history
from liangpai.needs.operations import raise_need, set_limits
from liangpai.refusal import Refused
from tests.needs.stories import RAISED, a_need, wanted
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_ac_10_1_the_clock_of_a_need_runs_from_the_day_it_is_raised(cast: Cast) -> None:
    need = a_need(cast)
    assert (need.state, need.level, need.due_on) == ("raised", 1, date(2024, 2, 7))
    assert [entry.action for entry in history(cast.district, "need", need.pk)] == ["need.raise"]


def test_a_matter_has_its_own_time_limits(cast: Cast) -> None:
    assert a_need(cast, matter="land_report").due_on == date(2024, 3, 5)
    set_limits(district=cast.district, matter="pre_review", limits=(3, 2, 1), actor=cast.zhao, at=RAISED)
    assert a_need(cast, matter="pre_review").due_on == date(2024, 2, 5)


@pytest.mark.parametrize("person", ["wu", "zhao", "wang", "zhou", "stranger"])
def test_only_who_reports_for_a_unit_raises_its_needs(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        a_need(cast, by=person)
    assert refused.value.first.kind == "forbidden"


def test_everything_that_is_wrong_is_told_at_once(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        raise_need(
            district=cast.district,
            unit=cast.units["town"],
            keeper=cast.units["village"],
            wanted=wanted(quantity=Decimal(0), title=""),
            actor=cast.sun,
            at=RAISED,
        )
    assert [one.code for one in refused.value.refusals] == ["need.title", "need.quantity", "need.keeper"]
