import io
from collections.abc import Callable
from datetime import date

import openpyxl
import pytest

from liangpai.needs.models import Need
from liangpai.needs.operations import import_needs, look_at_needs
from liangpai.needs.registers import NEEDS, needs_template
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.spreadsheets.registers import template_workbook
from tests.needs.stories import RAISED, a_need
from tests.people import Cast

pytestmark = pytest.mark.django_db
ROW = ("新1", "枕河镇", "区农业农村局", "用地", None, None, "冷库用地", 12.5, date(2024, 6, 30), "产地冷链")


def a_workbook(*rows: tuple[object, ...]) -> bytes:
    """The template, filled in."""
    book = openpyxl.load_workbook(
        io.BytesIO(template_workbook(needs_template(("枕河镇",), ("区农业农村局",))))
    )
    sheet = book[NEEDS.name]
    head = next(row[0].row for row in sheet.iter_rows() if str(row[0].value).startswith("编号"))
    for at, row in enumerate(rows, head + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column).value = value
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def take(cast: Cast, content: bytes, person: str = "sun", by: Callable[..., object] = import_needs) -> object:
    return by(district=cast.district, source=content, actor=cast.actors[person], at=RAISED)


def test_needs_of_a_workbook_are_looked_at_and_then_raised(cast: Cast) -> None:
    content = a_workbook(ROW, ("新2", *ROW[1:3], "资金", "省", None, "农田补助", 300, ROW[8], None))
    looked = take(cast, content, by=look_at_needs)
    assert len(looked.new) == 2  # type: ignore[attr-defined] # an Intake
    assert Need.objects.of(cast.district).count() == 0
    take(cast, content)
    rows = Need.objects.of(cast.district).order_by("pk")
    assert [(row.title, str(row.quantity), row.source) for row in rows] == [
        ("冷库用地", "12.50", ""),
        ("农田补助", "300.00", "province"),
    ]


def test_what_is_here_already_stays_and_what_was_changed_is_refused(cast: Cast) -> None:
    need = a_need(cast)
    same = (str(need.pk), *ROW[1:4], None, None, need.title, 30, need.needed_by, None)
    assert take(cast, a_workbook(same)).unchanged == 1  # type: ignore[attr-defined] # an Intake
    with pytest.raises(Rejected) as rejected:
        take(cast, a_workbook((*same[:7], 31, *same[8:]), ("99", *ROW[1:])))
    assert [problem.code for problem in rejected.value.problems] == ["need.changed", "need.unknown"]


def test_every_wrong_cell_is_named_and_nothing_is_stored(cast: Cast) -> None:
    wrong = ("新2", "听松镇", "区财政局", "资金", None, None, "补助", 5, ROW[8], None)
    with pytest.raises(Rejected) as rejected:
        take(cast, a_workbook(ROW, wrong, ("新3", *ROW[1:7], 1.005, date(2024, 1, 1), None)))
    places = {problem.code: problem.place for problem in rejected.value.problems}
    assert {"need.unit", "need.quantity", "need.needed_by"} <= set(places)
    assert all(place.startswith(f"{NEEDS.name}!") for place in places.values())
    assert Need.objects.of(cast.district).count() == 0


def test_a_row_without_a_number_is_told_how_a_new_one_is_called(cast: Cast) -> None:
    with pytest.raises(Rejected) as rejected:
        take(cast, a_workbook((None, *ROW[1:])))
    assert ["新1、新2" in problem.zh for problem in rejected.value.problems] == [True]
    assert "新1" in rejected.value.problems[0].en


def test_a_file_that_is_none_of_ours_is_rejected(cast: Cast) -> None:
    with pytest.raises(Rejected):
        take(cast, b"no workbook")


@pytest.mark.parametrize("person", ["wu", "zhao", "stranger"])
def test_only_who_reports_for_a_unit_imports(cast: Cast, person: str) -> None:
    with pytest.raises(Refused):
        take(cast, a_workbook(ROW), person)
