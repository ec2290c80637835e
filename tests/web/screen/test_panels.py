"""The screen shows what is released to the district or to society, and never what is for the meeting."""

import pytest

from tests.assessments.stories import AFTER, a_release
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_what_is_released_within_the_meeting_never_stands_on_the_wall(cast: Cast) -> None:
    a_release(cast, level="meeting").show(AFTER)
    assert "枕河镇" not in seen(as_(cast, "zhao").get("/screen/"))


def test_what_is_released_to_society_stands_there_as_bands(cast: Cast) -> None:
    a_release(cast, level="society").show(AFTER)
    shown = seen(as_(cast, "stranger").get("/screen/"))
    assert "枕河镇" in shown
    assert 'class="places"' in shown
