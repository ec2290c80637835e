"""The big screen counts its panels round and goes on by itself."""

import pytest

from tests.assessments.stories import AFTER, a_release
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_a_screen_to_which_nothing_is_released_says_so(cast: Cast) -> None:
    assert "还没有面向这块屏幕的发布" in seen(as_(cast, "stranger").get("/screen/"))


def test_the_panels_are_counted_round_and_go_on_without_a_script(cast: Cast) -> None:
    a_release(cast, level="society").show(AFTER)
    shown = seen(as_(cast, "stranger").get("/screen/?at=7", follow=True))
    assert '<noscript><meta http-equiv="refresh" content="30; url=/screen/?at=' in shown
