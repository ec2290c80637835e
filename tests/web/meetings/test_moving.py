import pytest

from liangpai.meetings.operations import issue
from liangpai.meetings.queries import resolutions
from tests.meetings.stories import NUMBER, Told, day, other_assessor
from tests.people import Cast
from tests.web.doors import as_, seen
from tests.web.meetings.conftest import Clock
from tests.web.meetings.test_lists import form

pytestmark = pytest.mark.django_db


def press(told: Told, person: str, act: str, **fields: str) -> str:
    """Press a button of the meeting and read the page that follows."""
    return seen(as_(told.cast, person).post(f"/meetings/{told.pk}/{act}/", fields, follow=True))


def test_a_meeting_goes_its_way_by_the_pages(cast: Cast, clock: Clock) -> None:
    clock(day(3))
    told = Told(cast).planned()
    assert "已修改" in press(told, "zhao", "edit", **form(cast, place="小会议室"))
    assert "已开始征集议题" in press(told, "zhao", "collect")
    told.arranged()
    assert "议程已审定" in press(told, "wang", "approve")
    told.invited("town")
    assert "已通知参会单位" in press(told, "zhao", "notify")
    clock(day(25))
    assert "已登记召开" in press(told, "zhao", "hold")
    told.on(25).resolved()
    assert "纪要已保存" in press(told, "zhao", "draft", draft="# 讲话\r\n讲了。")
    assert told.row.minutes == "# 讲话\n讲了。"
    assert "已会签" in press(told, "wang", "countersign")
    assert "职责分离" in press(told, "zhao", "issue", number=NUMBER)
    told.issued()
    assert resolutions(told.row)[0].task is not None
    assert "还有1件议定事项没有办结" in press(told, "zhao", "follow")


def test_the_pages_issue_minutes_and_end_the_follow_up(
    told: Told, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    told.held().drafted().countersigned()
    clock(day(26))
    other = other_assessor(told.cast)
    monkeypatch.setattr("liangpai.web.meetings.moving.ops.issue", _by(other))
    assert "已立项交办" in press(told, "zhao", "issue", number=NUMBER)
    assert "议定事项已全部办结" in press(told, "zhao", "follow")


def _by(other: object) -> object:
    return lambda **given: issue(**{**given, "actor": other})


def test_a_meeting_is_cancelled_with_its_reason(told: Told) -> None:
    assert "会议已取消" in press(told, "zhao", "cancel", reason="与防汛会议冲突")
    assert "已取消：与防汛会议冲突" in seen(as_(told.cast, "zhao").get(f"/meetings/{told.pk}/"))


@pytest.mark.parametrize(("person", "act"), [("zhao", "draft"), ("wang", "countersign")])
def test_whoever_works_on_the_minutes_stays_with_them(told: Told, person: str, act: str) -> None:
    told.held().drafted()
    answer = as_(told.cast, person).post(f"/meetings/{told.pk}/{act}/", {"draft": "讲了。"})
    assert answer.headers["Location"] == f"/meetings/{told.pk}/?tab=minutes"
