"""What becomes of a card when its assessment is restated."""

from datetime import date, datetime, timedelta

import pytest

from liangpai.cards import queries
from liangpai.cards.models import Card
from liangpai.cards.queries.restated import newest_of
from liangpai.refusal import Refused
from liangpai.results.operations import correct, verify
from tests.assessments.stories import Assessed
from tests.cards.stories import GOLDEN, Dealt, default, golden_run, moment
from tests.people import Cast

pytestmark = pytest.mark.django_db


def last_town(cast: Cast) -> tuple[Assessed, Dealt]:
    """Sun's town far behind, a candidate on a final run, decided and ready to be approved."""
    told = golden_run(cast, GOLDEN | {"town": (60, 12, 71)})
    told.settle(moment(date(2024, 1, 13)))
    dealt = Dealt(cast, run=told.run, rules=default()).day(date(2024, 1, 13)).plan().collect()
    dealt.vet().propose().day(date(2024, 1, 16)).notice().speak()
    return told, dealt


def restated(told: Assessed, value: float, at: datetime) -> None:
    """The town's investment is corrected, and the run computed anew and made final."""
    figure = told.story.figure("I1")
    correct(figure=figure, typed=value, reason="台账有误", actor=told.cast.sun, at=at)
    verify(district=told.district, figures=[told.story.figure("I1").pk], actor=told.cast.wu, at=at)
    told.request(at=at + timedelta(hours=1), corrects=told.run, runs=500)
    assert told.compute(at + timedelta(hours=1)) == "trial"
    told.settle(at + timedelta(days=2))


def test_ac_21_4_a_card_whose_ground_is_gone_after_a_restatement_goes_no_further(cast: Cast) -> None:
    told, dealt = last_town(cast)
    assert queries.stands(dealt.row)
    first = told.run
    restated(told, 109.0, moment(date(2024, 1, 17)))
    assert newest_of(first).pk == told.run_id
    assert not queries.stands(dealt.row)
    with pytest.raises(Refused) as refused:
        dealt.day(date(2024, 1, 22)).deliberate()
    assert refused.value.first.code == "card.grounds_gone"


def test_ac_21_4_a_restatement_that_changes_nothing_for_the_card_lets_it_go_on(cast: Cast) -> None:
    told, dealt = last_town(cast)
    restated(told, 61.0, moment(date(2024, 1, 17)))
    assert queries.stands(dealt.row)
    dealt.day(date(2024, 1, 22)).deliberate().approve()
    assert dealt.state == "approved"


def test_ac_21_4_a_shown_card_without_ground_is_named_and_its_old_grounds_stay_readable(cast: Cast) -> None:
    told, dealt = last_town(cast)
    dealt.day(date(2024, 1, 22)).deliberate().approve().day(date(2024, 1, 25)).hold()
    if dealt.row.kind == "red":
        dealt.opinion()
    dealt.show()
    assert queries.groundless(cast.district) == []
    before = dealt.row.grounds
    restated(told, 109.0, moment(date(2024, 1, 26)))
    assert [row.pk for row in queries.groundless(cast.district)] == [dealt.pk]
    assert dealt.row.grounds == before


def test_ac_21_4_a_card_that_was_approved_is_not_shown_once_its_ground_is_gone(cast: Cast) -> None:
    told, dealt = last_town(cast)
    dealt.day(date(2024, 1, 18)).deliberate().approve()
    restated(told, 109.0, moment(date(2024, 1, 19)))
    dealt.day(date(2024, 1, 25)).hold()
    with pytest.raises(Refused) as refused:
        dealt.show()
    assert refused.value.first.code == "card.grounds_gone"
    assert dealt.state == "approved"


def test_collecting_again_goes_by_the_newest_correction(cast: Cast) -> None:
    told, dealt = last_town(cast)
    Card.objects.of(cast.district).filter(pk=dealt.pk).update(state="candidate")
    restated(told, 59.0, moment(date(2024, 1, 17)))
    dealt.day(date(2024, 1, 20)).collect()
    assert dealt.occasion.run_id == told.run_id
    assert dealt.state == "candidate"
    assert queries.stands(dealt.row)


def test_a_card_that_does_not_rest_on_an_assessment_stands(cast: Cast) -> None:
    told = Dealt(cast, rules=default()).found().plan().collect()
    assert queries.stands(told.row)
