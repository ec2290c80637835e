"""A result workbook written out."""

import time
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from liangpai.spreadsheets.results import (
    Chart,
    ColourScale,
    DataBar,
    ResultColumn,
    Sheet,
    WordRule,
    write_results,
)

COLUMNS = (
    ResultColumn("名次", align="center"),
    ResultColumn("单位", bold=True),
    ResultColumn("得分", "分", "0.00"),
    ResultColumn("等次", wrap=True, width=9.0),
    ResultColumn("概率", number_format="0.0%"),
)
ROWS = [
    (1, "源潭镇", 91.23456789012345, "优秀", 0.9),
    (2, "=东城", 85.5, "良好", None),
    (3, "+石角", 60.0, "较差", 0.1),
]
SHEET = Sheet("名次", "考核名次", COLUMNS, ROWS, notes=("依据：甲",), freeze=2, autofilter=True)


def _opened(path: Path, *sheets: Sheet) -> Any:
    write_results(path, sheets, properties={"liangpai.hash": "abc"})
    return openpyxl.load_workbook(path)


def test_figures_are_whole_and_only_shown_rounded(tmp_path: Path) -> None:
    workbook = _opened(tmp_path / "a.xlsx", SHEET)
    sheet = workbook["名次"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)] == [list(row) for row in ROWS]
    assert [cell.number_format for cell in sheet[5]] == ["General", "General", "0.00", "General", "0.0%"]
    assert [cell.value for cell in sheet[4]] == ["名次", "单位", "得分\n（分）", "等次", "概率"]
    assert (sheet["A1"].value, sheet["A2"].value) == ("考核名次", "依据：甲")
    assert workbook.custom_doc_props["liangpai.hash"].value == "abc"


def test_names_that_could_run_are_disarmed_without_harm(tmp_path: Path) -> None:
    sheet = _opened(tmp_path / "a.xlsx", SHEET)["名次"]
    assert [(sheet.cell(row, 2).value, bool(sheet.cell(row, 2).quotePrefix)) for row in (5, 6, 7)] == [
        ("源潭镇", False),
        ("=东城", True),
        ("+石角", True),
    ]


def test_the_sheet_is_ready_for_the_screen_and_the_printer(tmp_path: Path) -> None:
    sheet = _opened(tmp_path / "a.xlsx", SHEET)["名次"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C5", "A4:E7")
    assert (sheet.print_area, sheet.print_title_rows) == ("'名次'!$A$1:$E$7", "$4:$4")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == (0, True)
    assert "&P" in sheet.oddFooter.right.text


def test_the_same_contents_give_the_same_bytes(tmp_path: Path) -> None:
    chart = Chart("bar", "得分", "单位", ("得分",))
    sheets = [Sheet("名次", "考核名次", COLUMNS, ROWS, charts=(chart,))]
    write_results(tmp_path / "a.xlsx", sheets)
    time.sleep(2.1)  # the clock of a zip archive has steps of two seconds
    write_results(tmp_path / "b.xlsx", sheets)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_sheets_with_one_name_or_none_are_refused(tmp_path: Path) -> None:
    for sheets in ([], [SHEET, SHEET]):
        with pytest.raises(ValueError, match="different names"):
            write_results(tmp_path / "a.xlsx", sheets)
    assert not (tmp_path / "a.xlsx").exists()


def test_empty_tables_and_sheets_of_charts_alone_are_sheets_too(tmp_path: Path) -> None:
    empty = Sheet(
        "空",
        "无",
        COLUMNS,
        conditional=(DataBar("得分"),),
        charts=(Chart("bar", "图", "单位", ("得分",)),),
        autofilter=True,
    )
    charts = Sheet("图", "图示", charts=(Chart("line", "线", "单位", ("得分",), of="名次"),))
    workbook = _opened(tmp_path / "a.xlsx", SHEET, empty, charts)
    assert [cell.value for cell in workbook["空"][2]] == ["名次", "单位", "得分\n（分）", "等次", "概率"]
    assert len(workbook["空"]._charts) == 0
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert sum("charts/chart" in name for name in archive.namelist()) == 1


def test_rules_and_charts_that_name_nothing_are_refused(tmp_path: Path) -> None:
    for more in (
        {"conditional": (DataBar("没有"),)},
        {"conditional": (ColourScale(("没有",)),)},
        {"conditional": (WordRule("没有", ("x",), "bad"),)},
        {"charts": (Chart("bar", "图", "没有", ("得分",)),)},
        {"charts": (Chart("bar", "图", "单位", ("没有",)),)},
        {"charts": (Chart("bar", "图", "单位", ("得分",), of="没有"),)},
    ):
        arguments: dict[str, Any] = more
        with pytest.raises(ValueError, match="没有"):
            write_results(tmp_path / "a.xlsx", [Sheet("名次", "题", COLUMNS, ROWS, **arguments)])


def test_a_row_is_as_high_as_its_wrapped_text_needs(tmp_path: Path) -> None:
    columns = (ResultColumn("单位", width=18), ResultColumn("理由", width=20, wrap=True))
    long = "类别末位且低于75分；万次复算中9,300次仍居末位；没有未决的数据冲突或者申诉"
    rows = [("甲镇", "短"), ("乙镇", long), ("丙镇", "一\n二"), ("丁镇", "字" * 9_000), ("戊镇" * 40, None)]
    sheet = _opened(tmp_path / "a.xlsx", Sheet("亮牌", "审查", columns, rows))["亮牌"]
    heights = [sheet.row_dimensions[row].height for row in range(3, 8)]
    assert heights[0] is heights[4] is None
    assert heights[1] >= 4 * 16 and heights[2] == 36 and heights[3] == 409


def test_a_wide_table_with_charts_is_printed_across(tmp_path: Path) -> None:
    wide = tuple(ResultColumn(f"指标{at}") for at in range(17))
    chart = Chart("bar", "图", "指标0", ("指标1",))
    sheets = [Sheet(f"表{n}", "题", wide[:n], [("甲", *range(n - 1))], charts=(chart,)) for n in (16, 17)]
    book = _opened(tmp_path / "a.xlsx", *sheets)
    assert [sheet.page_setup.orientation for sheet in book] == ["portrait", "landscape"]
