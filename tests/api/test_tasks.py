"""Tasks through the API."""

import pytest

from liangpai.districts.models import District
from tests.api.client import Program, a_secret
from tests.people import Cast
from tests.tasks.stories import AT, DUE, a_task, at_work, day

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(cast: Cast) -> Program:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)
    return Program(a_secret(cast))


def test_a_unit_lists_its_tasks_with_their_lamps(cast: Cast, town: Program) -> None:
    told = at_work(cast)
    a_task(cast)
    status, page = town.get("/tasks", state="open", lamp="green")
    assert status == 200 and [row["id"] for row in page["rows"]] == [told.pk]
    row = page["rows"][0]
    assert (row["lamp"], row["due_on"], row["unit"]) == ("green", DUE.isoformat(), cast.units["town"].pk)
    assert town.get("/tasks", state="nonsense")[0] == 422
    assert Program(a_secret(cast, "legal", "legal")).get("/tasks")[0] == 403


def test_a_unit_accepts_asks_for_time_and_reports(cast: Cast, town: Program) -> None:
    told = a_task(cast).registered().assigned(assisting=("department",))
    assert town.post(f"/tasks/{told.pk}/acceptance", {})[1]["state"] == "underway"
    asked = {"wanted_on": "2024-03-01", "reason": "停工", "share": 40}
    assert town.post(f"/tasks/{told.pk}/extensions", asked)[1]["share"] == 40
    assert town.post(f"/tasks/{told.pk}/extensions", asked)[0] == 409
    status, page = town.post(f"/tasks/{told.pk}/reports", {"text": "已排查"})
    assert (status, page["state"], page["lamp"]) == (200, "reported", "")
    [part] = page["parts"]
    department = Program(a_secret(cast, "department", "verifier"))
    status, page = department.post(f"/parts/{part['id']}/report", {"text": "已配合"})
    assert status == 200 and page["parts"][0]["state"] == "reported"


def test_ac_4_6_through_the_api(cast: Cast, town: Program) -> None:
    told = at_work(cast)
    District.objects.filter(pk=cast.district).update(demo_at=day(DUE.replace(day=19)))
    asked = {"wanted_on": "2024-03-01", "reason": "停工", "share": 40}
    status, no = town.post(f"/tasks/{told.pk}/extensions", asked)
    assert (status, no["refusals"][0]["code"]) == (409, "task.extend.late")
    assert town.get(f"/tasks/{told.pk}")[1]["lamp"] == "red"


def test_a_task_of_another_unit_or_district_is_not_there(cast: Cast, neighbours: Cast, town: Program) -> None:
    assert town.get(f"/tasks/{at_work(neighbours).pk}")[0] == 404
    told = a_task(cast).registered().assigned("other_town")
    assert town.get(f"/tasks/{told.pk}")[0] == 403
