"""``liangpai map``: an office's own file is looked at once, and gives the same figures as the workbook of the scheme."""

import json
import zipfile
from math import isnan
from xml.sax.saxutils import escape

import openpyxl
import pytest
import yaml

from liangpai.dossier.make import make
from tests.cli.ran import ran, told
from tests.dossier.cases import RUNS

ODS = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("table", "table"), ("text", "text"))
)


def _xlsx(path, rows):
    book = openpyxl.Workbook()
    book.active.title = "年终汇总"
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def _cell(value):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{value!r}"><text:p>{value:g}</text:p></table:table-cell>'


def _ods(path, rows):
    lines = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
    content = (
        f'<office:document-content {SPACES} office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="年终汇总">{lines}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", ODS)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return path


def _rows(case, across):
    """Two lines of title, names of units and indicators, and a total."""
    found = case.made.assessment.figures
    names, indicators = [unit.name for unit in found.units], case.made.assessment.scheme.indicators
    down = [["单位", *(item.name for item in indicators)]]
    down += [[name, *values] for name, values in zip(names, found.now.tolist(), strict=True)]
    down += [["合计", *found.now.sum(axis=0).tolist()]]
    table = [list(column) for column in zip(*down, strict=True)] if across else down
    blank = [None] * (len(table[0]) - 1)
    return [["2023年度考核数据汇总表", *blank], ["填报：办公室", *blank], *table]


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.parametrize("write", [_xlsx, _ods])
def test_an_own_file_is_mapped_once_and_gives_the_same_figures(golden, tmp_path, write, across):
    own = write(tmp_path / ("own.xlsx" if write is _xlsx else "own.ods"), _rows(golden, across))
    mapping = tmp_path / "mapping.yaml"
    done = ran("map", own, "--scheme", golden.scheme, "--out", mapping, "--units", golden.workbook)
    assert done.exit_code == 0, done.output
    (entry,) = yaml.safe_load(mapping.read_text("utf-8"))["tables"]
    assert (
        entry["table"] == "本期数据"
        and entry["unit_by"] == "name"
        and entry.get("transpose", False) == across
    )
    assert mapping.read_text("utf-8") in done.stdout
    words = ("assess", own, "--scheme", golden.scheme, "--mapping", mapping, "--units", golden.workbook)
    say = told(*words, "--out", tmp_path / "out", "--runs", RUNS)
    assert say["hash"] == golden.made.digest
    ours = json.loads((tmp_path / "out" / "result.json").read_text())["result"]["figures"]
    assert ours == json.loads((golden.made.folder / "result.json").read_text())["result"]["figures"]


def test_a_list_of_units_serves_as_well(golden, tmp_path):
    units = [
        {"code": unit.code, "name": unit.name, "class_code": "镇"}
        for unit in golden.made.assessment.figures.units
    ]
    (tmp_path / "units.json").write_text(json.dumps({"units": units}))
    own, mapping = _xlsx(tmp_path / "own.xlsx", _rows(golden, False)), tmp_path / "mapping.yaml"
    assert (
        ran(
            "map", own, "--scheme", golden.scheme, "--out", mapping, "--units", tmp_path / "units.json"
        ).exit_code
        == 0
    )
    made = make(
        own, golden.scheme, tmp_path / "out", mapping=mapping, units=tmp_path / "units.json", runs=RUNS
    )
    assert made.assessment.published.tolist() == golden.made.assessment.published.tolist()


def test_a_file_in_which_nothing_is_found_gives_no_mapping_and_says_what_helps(golden, tmp_path):
    own = _xlsx(tmp_path / "own.xlsx", [["会议纪要"], ["第一条"]])
    for units in ((), ("--units", golden.workbook)):
        done = ran(
            "map", own, "--scheme", golden.scheme, "--out", tmp_path / "m.yaml", "--lang", "en", *units
        )
        assert done.exit_code == 2
        assert "--units" in done.stderr
    assert not (tmp_path / "m.yaml").exists()


def test_a_file_that_is_none_is_refused(golden, tmp_path):
    (tmp_path / "own.xlsx").write_bytes(b"no")
    words = ("map", tmp_path / "own.xlsx", "--scheme", golden.scheme, "--out", tmp_path / "m.yaml")
    assert ran(*words).exit_code == 2


def test_a_mapped_file_with_a_broken_cell_is_refused_by_its_cell(golden, tmp_path):
    rows = _rows(golden, False)
    own, mapping = _xlsx(tmp_path / "own.xlsx", rows), tmp_path / "mapping.yaml"
    ran("map", own, "--scheme", golden.scheme, "--out", mapping, "--units", golden.workbook)
    rows[3][1] = "大约九十八"
    _xlsx(own, rows)
    words = ("assess", own, "--scheme", golden.scheme, "--mapping", mapping, "--units", golden.workbook)
    done = ran(*words, "--out", tmp_path / "out")
    assert done.exit_code == 2 and "年终汇总!B4" in done.stderr
    assert not (tmp_path / "out").exists()


def test_one_period_is_not_proposed_as_both(yunxiu, tmp_path):
    """This year's figures as last year's would make every growth nothing."""
    found = yunxiu.made.assessment
    rows = [["单位", *(item.name for item in found.scheme.indicators)]]
    rows += [
        [unit.name, *(None if isnan(value) else value for value in values)]
        for unit, values in zip(found.figures.units, found.figures.now.tolist(), strict=True)
    ]
    own, mapping = _xlsx(tmp_path / "own.xlsx", rows), tmp_path / "mapping.yaml"
    assert (
        ran("map", own, "--scheme", yunxiu.scheme, "--out", mapping, "--units", yunxiu.workbook).exit_code
        == 0
    )
    assert [entry["table"] for entry in yaml.safe_load(mapping.read_text("utf-8"))["tables"]] == ["本期数据"]
