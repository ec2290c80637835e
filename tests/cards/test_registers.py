"""The template of series asks for a row per project with its months."""

from liangpai.cards.registers import SHEET, series_template
from liangpai.cards.rules.ruleset import Condition, LampRule, Light

LAMP = LampRule("project", "项目进度灯", (Light("yellow", (Condition("points_behind", ">=", 10),)),))


def test_a_row_has_its_unit_its_lamp_and_three_times_twelve_months() -> None:
    (table,) = series_template(("枕河镇",), (LAMP,)).tables
    columns = {column.code: column for column in table.columns}
    assert table.name == SHEET
    assert columns["unit"].choices == ("枕河镇",)
    assert columns["lamp"].choices == ("项目进度灯",)
    assert sum(code.startswith(("schedule_", "actual_", "last_year_")) for code in columns) == 36
    assert all(column.title_en for column in table.columns)
