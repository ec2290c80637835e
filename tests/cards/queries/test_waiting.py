"""What waits on cards is counted by the next step, with its nearest last day."""

from datetime import date

import pytest

from liangpai.cards.models import Card
from liangpai.cards.operations import ask_extension
from liangpai.cards.queries import Waits, extensions_asked, look_backs, waits
from tests.cards.stories import a_candidate, a_close_call, a_notice, a_rectification, an_inspection
from tests.people import Cast

pytestmark = pytest.mark.django_db
JANUARY = date(2024, 1, 16)


def test_each_step_waits_with_its_own_last_day(cast: Cast) -> None:
    told = a_candidate(cast)
    assert waits(cast.district, cast.zheng, JANUARY) == {"vet": Waits(1, date(2024, 1, 16))}
    told.vet().propose().day(date(2024, 1, 16)).notice()
    assert waits(cast.district, cast.sun, JANUARY) == {"state": Waits(1, date(2024, 1, 19))}
    assert waits(cast.district, cast.sun, date(2024, 1, 22)) == {"deliberate": Waits(1, date(2024, 1, 25))}
    assert waits(cast.district, cast.qian, JANUARY) == {}


def test_what_can_no_longer_be_announced_waits_to_be_ended(cast: Cast) -> None:
    told = a_candidate(cast)
    for step in ("candidate", "vetted", "proposed"):
        Card.objects.of(cast.district).filter(pk=told.pk).update(state=step)
        assert waits(cast.district, cast.wang, date(2024, 1, 17)) == {"end": Waits(1)}
    Card.objects.of(cast.district).filter(pk=told.pk).update(state="close")
    assert set(waits(cast.district, cast.wang, date(2024, 1, 17))) == {"settle"}


def test_what_is_not_told_apart_waits_for_a_deliberation(cast: Cast) -> None:
    a_close_call(cast)
    assert waits(cast.district, cast.zheng, JANUARY)["settle"].n == 1


def test_a_rectification_waits_until_it_is_due_and_then_for_inspectors(cast: Cast) -> None:
    told = a_rectification(cast)
    assert waits(cast.district, cast.sun, told.at.date()) == {"rectify": Waits(1, date(2024, 2, 26))}
    told.day(date(2024, 2, 20)).prove()
    ask_extension(card=told.row, reason="设备延期", actor=cast.sun, at=told.at)
    assert extensions_asked(cast.district) == Waits(1, date(2024, 2, 26))
    told.ask_delist()
    assert waits(cast.district, cast.qian, told.at.date())["inspect"].n == 1
    told.inspect()
    assert waits(cast.district, cast.qian, told.at.date()) == {}
    assert waits(cast.district, cast.li, told.at.date()) == {"confirm": Waits(1, told.row.delist_by)}


def test_a_delisted_card_waits_for_its_look_back_alone(cast: Cast) -> None:
    an_inspection(cast).delist()
    assert waits(cast.district, cast.zhao, date(2024, 3, 1)) == {}
    assert look_backs(cast.district, date(2024, 3, 1)) == Waits()
    assert look_backs(cast.district, date(2024, 6, 30)).n == 1


def test_two_that_wait_have_the_nearer_day() -> None:
    assert Waits().and_one(date(2024, 1, 9)).and_one(None).and_one(date(2024, 1, 5)) == Waits(
        3, date(2024, 1, 5)
    )


def test_a_notice_reaches_the_unit_alone(cast: Cast) -> None:
    a_notice(cast)
    assert "state" not in waits(cast.district, cast.zhou, JANUARY)
