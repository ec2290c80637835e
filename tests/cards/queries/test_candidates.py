"""Who would be a candidate."""

from datetime import date

import pytest

from liangpai.cards import queries
from liangpai.cards.queries.candidates import scheme_for
from tests.cards.stories import Dealt, default, golden_run
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_asking_for_candidates_writes_nothing(cast: Cast) -> None:
    told = Dealt(cast, run=golden_run(cast).run, rules=default()).plan()
    found = queries.candidates(told.occasion, date(2024, 1, 12))
    assert {(one.side, one.choice.main.is_carried) for one in found} == {("warn", False), ("praise", True)}
    assert queries.cards(cast.district) == []


def test_the_near_last_of_the_golden_case_are_its_last_two_towns(cast: Cast) -> None:
    told = Dealt(cast, run=golden_run(cast).run, rules=default()).plan()
    (near,) = queries.near_last(told.occasion)
    assert near.units == (cast.units["third"].pk, cast.units["fourth"].pk)
    assert near.class_code == "镇"


def test_an_occasion_without_a_run_has_no_scheme(cast: Cast) -> None:
    assert scheme_for(Dealt(cast).plan().occasion) is None
