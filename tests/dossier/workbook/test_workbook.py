"""All sheets of the result workbook, in the order in which they are read."""

import openpyxl

from liangpai.dossier import workbook as module
from liangpai.dossier.workbook import result_sheets
from liangpai.spreadsheets.results import write_results

CLASSES = ("镇", "街道", "专班")


def _names(sheets):
    return [sheet.name for sheet in sheets]


def test_the_standings_come_first_and_the_details_after_the_cards(yunxiu):
    assert _names(result_sheets(yunxiu.made.assessment, "sha256:ab")) == [
        "说明",
        *(f"{name}名次" for name in CLASSES),
        *("亮牌审查", "审查明细"),
        *(f"{name}贡献" for name in CLASSES),
        "指标得分",
        *(f"{name}权重" for name in CLASSES),
        *(f"{name}名次分布" for name in CLASSES),
        *("加减分与否决", "上级结果"),
    ]


def test_a_province_gets_what_people_read(yunxiu, monkeypatch):
    monkeypatch.setattr(module, "MOST_DETAILED", 21)
    names = _names(result_sheets(yunxiu.made.assessment, ""))
    assert names == [
        "说明",
        *(f"{name}名次" for name in CLASSES),
        "亮牌审查",
        "审查明细",
        "加减分与否决",
        "上级结果",
    ]


def test_large_classes_have_no_sheet_of_places(yunxiu, monkeypatch):
    monkeypatch.setattr(module, "MOST_HEAT", 8)
    names = _names(result_sheets(yunxiu.made.assessment, ""))
    assert "街道名次分布" in names and "镇名次分布" in names and "专班名次分布" not in names


def test_everything_can_be_written_and_opened(golden, tmp_path):
    sheets = result_sheets(golden.made.assessment, "sha256:ab")
    write_results(tmp_path / "a.xlsx", sheets)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx", read_only=True)
    assert book.sheetnames == _names(sheets)
    book.close()
