"""What a unit is busy with, on its page: to its own people and the office, and never to a stranger."""

import pytest

from tests.meetings.stories import Told
from tests.needs.stories import a_need
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def _page(cast: Cast, person: str, unit: str = "town") -> str:
    return seen(as_(cast, person).get(f"/units/{cast.units[unit].pk}/"))


def test_a_meeting_stands_on_the_page_of_whom_it_invites_once_they_were_told(cast: Cast) -> None:
    told = Told(cast).planned().collecting().arranged().on(10).approved()
    told.invited("town")
    assert "参加的会议" not in _page(cast, "sun")
    told.on(22).notified()
    assert "参加的会议" in _page(cast, "sun")
    assert "参加的会议" not in _page(cast, "qian")


def test_a_need_stands_on_the_pages_of_both_that_it_concerns(cast: Cast) -> None:
    need = a_need(cast)
    way = f'href="/needs/{need.pk}/"'
    assert "等别人答复的要素需求" in _page(cast, "sun") and way in _page(cast, "sun")
    assert "等本单位答复的要素需求" in _page(cast, "wu", "department")
    assert way not in _page(cast, "qian")


def test_villages_lead_to_their_pages(cast: Cast) -> None:
    village = cast.units["village"]
    assert f'href="/units/{village.pk}/"' in _page(cast, "sun")
    assert "村和社区" not in _page(cast, "sun", "village")
