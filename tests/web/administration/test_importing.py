import re
from pathlib import Path

import pytest

from liangpai.entrance.clock import local_day, now
from liangpai.organisations import queries
from liangpai.organisations.registers import CODES, codes_template
from tests.organisations.workbooks import filled
from tests.people import Cast, a_cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

TODAY = local_day(now())
IMPORT = "/administration/units/import/"
HIDDEN = re.compile(r'<input type="hidden" name="(system|pack|content|expected|on)" value="([^"]*)">')


@pytest.fixture
def qingcheng(db: None) -> Cast:
    """A district with the real code and the people of the cast."""
    return a_cast("441802", "清城区（试）", "3")


def carried(text: str) -> dict[str, str]:
    return dict(HIDDEN.findall(text))


def test_a_pack_is_looked_at_and_then_imported_as_it_was_seen(qingcheng: Cast) -> None:
    client = as_(qingcheng, "feng")
    assert "试导入" in seen(client.get(IMPORT))
    text = seen(client.post(f"{IMPORT}look/", {"system": "NBS", "pack": "qingcheng"}))
    assert "统计用虚拟单位" in text
    assert queries.unit_by_code(qingcheng.district, "NBS", "441802103", TODAY) is None
    answer = seen(client.post(f"{IMPORT}apply/", carried(text), follow=True))
    assert "新增172" in answer
    assert queries.unit_by_code(qingcheng.district, "NBS", "441802103", TODAY) is not None
    again = seen(client.post(f"{IMPORT}look/", {"system": "NBS", "pack": "qingcheng"}))
    assert "没有需要导入的变化" in again


def test_a_workbook_is_carried_from_the_look_to_the_import(qingcheng: Cast, tmp_path: Path) -> None:
    rows = [{"code": "441802103", "name": "源潭镇"}, {"code": "441821100", "name": "石角镇"}]
    book = filled(tmp_path, codes_template("NBS"), {CODES.name: rows})
    client = as_(qingcheng, "feng", "en")
    with book.open("rb") as handed:
        text = seen(client.post(f"{IMPORT}look/", {"system": "NBS", "workbook": handed}))
    assert "outside the district" in text
    report = client.post(f"{IMPORT}report/", carried(text))
    assert report.headers["Content-Disposition"].endswith('.xlsx"')
    assert "1 added" in seen(client.post(f"{IMPORT}apply/", carried(text), follow=True))
    with book.open("rb") as handed:
        wrong = client.post(f"{IMPORT}look/", {"system": "MCA", "workbook": handed})
    assert wrong.status_code == 422


def test_what_has_changed_since_the_look_is_not_imported_unseen(qingcheng: Cast) -> None:
    client = as_(qingcheng, "feng")
    fields = carried(seen(client.post(f"{IMPORT}look/", {"system": "NBS", "pack": "qingcheng"})))
    client.post(f"{IMPORT}apply/", fields)
    assert client.post(f"{IMPORT}apply/", fields).status_code == 409


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"system": "NBS"},
        {"system": "GB", "pack": "qingcheng"},
        {"system": "NBS", "pack": "peking"},
        {"system": "NBS", "content": "no workbook!"},
    ],
)
def test_a_form_without_a_table_is_refused(qingcheng: Cast, form: dict[str, str]) -> None:
    assert as_(qingcheng, "feng").post(f"{IMPORT}look/", form).status_code == 422


def test_only_the_system_administrator_imports(qingcheng: Cast) -> None:
    for verb in ("look", "report", "apply"):
        assert as_(qingcheng, "zhao").post(f"{IMPORT}{verb}/", {}).status_code == 403
    assert as_(qingcheng, "zhao").get(IMPORT).status_code == 403
    assert as_(qingcheng, "zhao").get(f"{IMPORT}template/NBS/").status_code == 403


def test_each_system_has_its_template(qingcheng: Cast) -> None:
    client = as_(qingcheng, "feng")
    assert client.get(f"{IMPORT}template/MCA/").status_code == 200
    assert client.get(f"{IMPORT}template/GB/").status_code == 422
