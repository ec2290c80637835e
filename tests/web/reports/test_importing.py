import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.reports.queries import lines_of
from tests.people import Cast
from tests.reports.operations.test_workbook import DUE, a_workbook
from tests.reports.written import a_line, a_report
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'<input type="hidden" name="content" value="([^"]*)">')


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lines_are_downloaded_continued_looked_at_and_added(at_its_day: Cast, lang: str) -> None:
    plan = a_report(at_its_day, kind="plan", year=2024)
    a_line(at_its_day, plan)
    client, at = as_(at_its_day, "zhao", lang), f"/reports/{plan.pk}/"
    assert f"{at}lines/template/" in seen(client.get(at))
    assert b"".join(client.get(f"{at}lines/template/")).startswith(b"PK")
    content = a_workbook(plan.pk, ("1", "编制绿化方案", "枕河镇", DUE))
    text = seen(client.post(f"{at}lines/import/", {"workbook": SimpleUploadedFile("a.xlsx", content)}))
    assert "编制绿化方案" in text and len(lines_of(plan)) == 1
    sent = {"content": HIDDEN.findall(text)[0]}
    told = {"zh": "已加入1项", "en": "1 line is added"}[lang]
    assert told in seen(client.post(f"{at}lines/import/apply/", sent, follow=True))
    assert {"zh": "没有新的事项", "en": "no new line"}[lang] in seen(client.post(f"{at}lines/import/", sent))
