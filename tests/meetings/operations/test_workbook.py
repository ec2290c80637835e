import io

import openpyxl
import pytest

from liangpai.meetings.operations import import_attendees, look_at_attendees
from liangpai.meetings.queries import attendees
from liangpai.meetings.registers import ATTENDEES, attendees_template
from liangpai.problems import Rejected
from liangpai.spreadsheets.registers import template_workbook
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def a_workbook(meeting: int, *rows: tuple[str, ...]) -> bytes:
    """The template, filled in."""
    book = openpyxl.load_workbook(io.BytesIO(template_workbook(attendees_template(str(meeting)))))
    sheet = book[ATTENDEES.name]
    head = next(row[0].row for row in sheet.iter_rows() if str(row[0].value).startswith("序号"))
    for at, row in enumerate(rows, head + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column).value = value
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_people_of_a_workbook_are_looked_at_and_then_invited(cast: Cast) -> None:
    told = Told(cast).planned()
    told.invited("town")
    content = a_workbook(
        told.pk, ("1", "枕河镇", "主要负责人", "甲", "参加"), ("2", "区农业农村局", "局长", "乙", "列席")
    )
    looked = look_at_attendees(meeting=told.row, source=content, actor=cast.zhao, at=told.at)
    assert (len(looked.new), looked.unchanged, len(attendees(told.row))) == (1, 1, 1)
    import_attendees(meeting=told.row, source=content, actor=cast.zhao, at=told.at)
    assert [(one.unit.name, one.part) for one in attendees(told.row)] == [
        ("枕河镇", "attend"),
        ("区农业农村局", "sit_in"),
    ]


def test_an_unknown_unit_is_told_by_its_cell_and_nobody_is_invited(cast: Cast) -> None:
    told = Told(cast).planned()
    content = a_workbook(
        told.pk, ("1", "枕河镇", "镇长", "甲", "参加"), ("2", "月亮局", "局长", "乙", "参加")
    )
    with pytest.raises(Rejected) as rejected:
        import_attendees(meeting=told.row, source=content, actor=cast.zhao, at=told.at)
    assert [one.code for one in rejected.value.problems] == ["attendee.unit"]
    assert attendees(told.row) == []
