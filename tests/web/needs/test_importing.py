import re

import pytest

from liangpai.needs.models import Need
from tests.needs.stories import a_need
from tests.people import AT, Cast
from tests.web.doors import as_, seen
from tests.web.needs.books import ROW, filled

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'<input type="hidden" name="content" value="([^"]*)">')


def template(cast: Cast) -> bytes:
    answer = as_(cast, "sun").get("/needs/template/")
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined] # a file is streamed


def test_the_list_is_downloaded_continued_looked_at_and_raised(at_its_day: Cast) -> None:
    need = a_need(at_its_day, at=AT)
    client = as_(at_its_day, "sun")
    text = seen(client.post("/needs/import/", {"workbook": filled(template(at_its_day), ROW)}))
    assert "冷库用地" in text
    assert "<b>1</b><span>已有、保持不变" in text
    assert Need.objects.of(at_its_day.district).count() == 1
    content = HIDDEN.findall(text)[0]
    assert "已提出1项需求" in seen(client.post("/needs/import/apply/", {"content": content}, follow=True))
    assert [row.title for row in Need.objects.of(at_its_day.district).order_by("pk")] == [
        need.title,
        "冷库用地",
    ]


def test_a_wrong_cell_is_named_in_both_languages(at_its_day: Cast) -> None:
    book = template(at_its_day)
    for lang in ("zh", "en"):
        client = as_(at_its_day, "sun", lang)
        answer = client.post("/needs/import/", {"workbook": filled(book, (*ROW[:7], 1.005, *ROW[8:]))})
        assert answer.status_code == 422
        assert "要素需求!H" in seen(answer)


def test_without_a_file_one_is_asked_for(at_its_day: Cast) -> None:
    assert as_(at_its_day, "sun").post("/needs/import/").status_code == 422
