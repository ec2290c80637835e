from datetime import timedelta

import pytest

from liangpai.guardrails.queries import aside, asides, in_force, set_aside, standing, unless_aside
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words
from tests.guardrails.stories import an_aside
from tests.people import ON, Cast

pytestmark = pytest.mark.django_db

REFUSAL = Refusal("guard.g1", Words("不", "no"))


def test_it_is_aside_from_its_first_day_to_its_last(cast: Cast) -> None:
    first, last = ON + timedelta(days=2), ON + timedelta(days=5)
    made = an_aside(cast, from_on=first, until_on=last)
    days = [first - timedelta(days=1), first, last, last + timedelta(days=1)]
    assert [set_aside(cast.district, "G1", day) for day in days] == [None, made, made, None]
    assert [standing(cast.district, "G1", day) for day in days] == [True, True, True, False]
    assert set_aside(cast.district, "G2", first) is None


def test_a_rule_is_asked_unless_its_guard_is_aside(cast: Cast) -> None:
    assert unless_aside(cast.district, "G1", ON, lambda: REFUSAL) == REFUSAL
    an_aside(cast)
    assert unless_aside(cast.district, "G1", ON, lambda: REFUSAL) is None


def test_what_is_aside_in_one_district_stands_in_another(cast: Cast, neighbours: Cast) -> None:
    made = an_aside(cast)
    assert in_force(neighbours.district, ON) == {} and asides(neighbours.district) == []
    assert aside(cast.district, made.pk) == made
    with pytest.raises(Refused) as refused:
        aside(neighbours.district, made.pk)
    assert refused.value.first.kind == "absent"
