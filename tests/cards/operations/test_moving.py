"""What every write on a card begins with."""

from datetime import date

import pytest

from liangpai.cards import queries
from liangpai.cards.operations.moving import begin, catch_up, follow
from liangpai.organisations.models import ContactPoint
from liangpai.oversight.operations import declare_recusal
from liangpai.refusal import Refused
from tests.cards.stories import a_candidate, a_notice, a_shown, moment
from tests.people import SINCE, Cast

pytestmark = pytest.mark.django_db


def test_whoever_has_declared_a_recusal_does_not_judge(cast: Cast) -> None:
    told = a_candidate(cast)
    declare_recusal(
        district=cast.district,
        subject=f"card:{told.pk}",
        account=cast.accounts["zheng"].pk,
        ground="relative",
        actor=cast.zheng,
        at=told.at,
    )
    with pytest.raises(Refused) as refused:
        begin("card.vet", told.row, cast.zheng, told.at)
    assert refused.value.first.code == "card.recused"
    begin("card.vet", told.row, cast.wang, told.at)


def test_ac_4_10_the_contact_leader_of_the_unit_does_not_judge_its_card(cast: Cast) -> None:
    told = a_candidate(cast)
    ContactPoint.objects.create(
        district_id=cast.district, unit=cast.units["town"], account=cast.accounts["wang"], from_on=SINCE
    )
    with pytest.raises(Refused) as refused:
        begin("card.vet", told.row, cast.wang, told.at)
    assert refused.value.first.code == "card.recused"
    begin("card.vet", told.row, cast.zheng, told.at)


def test_what_was_decided_comes_before_what_is_asked(cast: Cast) -> None:
    told = a_notice(cast)
    told.appeal()
    told.decided(is_upheld=True)
    with pytest.raises(Refused) as refused:
        told.day(date(2024, 1, 22)).deliberate()
    assert refused.value.first.code == "card.deliberate.state"


def test_nothing_follows_while_an_appeal_is_open_or_where_there_was_none(cast: Cast) -> None:
    told = a_notice(cast)
    assert follow(told.row, told.at) == 0
    told.appeal()
    assert follow(told.row, told.at) == 0
    assert told.state == "reviewing"


def test_a_missed_night_changes_nothing(cast: Cast) -> None:
    told = a_shown(cast)
    row = told.row
    assert catch_up(row, date(2024, 2, 1), moment(date(2024, 2, 1))) == 0
    assert catch_up(row, date(2024, 2, 20), moment(date(2024, 2, 20))) == 1
    assert queries.card(cast.district, told.pk).overdue_on == date(2024, 2, 2)
    assert catch_up(row, date(2024, 2, 21), moment(date(2024, 2, 21))) == 0
