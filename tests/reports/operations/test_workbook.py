import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.reports.operations import import_lines, look_at_lines
from liangpai.reports.queries import lines_of
from liangpai.reports.registers import LINES, lines_template
from liangpai.spreadsheets.registers import template_workbook
from tests.people import AT, Cast
from tests.reports.written import DUTY, a_line, a_report, again, issued

pytestmark = pytest.mark.django_db
DUE = date(2024, 12, 20)


def a_workbook(plan: int, *rows: tuple[Any, ...]) -> bytes:
    """The template, filled in."""
    book = openpyxl.load_workbook(io.BytesIO(template_workbook(lines_template(str(plan)))))
    sheet = book[LINES.name]
    head = next(row[0].row for row in sheet.iter_rows() if str(row[0].value).startswith("序号"))
    for at, row in enumerate(rows, head + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column).value = value
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_lines_are_looked_at_and_then_added_and_those_in_the_plan_stay(cast: Cast) -> None:
    plan = a_report(cast, kind="plan", year=2024)
    a_line(cast, plan, "建成示范带一条")
    department = cast.units["department"].name
    rows = (("1", "建成示范带一条", department, DUE), ("2", "编制绿化方案", "枕河镇", DUE, DUTY))
    content = a_workbook(plan.pk, *rows)
    looked = look_at_lines(report=plan, source=content, actor=cast.zhao, at=AT)
    assert ([one.text for _, one in looked.new], looked.unchanged) == (["编制绿化方案"], 1)
    import_lines(report=plan, source=content, actor=cast.zhao, at=AT)
    assert [(one.text, one.duty_item) for one in lines_of(plan)][1] == ("编制绿化方案", DUTY)
    assert import_lines(report=plan, source=content, actor=cast.zhao, at=AT).new == ()


def test_every_wrong_cell_is_told_and_nothing_is_added(cast: Cast) -> None:
    plan = a_report(cast, kind="plan", year=2024)
    content = a_workbook(
        plan.pk,
        ("1", "一件事", "月亮局", DUE),
        ("2", "另一件", "枕河镇", date(2025, 1, 1)),
        ("3", "第三件", "枕河镇"),
    )
    with pytest.raises(Rejected) as rejected:
        import_lines(report=plan, source=content, actor=cast.zhao, at=AT)
    found = {one.place.rpartition("!")[2][0] for one in rejected.value.problems}
    assert found == {"C", "D"}
    assert lines_of(plan) == []


def test_an_issued_plan_takes_no_more(cast: Cast) -> None:
    plan = a_report(cast, kind="plan", year=2024)
    issued(cast, plan)
    with pytest.raises(Refused):
        import_lines(
            report=again(plan),
            source=a_workbook(plan.pk, ("1", "一件事", "枕河镇", DUE)),
            actor=cast.zhao,
            at=AT,
        )
