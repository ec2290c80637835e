import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.stories.models import Case
from tests.people import Cast
from tests.stories.operations.test_workbook import a_row, a_workbook
from tests.stories.stories import a_figure
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'<input type="hidden" name="content" value="([^"]*)">')


def test_cases_are_downloaded_looked_at_and_drafted(at_its_day: Cast) -> None:
    figure = a_figure(at_its_day)
    client = as_(at_its_day, "sun")
    assert "用 Excel 批量导入" in seen(client.get("/cases/"))
    assert b"".join(client.get("/cases/template/")).startswith(b"PK")
    content = a_workbook(a_row("1", "果园托管", figure.period))
    text = seen(client.post("/cases/import/", {"workbook": SimpleUploadedFile("案例.xlsx", content)}))
    assert "果园托管" in text and Case.objects.of(at_its_day.district).count() == 0
    sent = {"content": HIDDEN.findall(text)[0]}
    assert "已导入1个案例草稿" in seen(client.post("/cases/import/apply/", sent, follow=True))
    assert "没有新的案例" in seen(client.post("/cases/import/", sent))


def test_a_wrong_cell_is_named_in_both_languages(at_its_day: Cast) -> None:
    a_figure(at_its_day)
    content = a_workbook(a_row("1", "果园托管", "1999"))
    for lang in ("zh", "en"):
        client = as_(at_its_day, "sun", lang)
        answer = client.post("/cases/import/", {"workbook": SimpleUploadedFile("案例.xlsx", content)})
        assert answer.status_code == 422
        assert "经验案例!" in seen(answer)
