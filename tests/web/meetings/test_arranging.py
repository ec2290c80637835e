import pytest

from liangpai.meetings.models import AgendaItem
from liangpai.meetings.queries import agenda, resolutions
from tests.meetings.stories import Told, day
from tests.people import Cast
from tests.web.doors import as_, seen
from tests.web.meetings.conftest import Clock

pytestmark = pytest.mark.django_db
ITEM = {"kind": "report", "item": "产业园用地", "minutes": "10", "speaker": "镇长"}


def press(cast: Cast, person: str, address: str, **fields: str) -> str:
    """Press a button and read the page that follows."""
    return seen(as_(cast, person).post(address, fields, follow=True))


def test_items_are_put_moved_and_taken_off(cast: Cast, clock: Clock) -> None:
    clock(day(3))
    told = Told(cast).planned().arranged()
    assert "已列入议程" in press(cast, "zhao", f"/meetings/{told.pk}/items/put/", **ITEM)
    last = agenda(told.row)[-1]
    assert "已上移" in press(cast, "zhao", f"/meetings/items/{last.pk}/lift/")
    assert "已移出议程" in press(cast, "zhao", f"/meetings/items/{last.pk}/drop/")


def test_a_unit_proposes_and_the_office_takes_or_turns_down(cast: Cast, clock: Clock) -> None:
    clock(day(3))
    told = Told(cast).planned().collecting()
    unit = str(cast.units["town"].pk)
    for _ in range(2):
        assert "议题已提出" in press(cast, "sun", f"/meetings/{told.pk}/items/propose/", unit=unit, **ITEM)
    first, second = AgendaItem.objects.of(cast.district).order_by("pk")
    assert "已列入议程" in press(cast, "zhao", f"/meetings/items/{first.pk}/take/")
    turned = press(cast, "zhao", f"/meetings/items/{second.pk}/turn-down/", reason="另行办理")
    assert "未列入，原因已告知提出单位" in turned
    assert "另行办理" in seen(as_(cast, "sun").get(f"/meetings/{told.pk}/"))


def test_what_was_resolved_is_written_down_and_taken_out(told: Told) -> None:
    told.held()
    sent = {"text": "健全机制", "main": str(told.cast.units["department"].pk), "area": "coordination"}
    helping = str(told.cast.units["legal"].pk)
    address = f"/meetings/{told.pk}/resolve/"
    assert "区司法局" in press(told.cast, "zhao", address, **sent, assisting=helping, due_on="2024-03-01")
    one = resolutions(told.row)[0]
    assert "已删除" in press(told.cast, "zhao", f"/meetings/resolutions/{one.pk}/drop/")
