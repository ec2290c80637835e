"""A small template and a filled-in workbook of it, for the tests of this room to damage."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from liangpai.problems import Problem
from liangpai.spreadsheets.reading import Reading, read_workbook
from liangpai.spreadsheets.template import Column, Table, Template, TemplateStamp, write_template

UNITS = (
    ("044180210", "源潭镇", "镇"),
    ("441802101", "龙塘镇", "镇"),
    ("441802103", "石角镇", "镇"),
    ("441802104", "𱳪口镇", "镇"),
    ("441802001", "东城街道", "街道"),
    ("441802002", "洲心街道", "街道"),
    ("441802003", "凤城街道", "街道"),
    ("441802004", "横荷街道", "街道"),
)
FIGURES = Table(
    "本期数据",
    (
        Column("unit", "单位编码", kind="code", required=True),
        Column("name", "单位名称", kind="text"),
        Column("A1", "投资完成率", "%", percent="percent", minimum=0, maximum=300, note="完成额除以计划额。"),
        Column("A2", "村集体收入", "万元", minimum=0, maximum=5000),
        Column("A3", "整改率", percent="fraction", minimum=0, maximum=1),
        Column("A4", "人口增长", "‰", minimum=-50, maximum=50),
        Column("A5", "开工日期", kind="date"),
        Column("A6", "类型", kind="choice", choices=("进位", "创先", "消薄")),
        Column("A7", "抽查得分", "分", required=True, minimum=0, maximum=100),
    ),
    tuple({"unit": code, "name": name} for code, name, _ in UNITS),
    fixed_rows=True,
    name_column="name",
    title="镇街年度考核数据",
)
RECEIVED = Table(
    "上级结果",
    (
        Column("no", "序号", kind="code"),
        Column("unit", "单位编码", kind="code", required=True),
        Column("score", "得分", "分"),
        Column("grade", "等次", kind="choice", choices=("优秀", "良好", "一般", "较差")),
        Column("basis", "文号", kind="text"),
    ),
    optional=True,
)
STAMP = TemplateStamp("亮牌", "figures/1", "yunxiu", "2024.1", "sha256:" + "ab" * 32)
TEMPLATE = Template("镇街年度考核数据填报表", STAMP, (FIGURES, RECEIVED), ("联系人：区委农办。",))

# The rows of figures begin in row 5 of the sheet.
VALUES = [
    (85.5, 12.6, 0.9, -3.5, "2024-01-05", "进位", 88),
    (90, 9.8, 0.85, 2, "2024年2月6日", "进位", 75.25),
    (77.25, 33, 0.7, 1.5, None, "创先", 91),
    (101, 0, 1, 0, "2024/3/7", "消薄", 60),
    (64, 250, 0.65, -1, "20240408", "进位", 70),
    (88, 41.5, None, 4, None, None, 80),
    (93, 18, 0.95, 3, None, "创先", 82),
    (None, 77, 0.5, 2.5, None, "进位", 79),
]
Damage = Callable[[Any], None]


def template_bytes(folder: Path, template: Template = TEMPLATE) -> bytes:
    """The template as written."""
    path = folder / "template.xlsx"
    write_template(template, path)
    return path.read_bytes()


def filled(blank: bytes, damage: Damage | None = None) -> bytes:
    """The template filled in with ``VALUES`` and then damaged."""
    workbook = openpyxl.load_workbook(BytesIO(blank))
    sheet = workbook["本期数据"]
    for row, values in enumerate(VALUES, start=5):
        for column, value in enumerate(values, start=3):
            sheet.cell(row, column).value = value
    if damage:
        damage(workbook)
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def reading_of(blank: bytes, damage: Damage | None = None) -> Reading:
    """What is read from the workbook after the damage."""
    return read_workbook(filled(blank, damage), TEMPLATE, name="甲.xlsx")


def named(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    """Place and code of every problem."""
    return [(problem.place, problem.code) for problem in problems]
