import io
from typing import Any

import openpyxl
import pytest

from liangpai.problems import Rejected
from liangpai.spreadsheets.registers import template_workbook
from liangpai.stories.models import Case
from liangpai.stories.operations import import_cases, look_at_cases
from liangpai.stories.registers import CASES, cases_template
from tests.people import AT, Cast
from tests.stories.stories import TOLD, a_case, a_figure

pytestmark = pytest.mark.django_db


def a_workbook(*rows: tuple[Any, ...]) -> bytes:
    """The template, filled in."""
    book = openpyxl.load_workbook(io.BytesIO(template_workbook(cases_template())))
    sheet = book[CASES.name]
    head = next(row[0].row for row in sheet.iter_rows() if str(row[0].value).startswith("序号"))
    for at, row in enumerate(rows, head + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column).value = value
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def a_row(number: str, title: str, period: str, **changes: Any) -> tuple[Any, ...]:
    told = {
        "unit": "枕河镇",
        "title": title,
        "problem": TOLD.problem,
        "method": TOLD.method,
        "reuse": TOLD.reuse,
    }
    return (number, *(told | {"cost": 8.5, "item": "I2", "period": period} | changes).values())


def test_cases_are_looked_at_and_then_drafted_and_those_here_already_stay(cast: Cast) -> None:
    figure = a_figure(cast)
    a_case(cast, figure)
    content = a_workbook(a_row("1", TOLD.title, figure.period), a_row("2", "果园托管", figure.period))
    looked = look_at_cases(district=cast.district, source=content, actor=cast.sun, at=AT)
    assert ([told.title for _, told, _ in looked.new], looked.unchanged) == (["果园托管"], 1)
    import_cases(district=cast.district, source=content, actor=cast.sun, at=AT)
    made = Case.objects.of(cast.district).get(title="果园托管")
    assert (made.state, float(made.cost), made.figure_id) == ("draft", 8.5, figure.pk)
    assert import_cases(district=cast.district, source=content, actor=cast.sun, at=AT).unchanged == 2


def test_every_wrong_cell_is_told_and_nothing_is_drafted(cast: Cast) -> None:
    figure = a_figure(cast)
    content = a_workbook(
        a_row("1", "甲", "1999"),
        a_row("2", "乙", figure.period, unit="流萤镇"),
        a_row("3", "丙" * 61, figure.period, cost=1.005),
    )
    with pytest.raises(Rejected) as rejected:
        import_cases(district=cast.district, source=content, actor=cast.sun, at=AT)
    found = {(one.code, one.place.rpartition("!")[2]) for one in rejected.value.problems}
    assert {code for code, _ in found} == {"case.figure", "case.unit", "case.title", "case.cost"}
    assert Case.objects.of(cast.district).count() == 0
