from datetime import date

from liangpai.spreadsheets.reading import read_workbook
from liangpai.spreadsheets.registers import template_workbook
from liangpai.tasks.registers import ENTERED, TASKS, tasks_template

ROW = {
    "number": "督〔2024〕1号",
    "title": "排查",
    "source_kind": "公文",
    "source": "文",
    "unit": "枕河镇",
    "due_on": date(2024, 2, 18),
}


def test_what_is_downloaded_to_be_changed_is_read_back_as_it_was() -> None:
    reading = read_workbook(template_workbook(tasks_template((ROW,))), tasks_template())
    assert reading.problems == ()
    table = reading.tables[TASKS.name]
    assert table.keys == ("督〔2024〕1号",)
    assert table.columns["due_on"] == (date(2024, 2, 18),)
    assert table.texts("unit") == ("枕河镇",)


def test_the_export_begins_with_what_can_be_entered() -> None:
    assert TASKS.columns[: len(ENTERED)] == ENTERED
