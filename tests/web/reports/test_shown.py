import pytest

from liangpai.reports.registers import LINES, REPORTS
from liangpai.web.reports.shown import line_rows, report_rows
from tests.people import Cast
from tests.reports.written import a_line, a_report

pytestmark = pytest.mark.django_db


def test_every_column_of_the_registers_is_filled_in_both_languages(cast: Cast) -> None:
    plan = a_report(cast, kind="plan", year=2024)
    (told,) = report_rows([plan], "en")
    assert told.keys() == {column.code for column in REPORTS.columns}
    assert (told["period"], told["kind"]) == ("the year", "plan")
    (line,) = line_rows([a_line(cast, plan)], "zh")
    assert line.keys() == {column.code for column in LINES.columns}
    assert (line["state"], line["task"]) == ("在办", "")
