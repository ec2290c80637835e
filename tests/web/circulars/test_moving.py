import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.meetings.models import Circular
from liangpai.meetings.queries.circulars import bases
from liangpai.tasks.models import Task
from tests.meetings.circulated import a_circular, distributed
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

SENT = {
    "title": "关于绿化工作的通知",
    "number": "云岫办(2024)03号",
    "issuer": "区委办公室",
    "level": "district",
    "kind": "general",
    "received_on": "2024-01-08",
}


def test_a_paper_goes_its_way_through_the_pages(at_its_day: Cast) -> None:
    office, leader = as_(at_its_day, "zhao"), as_(at_its_day, "wang")
    town = as_(at_its_day, "sun")
    assert "已按规范更正" in seen(office.post("/circulars/register/", SENT, follow=True))
    at = f"/circulars/{Circular.objects.of(at_its_day.district).get().pk}/"
    assert "拟办意见已登记" in seen(office.post(f"{at}propose/", {"text": "拟传达"}, follow=True))
    assert "批示已登记" in seen(leader.post(f"{at}instruct/", {"text": "同意"}, follow=True))
    sent = {"units": [str(at_its_day.units["town"].pk), "x"], "convey_by": "2024-01-20"}
    assert "已分发给1个单位" in seen(office.post(f"{at}distribute/", sent, follow=True))
    copy = seen(town.get(at)).split("/circulars/copies/")[1].split("/")[0]
    assert "已登记收到" in seen(town.post(f"/circulars/copies/{copy}/receive/", follow=True))
    told = {"manner": "meeting", "note": "周例会"}
    assert "已登记传达" in seen(town.post(f"/circulars/copies/{copy}/convey/", told, follow=True))
    assert "传达完毕" in seen(office.post(f"{at}conclude/", follow=True))
    assert "已归档" in seen(office.post(f"{at}archive/", follow=True))


def test_a_marked_file_is_refused_in_words_and_nothing_is_kept(at_its_day: Cast) -> None:
    client = as_(at_its_day, "zhao")
    file = SimpleUploadedFile("a.txt", "机密★3年\n正文".encode())
    answer = client.post("/circulars/register/", SENT | {"file": file})
    assert answer.status_code == 422 and "不得进入本系统" in seen(answer)
    assert not Circular.objects.of(at_its_day.district).exists()


def test_a_paper_is_linked_unlinked_and_broken_down(at_its_day: Cast) -> None:
    row, _ = distributed(at_its_day, a_circular(at_its_day))
    client = as_(at_its_day, "zhao")
    assert "已关联" in seen(client.post(f"/circulars/{row.pk}/link/", {"matter": "greening:"}, follow=True))
    one = bases(row)[0]
    assert "已取消关联" in seen(client.post(f"/circulars/bases/{one.pk}/unlink/", follow=True))
    sent = {"title": "补植绿化树", "unit": str(at_its_day.units["town"].pk)}
    assert "已立项" in seen(client.post(f"/circulars/{row.pk}/task/", sent, follow=True))
    assert Task.objects.of(at_its_day.district).get().source == "云岫办〔2024〕3号"


def test_a_pdf_is_registered_with_a_tick_and_downloaded_as_it_came(at_its_day: Cast) -> None:
    office, content = as_(at_its_day, "zhao"), b"%PDF-1.7 text"

    def sent() -> dict[str, object]:
        return SENT | {"file": SimpleUploadedFile("通知.pdf", content)}

    assert "系统不读取 PDF" in seen(office.post("/circulars/register/", sent()))
    assert "通知.pdf" in seen(office.post("/circulars/register/", sent() | {"looked_at": "1"}, follow=True))
    pk = Circular.objects.of(at_its_day.district).get().pk
    answer = office.get(f"/circulars/{pk}/file/")
    assert b"".join(answer) == content
    assert answer.headers["Content-Disposition"].startswith("attachment")
