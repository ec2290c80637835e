from pathlib import Path

import pytest

from liangpai.cards.queries import rulesets
from liangpai.cli import init as command
from liangpai.districts.queries import by_code
from liangpai.organisations.registers import district_template
from tests.cli.ran import ran, told
from tests.organisations.plans import SIX_PEOPLE, workbook_of
from tests.organisations.workbooks import filled

pytestmark = pytest.mark.django_db

SETTINGS = [{"key": "区划代码", "content": "YXS"}, {"key": "名称", "content": "小云岫区"}]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """The workbook of a small office."""
    return filled(tmp_path, district_template(), workbook_of(SIX_PEOPLE, SETTINGS))


def test_without_a_workbook_the_one_to_be_filled_in_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "BLANK", tmp_path / "blank.xlsx")
    assert ran("init").exit_code == 0
    assert (tmp_path / "blank.xlsx").stat().st_size > 5_000


def test_a_workbook_that_is_there_already_is_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "BLANK", tmp_path / "mine.xlsx")
    (tmp_path / "mine.xlsx").write_bytes(b"a morning's work")
    shown = ran("init")
    assert shown.exit_code == 2
    assert "已经存在" in shown.stderr
    assert (tmp_path / "mine.xlsx").read_bytes() == b"a morning's work"


def test_a_workbook_becomes_a_district_and_its_passwords_are_shown_once(workbook: Path) -> None:
    shown = ran("init", workbook, width=120)
    assert shown.exit_code == 0, shown.stderr
    founded = by_code("YXS")
    assert founded is not None
    assert [(row.name, row.state) for row in rulesets(founded.pk)] == [("默认", "draft")]
    assert "5 个单位、6 个账号" in shown.stdout
    for person in SIX_PEOPLE.people:
        assert person.username in shown.stdout
    again = ran("init", workbook)
    assert again.exit_code == 2
    assert "区县!B5：区划代码为“YXS”的区县已经建立" in again.stderr
    assert "用户名" not in again.stderr
    assert not any(person.username in again.stdout for person in SIX_PEOPLE.people)


def test_programs_read_the_passwords_as_json(workbook: Path) -> None:
    made = told("init", workbook)
    assert set(made["passwords"]) == {person.username for person in SIX_PEOPLE.people}


def test_a_workbook_with_mistakes_founds_nothing(tmp_path: Path) -> None:
    empty = filled(tmp_path, district_template(), {})
    shown = ran("init", empty)
    assert shown.exit_code == 2
    assert "错误" in shown.stderr
    assert by_code("YXS") is None
