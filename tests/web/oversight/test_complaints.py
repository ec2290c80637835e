import pytest
from django.test import Client

from liangpai.oversight.queries import complaints
from liangpai.spreadsheets.tables import read_tables
from tests.oversight.stories import a_complaint
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_stranger_complains_from_a_page_and_reads_the_answer_by_the_receipt(cast: Cast, lang: str) -> None:
    stranger = as_(cast, "stranger", lang)
    assert "/board/" in seen(stranger.get("/complaints/new/?page=/board/"))
    filed = stranger.post("/complaints/new/", {"page": "/board/", "text": "字太小", "contact": ""})
    assert filed.status_code == 302
    assert "字太小" in seen(stranger.get(filed["Location"]))
    ticket = complaints(cast.district)[0]
    as_(cast, "zhao").post(f"/complaints/{ticket.pk}/answer/", {"answer": "已加大字模式"})
    assert "已加大字模式" in seen(Client().get(filed["Location"]))


def test_an_empty_complaint_is_refused_with_its_reason(cast: Cast) -> None:
    answer = as_(cast, "stranger").post("/complaints/new/", {"text": " "})
    assert answer.status_code == 422
    assert complaints(cast.district) == []


@pytest.mark.parametrize(
    ("person", "status"), [("zhao", 200), ("li", 200), ("wang", 403), ("sun", 403), ("stranger", 302)]
)
def test_only_the_office_and_the_discipline_officers_see_complaints(
    cast: Cast, person: str, status: int
) -> None:
    a_complaint(cast)
    assert as_(cast, person).get("/complaints/").status_code == status
    assert as_(cast, person).get("/complaints/export/").status_code == status


def test_who_may_look_but_not_answer_is_told_why(cast: Cast) -> None:
    text = seen(as_(cast, "li").get("/complaints/"))
    assert "没有投诉建议" in text
    a_complaint(cast)
    text = seen(as_(cast, "li").get("/complaints/"))
    assert "须由考核员办理" in text and "<textarea" not in text


def test_the_list_goes_to_excel(cast: Cast) -> None:
    a_complaint(cast, text="=cmd()")
    answer = as_(cast, "zhao").get("/complaints/export/")
    rows = read_tables(b"".join(answer.streaming_content), name="a.xlsx")["投诉建议"]  # type: ignore[attr-defined] # a file
    assert rows[0]["内容"] == "=cmd()" and rows[0]["答复期限"] == "2024-01-24"


def test_a_guessed_receipt_shows_nothing(cast: Cast) -> None:
    ticket = a_complaint(cast)
    assert as_(cast, "stranger").get(f"/complaints/receipt/{ticket.pk}/").status_code == 404
