import pytest

from liangpai.oversight.queries import review
from liangpai.spreadsheets.tables import read_tables
from tests.oversight.stories import a_review
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_legal_office_reads_the_list_and_gives_its_opinion(cast: Cast, lang: str) -> None:
    asked = a_review(cast)
    client = as_(cast, "zheng", lang)
    assert asked.title in seen(client.get("/reviews/"))
    assert 'name="opinion"' in seen(client.get(f"/reviews/{asked.pk}/"))
    answer = client.post(
        f"/reviews/{asked.pk}/give/", {"is_lawful": "yes", "opinion": "内容合法"}, follow=True
    )
    assert "内容合法" in seen(answer)
    assert review(cast.district, asked.pk).is_lawful


def test_an_approver_puts_the_reason_down(cast: Cast) -> None:
    asked = a_review(cast)
    answer = as_(cast, "wang").post(f"/reviews/{asked.pk}/waive/", {"reason": "人员空缺"}, follow=True)
    assert "人员空缺" in seen(answer)


def test_a_closed_form_says_why(cast: Cast) -> None:
    asked = a_review(cast)
    text = seen(as_(cast, "zhao").get(f"/reviews/{asked.pk}/"))
    assert 'name="opinion"' not in text and "须由法制审查员办理" in text
    assert as_(cast, "zhao").post(f"/reviews/{asked.pk}/give/", {"opinion": "x"}).status_code == 403


def test_the_list_goes_to_excel(cast: Cast) -> None:
    a_review(cast)
    answer = as_(cast, "li").get("/reviews/export/")
    rows = read_tables(b"".join(answer.streaming_content), name="a.xlsx")["合法性审查"]  # type: ignore[attr-defined] # a file
    assert rows[0]["状态"] == "已送审" and rows[0]["送审日期"] == "2024-01-10"


def test_reviews_are_for_those_who_oversee(cast: Cast, neighbours: Cast) -> None:
    asked = a_review(neighbours)
    assert as_(cast, "sun").get("/reviews/").status_code == 403
    assert as_(cast, "stranger").get("/reviews/").status_code == 302
    assert as_(cast, "zheng").get(f"/reviews/{asked.pk}/").status_code == 404
