import base64
import re
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.commitments.models import Commitment
from liangpai.districts.models import District
from tests.commitments.operations.test_workbook import LAND, ROW, a_workbook
from tests.commitments.stories import a_draft, land
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_january(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_workbook_is_looked_at_first_and_then_taken(cast: Cast, lang: str) -> None:
    client = as_(cast, "sun", lang)
    assert client.get("/commitments/import/").status_code == 200
    workbook = SimpleUploadedFile("承诺.xlsx", a_workbook([ROW, ROW | LAND | {"no": "新2"}]))
    text = seen(client.post("/commitments/import/look/", {"workbook": workbook}))
    assert "公园用地30亩" in text and not Commitment.objects.of(cast.district).exists()
    content = re.search(r'name="content" value="([^"]+)"', text)
    assert content
    client.post("/commitments/import/apply/", {"content": content[1]})
    assert Commitment.objects.of(cast.district).count() == 2


def test_the_template_holds_the_drafts_and_comes_back_unchanged(cast: Cast) -> None:
    told = a_draft(cast, needs=(land(cast),))
    client = as_(cast, "sun")
    content = b"".join(client.get("/commitments/template/").streaming_content)  # type: ignore[attr-defined] # a file
    sheet = openpyxl.load_workbook(BytesIO(content))["承诺"]
    assert sheet["A5"].value == str(told.pk) and sheet["H5"].value == "区农业农村局"
    form = {"content": base64.b64encode(content).decode()}
    assert "没有需要导入的变化" in seen(client.post("/commitments/import/look/", form))


def test_a_wrong_cell_is_named(cast: Cast) -> None:
    workbook = SimpleUploadedFile("承诺.xlsx", a_workbook([ROW | {"unit": "听松镇"}]))
    answer = as_(cast, "sun").post("/commitments/import/look/", {"workbook": workbook})
    assert answer.status_code == 422 and "承诺!B5" in seen(answer)


@pytest.mark.parametrize(("person", "status"), [("zhao", 403), ("wu", 403), ("stranger", 302)])
def test_only_reporting_officers_come_in(cast: Cast, person: str, status: int) -> None:
    assert as_(cast, person).get("/commitments/import/").status_code == status
