"""Points of cards in the next assessment."""

from dataclasses import replace
from datetime import date

import pytest

from liangpai.assessments.models import Circumstance
from liangpai.cards import operations
from liangpai.cards.operations.pointing import cards_of_year, carry_points
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.results.models import Round
from liangpai.scoring.scheme.model import AdjustmentRule
from tests.assessments.stories import a_sound_scheme
from tests.cards.stories import HELD, MINUTES, Dealt, a_rectification, a_shown, moment, yellow_for_finding
from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def costly() -> RuleSet:
    """Rules by which a yellow card costs a point when it is shown."""
    rules = yellow_for_finding()
    changed = tuple(
        replace(one, points=-1, adjustment="B1") if one.card == "yellow" else one
        for one in rules.consequences
    )
    return replace(rules, consequences=changed)


def next_round(cast: Cast, adjustment: str = "B1") -> Round:
    """An open round of the year after the judged one, whose scheme has the adjustment."""
    rule = AdjustmentRule(adjustment, "黄牌", "deduction", 1.0, "云办〔2024〕2号")
    opened = a_round(cast, replace(a_sound_scheme(), adjustments=(rule,))).round
    Round.objects.of(cast.district).filter(pk=opened.pk).update(period="2024")
    return opened


def test_the_points_of_a_shown_card_are_recorded_in_the_next_round_that_takes_them(cast: Cast) -> None:
    opened = next_round(cast)
    told = a_shown(cast, costly())
    found = Circumstance.objects.of(cast.district).get()
    assert (found.round_id, found.unit_id, found.kind) == (opened.pk, cast.units["town"].pk, "adjustments")
    assert (found.content, found.basis) == ({"rule": "B1", "cases": 1}, MINUTES)
    assert (told.row.points, told.row.circumstance) == (-1.0, found.pk)


def test_points_wait_for_a_round_and_are_then_carried_once(cast: Cast) -> None:
    told = a_shown(cast, costly())
    assert told.night(date(2024, 1, 26)) == 0
    next_round(cast)
    assert told.night(date(2024, 1, 27)) == 1
    assert told.night(date(2024, 1, 28)) == 0
    assert Circumstance.objects.of(cast.district).count() == 1


def test_a_round_whose_scheme_has_no_such_rule_takes_nothing(cast: Cast) -> None:
    next_round(cast, "other")
    told = a_shown(cast, costly())
    assert told.row.circumstance is None


def test_the_points_of_a_revoked_card_are_withdrawn(cast: Cast) -> None:
    next_round(cast)
    told = a_shown(cast, costly())
    operations.revoke(card=told.row, reason="有误", basis=MINUTES, actor=cast.wang, at=told.at)
    assert Circumstance.objects.of(cast.district).get().is_withdrawn
    assert told.row.circumstance is None
    assert told.night(HELD) == 0


def test_points_that_count_when_a_rectification_fails_wait_for_that(cast: Cast) -> None:
    next_round(cast)
    rules = costly()
    late = tuple(
        replace(one, counts="overdue") if one.card == "yellow" else one for one in rules.consequences
    )
    told = a_shown(cast, replace(rules, consequences=late))
    assert told.row.circumstance is None
    assert told.night(date(2024, 1, 26)) == 0
    told.day(date(2024, 2, 2)).fail()
    assert told.row.circumstance is not None


def test_the_cards_of_a_year_are_those_of_the_same_kind_that_stand(cast: Cast) -> None:
    first = a_rectification(cast)
    later = (
        Dealt(cast, held_on=date(2024, 7, 5))
        .day(date(2024, 6, 20))
        .found("云纪〔2024〕7号", "figure:7")
        .plan("x")
        .collect()
    )
    row = later.row
    row.kind = "yellow"
    assert cards_of_year(row, date(2024, 7, 5)) == [first.pk]
    assert cards_of_year(row, date(2025, 1, 26)) == []
    assert not carry_points(first.row, HELD, moment(HELD))
