"""The lamps of projects by sign and word, as the last occasion left them."""

from dataclasses import replace

import pytest

from liangpai.cards import operations
from liangpai.cards.models import Card
from liangpai.cards.queries import Series, lamps_shown
from liangpai.cards.queries.lamps import UNDONE
from liangpai.demonstration.carded import LAMP, course
from tests.cards.stories import HELD, Dealt, default
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_projects_are_lit_by_sign_and_word_for_those_who_see_cards(cast: Cast) -> None:
    project = course("产业园", 4_900)
    made = Dealt(cast, rules=replace(default(), lamps=(LAMP,))).plan()
    operations.collect(
        occasion=made.occasion,
        actor=cast.zhao,
        at=made.at,
        series=[Series(cast.units["town"].pk, LAMP.code, project)],
    )
    made.day(HELD).hold()
    told = lamps_shown(cast.district)
    assert told is not None
    assert [(one.project, one.unit, one.word.zh) for one in told.lamps] == [("产业园", "枕河镇", "黄牌警示")]
    assert "▲ 黄牌警示" in seen(as_(cast, "zhao").get("/screen/"))
    assert "产业园" not in seen(as_(cast, "stranger").get("/screen/"))


@pytest.mark.parametrize("state", UNDONE)
def test_a_light_whose_card_was_undone_or_is_contested_is_not_shown(cast: Cast, state: str) -> None:
    made = Dealt(cast, rules=replace(default(), lamps=(LAMP,))).plan()
    series = [Series(cast.units["town"].pk, LAMP.code, course("产业园", 4_900))]
    operations.collect(occasion=made.occasion, actor=cast.zhao, at=made.at, series=series)
    made.day(HELD).hold()
    Card.objects.of(cast.district).update(state=state)
    told = lamps_shown(cast.district)
    assert told is not None
    assert told.lamps == ()


def test_where_no_lamps_were_handed_in_there_are_none(cast: Cast) -> None:
    assert lamps_shown(cast.district) is None
