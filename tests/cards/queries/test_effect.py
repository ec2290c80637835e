"""The effect of cards is read from the years before and after, and told only when there are enough."""

import pytest

from liangpai.assessments.models import Standing
from liangpai.cards import queries
from liangpai.cards.models import Occasion
from liangpai.ledger.remembering import forget
from liangpai.problems import Problem
from tests.assessments.stories import a_final
from tests.cards.stories import a_shown
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_district_with_few_cards_is_told_why_it_sees_no_effect(cast: Cast) -> None:
    a_shown(cast)
    found = queries.effect(cast.district)
    assert isinstance(found, Problem)
    assert (found.code, found.place) == ("effect.too_few_cards", "0")


def test_a_carded_unit_counts_where_the_year_after_has_both_scores(cast: Cast) -> None:
    told = a_final(cast)
    year = int(told.run.round.period)
    card = a_shown(cast).row
    Occasion.objects.of(cast.district).filter(pk=card.occasion_id).update(year=year - 1)
    Standing.objects.of(cast.district).filter(run_id=told.run_id).update(previous_score=70.0, score=75.0)
    forget()
    found = queries.effect(cast.district)
    assert isinstance(found, Problem)
    assert found.code in ("effect.too_few_cards", "effect.nobody_to_compare")
    assert found.place == "1"
