"""Series come from a workbook whole or not at all, every problem by its cell."""

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from liangpai.cards.models import Occasion
from liangpai.cards.queries.series import read_series, template_of_series
from liangpai.cards.registers import SHEET
from liangpai.cards.rules.ruleset import Condition, LampRule, Light
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.spreadsheets.registers import template_workbook
from tests.cards.stories import Dealt, default
from tests.people import ON, Cast

pytestmark = pytest.mark.django_db
LAMP = LampRule("project", "项目进度灯", (Light("yellow", (Condition("points_behind", ">=", 10),)),))
SCHEDULE = [100.0 * month for month in range(1, 13)]


def an_occasion(cast: Cast) -> Occasion:
    """One by a rule set with a lamp."""
    return Dealt(cast, rules=replace(default(), lamps=(LAMP,))).plan().occasion


def a_row(
    no: str = "1", unit: str = "枕河镇", actual: list[float | None] | None = None, **more: Any
) -> list[Any]:
    """The cells of one project."""
    done = actual if actual is not None else [80.0, 170.0]
    months = [*SCHEDULE, *done, *[None] * (12 - len(done)), *more.get("last_year", [None] * 12)]
    return [no, unit, "项目进度灯", "产业园", 1_200, *months, None, None, None, more.get("reason")]


def a_workbook(row: Occasion, *rows: list[Any]) -> bytes:
    """The template, filled in."""
    book = openpyxl.load_workbook(io.BytesIO(template_workbook(template_of_series(row, ON))))
    sheet = book[SHEET]
    head = next(one[0].row for one in sheet.iter_rows() if str(one[0].value).startswith("编号"))
    for at, cells in enumerate(rows, head + 1):
        for column, value in enumerate(cells, 1):
            sheet.cell(at, column).value = value
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_a_project_is_read_up_to_the_month_reported(cast: Cast) -> None:
    row = an_occasion(cast)
    (found,) = read_series(row, a_workbook(row, a_row(reason="汛期停工")), ON)
    assert (found.unit, found.lamp) == (cast.units["town"].pk, "project")
    assert (found.course.plan, found.course.actual, found.course.reason) == (1_200, (80.0, 170.0), "汛期停工")
    assert found.course.schedule == tuple(SCHEDULE)
    assert (found.course.growth_plan, found.course.months_unentered) == (None, None)


def test_a_gap_a_short_schedule_and_an_unknown_unit_are_named_by_their_cells(cast: Cast) -> None:
    row = an_occasion(cast)
    gap = a_row("1", actual=[80.0, None, 200.0])
    short = a_row("2")
    short[5 + 11] = None
    with pytest.raises(Rejected) as no:
        read_series(row, a_workbook(row, gap, short, a_row("3", unit="无此镇")), ON)
    codes = {problem.code for problem in no.value.problems}
    assert {"series.actual", "series.schedule"} <= codes
    assert len(no.value.problems) >= 3
    assert all("!" in problem.place for problem in no.value.problems)


def test_another_workbook_is_none(cast: Cast) -> None:
    row = an_occasion(cast)
    with pytest.raises(Rejected):
        read_series(row, b"no workbook", ON)


def test_rules_without_a_lamp_take_no_series(cast: Cast) -> None:
    row = Dealt(cast).plan().occasion
    with pytest.raises(Refused) as no:
        template_of_series(row, ON)
    assert no.value.first.code == "occasion.no_lamps"
