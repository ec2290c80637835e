"""The big screen shows what is released to the district or to society, band by band, and counts its panels round."""

from dataclasses import replace

import pytest

from liangpai.cards import operations
from liangpai.cards.queries import Series, lamps_shown
from liangpai.demonstration.carded import LAMP, course
from tests.assessments.stories import AFTER, a_release
from tests.cards.stories import HELD, Dealt, default
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_a_screen_to_which_nothing_is_released_says_so(cast: Cast) -> None:
    assert "还没有面向这块屏幕的发布" in seen(as_(cast, "stranger").get("/screen/"))


def test_what_is_released_within_the_meeting_never_stands_on_the_wall(cast: Cast) -> None:
    a_release(cast, level="meeting").show(AFTER)
    assert "枕河镇" not in seen(as_(cast, "zhao").get("/screen/"))


def test_what_is_released_to_society_stands_there_as_bands(cast: Cast) -> None:
    a_release(cast, level="society").show(AFTER)
    shown = seen(as_(cast, "stranger").get("/screen/"))
    assert "枕河镇" in shown
    assert 'class="places"' in shown


def test_the_panels_are_counted_round_and_go_on_without_a_script(cast: Cast) -> None:
    a_release(cast, level="society").show(AFTER)
    shown = seen(as_(cast, "stranger").get("/screen/?at=7", follow=True))
    assert '<noscript><meta http-equiv="refresh" content="30; url=/screen/?at=' in shown


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


def test_where_no_lamps_were_handed_in_there_are_none(cast: Cast) -> None:
    assert lamps_shown(cast.district) is None
