import pytest

from liangpai.meetings.models import Meeting
from liangpai.meetings.queries import called
from tests.meetings.stories import Told, day
from tests.people import Cast
from tests.web.doors import as_, seen
from tests.web.meetings.conftest import Clock

pytestmark = pytest.mark.django_db


def form(cast: Cast, **changes: str) -> dict[str, str]:
    """What the office fills in."""
    return {
        "title": "会议暨公开亮牌大会",
        "kind": "card",
        "held_on": "2024-01-25",
        "starts_at": "09:00",
        "place": "区会议中心",
        "chair": str(cast.wang.account),
    } | changes


def test_the_office_plans_a_meeting_and_lands_on_its_page(cast: Cast, clock: Clock) -> None:
    clock(day(3))
    text = seen(as_(cast, "zhao").post("/meetings/plan/", form(cast), follow=True))
    row = Meeting.objects.of(cast.district).get()
    assert "已列入会议计划" in text and called(row) in text
    assert (row.chair, row.chair_name) == (cast.wang.account, "wang")


def test_a_chair_who_does_not_lead_is_none(cast: Cast, clock: Clock) -> None:
    clock(day(3))
    answer = as_(cast, "zhao").post("/meetings/plan/", form(cast, chair=str(cast.sun.account)))
    assert answer.status_code == 422
    assert "主持人" in seen(answer)


def test_the_list_shows_what_the_reader_may_see(told: Told) -> None:
    assert "2024年第一次会议暨公开亮牌大会" in seen(as_(told.cast, "sun").get("/meetings/"))
    assert "Plan a meeting" in seen(as_(told.cast, "zhao", "en").get("/meetings/"))
    stranger = seen(as_(told.cast, "qian").get("/meetings/"))
    assert "还没有您能看到的会议" in stranger and "安排会议" not in stranger
