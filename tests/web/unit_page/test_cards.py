"""The cards on the page of a unit: all to its own people, what is displayed to others."""

from datetime import date

import pytest

from tests.cards.stories import HELD, a_notice, an_inspection, moment
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def unit_page(cast: Cast, person: str) -> str:
    return seen(as_(cast, person).get(f"/units/{cast.units['town'].pk}/"))


def test_what_is_under_way_is_told_to_the_unit_and_the_office_alone(cast: Cast) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    assert f"/cards/{told.pk}/" in unit_page(cast, "sun")
    assert "情况说明、申请复核截止" in unit_page(cast, "sun")
    assert "黄牌警示" not in unit_page(cast, "qian")


def test_a_delisted_card_is_told_to_its_unit_with_how_it_ended_and_hidden_from_others(cast: Cast) -> None:
    an_inspection(cast).delist()
    on_day(cast, moment(date(2024, 3, 1)))
    assert "已摘牌" in unit_page(cast, "sun") and "整改到位" in unit_page(cast, "sun")
    assert "黄牌警示" not in unit_page(cast, "qian")


def test_a_card_on_display_stands_without_a_way_into_its_file(cast: Cast) -> None:
    told = an_inspection(cast)
    on_day(cast, moment(HELD, 18))
    text = unit_page(cast, "zhou")
    assert f"/cards/{told.pk}/" not in text
