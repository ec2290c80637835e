import pytest

from tests.meetings.stories import Told
from tests.people import Cast
from tests.web.doors import as_, table

pytestmark = pytest.mark.django_db


def test_meetings_and_their_resolutions_are_taken_away_with_the_tasks_they_became(cast: Cast) -> None:
    told = Told(cast).ready().held().resolved().drafted().countersigned().issued()
    office = as_(cast, "zhao")
    (meeting,) = table(office.get("/meetings/export/"), "会议")
    assert (meeting["地点"], meeting["状态"]) == (told.row.place, "已签发")
    (resolved,) = table(office.get("/meetings/export/"), "议定事项")
    assert (resolved["议定事项"], resolved["期限"]) == ("健全统筹协调机制。", "2024-02-18")
    assert resolved["督办编号"]
    (english,) = table(as_(cast, "zhao", "en").get("/meetings/export/"), "议定事项")
    assert english["Task"] == resolved["督办编号"]
