import io
import re

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.visits.models import Visit
from liangpai.visits.registers import VISITS
from tests.people import Cast
from tests.visits.operations.test_workbook import LATER, a_workbook
from tests.visits.stories import a_visit
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'<input type="hidden" name="content" value="([^"]*)">')


def test_what_is_planned_is_downloaded_continued_looked_at_and_planned(at_its_day: Cast) -> None:
    row = a_visit(at_its_day)
    client = as_(at_its_day, "zhao")
    assert "用 Excel 批量安排" in seen(client.get("/visits/"))
    book = openpyxl.load_workbook(io.BytesIO(b"".join(client.get("/visits/template/"))))
    told = [[cell.value for cell in cells] for cells in book[VISITS.name].iter_rows()]
    assert ["1", row.unit.name, row.leader.name, row.purpose] in [[one[0], *one[2:5]] for one in told]
    content = a_workbook(("1", LATER, row.unit.name, row.leader.name, "看饮水工程"))
    text = seen(client.post("/visits/import/", {"workbook": SimpleUploadedFile("走访.xlsx", content)}))
    assert "看饮水工程" in text and Visit.objects.of(at_its_day.district).count() == 1
    sent = {"content": HIDDEN.findall(text)[0]}
    assert "已安排1次走访" in seen(client.post("/visits/import/apply/", sent, follow=True))
    assert "没有新的走访" in seen(client.post("/visits/import/", sent))


def test_a_wrong_cell_is_named_in_both_languages_and_a_unit_does_not_plan(at_its_day: Cast) -> None:
    content = a_workbook(("1", LATER, "月亮村", "wang", "看路"))
    for lang in ("zh", "en"):
        client = as_(at_its_day, "zhao", lang)
        answer = client.post("/visits/import/", {"workbook": SimpleUploadedFile("走访.xlsx", content)})
        assert answer.status_code == 422
        assert "走访!C" in seen(answer)
    assert as_(at_its_day, "sun").get("/visits/template/").status_code == 403
    assert "用 Excel 批量安排" not in seen(as_(at_its_day, "sun").get("/visits/"))
