import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.spreadsheets.registers import template_workbook
from liangpai.visits.models import Visit
from liangpai.visits.operations import import_visits, look_at_visits
from liangpai.visits.registers import VISITS, visits_template
from tests.people import AT, ON, Cast
from tests.visits.stories import a_visit

pytestmark = pytest.mark.django_db
LATER = date(2024, 2, 1)


def a_workbook(*rows: tuple[Any, ...]) -> bytes:
    """The template, filled in."""
    book = openpyxl.load_workbook(io.BytesIO(template_workbook(visits_template())))
    sheet = book[VISITS.name]
    head = next(row[0].row for row in sheet.iter_rows() if str(row[0].value).startswith("序号"))
    for at, row in enumerate(rows, head + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column).value = value
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def names(cast: Cast) -> tuple[str, str]:
    return cast.units["village"].name, cast.accounts["wang"].name


def test_visits_are_looked_at_and_then_planned_and_those_planned_already_stay(cast: Cast) -> None:
    village, wang = names(cast)
    a_visit(cast)
    content = a_workbook(("1", ON, village, wang, "看产业路"), ("2", LATER, village, wang, "看饮水工程"))
    looked = look_at_visits(district=cast.district, source=content, actor=cast.zhao, at=AT)
    assert ([one.purpose for one in looked.new], looked.unchanged) == (["看饮水工程"], 1)
    assert Visit.objects.of(cast.district).count() == 1
    import_visits(district=cast.district, source=content, actor=cast.zhao, at=AT)
    assert [row.on for row in Visit.objects.of(cast.district).order_by("pk")] == [ON, LATER]
    again = import_visits(district=cast.district, source=content, actor=cast.zhao, at=AT)
    assert (again.new, again.unchanged) == ((), 2)


def test_every_wrong_cell_is_told_and_nothing_is_planned(cast: Cast) -> None:
    village, wang = names(cast)
    content = a_workbook(
        ("1", LATER, "月亮村", wang, "看路"),
        ("2", LATER, village, "某人", "看路"),
        ("3", date(2024, 1, 1), village, wang, "看" * 201),
    )
    with pytest.raises(Rejected) as rejected:
        import_visits(district=cast.district, source=content, actor=cast.zhao, at=AT)
    found = {(one.code, one.place.rpartition("!")[2][0]) for one in rejected.value.problems}
    assert found == {("visit.unit", "C"), ("visit.leader", "D"), ("visit.on", "B"), ("visit.purpose", "E")}
    assert Visit.objects.of(cast.district).count() == 0


def test_ways_that_cross_are_hinted_at_and_may_be_planned(cast: Cast) -> None:
    village, wang = names(cast)
    other = {"leader": cast.accounts["zhao"], "unit": cast.units["village"], "on": LATER, "planned_at": AT}
    Visit.objects.create(district_id=cast.district, purpose="看学校", **other)
    content = a_workbook(("1", LATER, village, wang, "看路"))
    (hint,) = import_visits(district=cast.district, source=content, actor=cast.zhao, at=AT).hints
    assert (hint.code, hint.warning) == ("guard.g5.visits", True)
    assert Visit.objects.of(cast.district).count() == 2


def test_who_may_not_plan_takes_nothing_in(cast: Cast) -> None:
    with pytest.raises(Refused):
        import_visits(district=cast.district, source=a_workbook(), actor=cast.sun, at=AT)
