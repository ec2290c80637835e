from dataclasses import replace
from pathlib import Path

import pytest

from liangpai.calendar.queries import working_days
from liangpai.dossier.template import figures_template
from liangpai.organisations.registers import codes_template, days_template
from liangpai.results.models import Figure
from liangpai.results.queries import asked, round_
from liangpai.scoring.assessment import Unit
from liangpai.spreadsheets.template import Template, write_template
from tests.cli.ran import ran, told
from tests.organisations.workbooks import filled
from tests.people import Cast
from tests.results.stories import a_round, a_scheme

pytestmark = pytest.mark.django_db


def test_a_code_table_is_looked_at_and_then_taken_over(cast: Cast, tmp_path: Path) -> None:
    rows = [{"code": "YXZ9", "name": "望岫镇", "kind": "镇"}, {"code": "YXZ9", "name": "重复"}]
    book = filled(tmp_path, codes_template("OWN"), {"代码表": rows[:1]})
    words = ("import", "codes", book, "--as", "feng", "--system", "OWN")
    looked = told(*words, "--dry-run")
    assert (looked["written"], looked["counts"]["added"]) == (False, 1)
    assert told(*words)["counts"]["added"] == 1
    assert told(*words)["counts"]["added"] == 0
    assert ran(*words).exit_code == 0


def test_only_the_system_administrator_imports_codes(cast: Cast, tmp_path: Path) -> None:
    book = filled(
        tmp_path, codes_template("OWN"), {"代码表": [{"code": "YXZ9", "name": "望岫镇", "kind": "镇"}]}
    )
    shown = ran("import", "codes", book, "--as", "zhao", "--system", "OWN")
    assert shown.exit_code == 2
    assert "系统管理员" in shown.stderr


def test_an_unknown_person_imports_nothing(cast: Cast, tmp_path: Path) -> None:
    book = filled(tmp_path, days_template(), {})
    assert ran("import", "calendar", book, "--as", "nobody").exit_code == 2


def test_days_of_a_year_to_come_are_taken_over(cast: Cast, tmp_path: Path) -> None:
    row = {"day": "2099-01-01", "manner": "休息", "note": "元旦"}
    book = filled(tmp_path, days_template(), {"调整日": [row]})
    shown = ran("import", "calendar", book, "--as", "feng", "--lang", "en")
    assert shown.exit_code == 0, shown.output
    assert "1 day taken over" in shown.stdout
    assert len(working_days(cast.district).changes) == 1


def test_the_workbook_of_the_district_brings_the_figures_of_every_unit(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    book = tmp_path / "all.xlsx"
    write_template(whole(cast, story.round.pk), book)
    done = told("import", "figures", book, "--as", "zhao", "--round", story.round.pk)
    assert done["written"] > 0, done
    figures = Figure.objects.of(cast.district).filter(round_id=story.round.pk, value=50.0)
    assert figures.count() == done["written"]
    shown = ran("import", "figures", book, "--as", "zhao", "--round", story.round.pk, "--lang", "en")
    assert f"0 figures written, {done['written']} unchanged" in shown.stdout


def whole(cast: Cast, round_id: int) -> Template:
    """The workbook of the scheme with fifty in every cell of the present period."""
    scheme = a_scheme()
    rows = asked(cast.district, round_(cast.district, round_id))
    units = tuple(Unit(row.code, row.unit.name, row.class_code) for row in rows)
    template = figures_template(scheme, units)
    items = {item.code: item for item in scheme.indicators}
    classes = {unit.code: unit.class_code for unit in units}

    def fifty(row: dict[str, object]) -> dict[str, object]:
        unit = next((classes[str(v)] for v in row.values() if str(v) in classes), "")
        return {**row, **{code: 50.0 for code, item in items.items() if unit in item.weights}}

    tables = tuple(
        replace(table, rows=tuple(fifty(dict(row)) for row in table.rows))
        if table.name == "本期数据"
        else table
        for table in template.tables
    )
    return replace(template, tables=tables)
