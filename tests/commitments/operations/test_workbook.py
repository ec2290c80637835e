from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from liangpai.commitments import operations, queries
from liangpai.commitments.models import Commitment
from liangpai.commitments.registers import ENTERED, commitments_template
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.spreadsheets.registers import template_workbook
from tests.commitments.stories import a_draft, land
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

ROW = {
    "no": "新1",
    "unit": "枕河镇",
    "year": 2024,
    "text": "新建公园3个",
    "target": 3,
    "unit_of_measure": "个",
    "due_on": date(2024, 6, 28),
}
LAND = {"keeper": "区农业农村局", "kind": "用地", "quantity": 30, "title": "公园用地30亩"}


def a_workbook(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """The template with some rows filled in."""
    book = openpyxl.load_workbook(BytesIO(template_workbook(commitments_template())))
    sheet = book["承诺"]
    for at, row in enumerate(rows, 5):
        for column, declared in enumerate(ENTERED, 1):
            sheet.cell(at, column, row.get(declared.code))
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def take(cast: Cast, *rows: Mapping[str, Any], person: str = "sun") -> operations.Intake:
    """Sun hands a workbook in."""
    return operations.import_commitments(
        district=cast.district, source=a_workbook(rows), actor=cast.actors[person], at=AT
    )


def test_new_rows_become_drafts_with_what_they_need(cast: Cast) -> None:
    taken = take(cast, ROW, ROW | LAND | {"no": "新2", "unit": "枕河镇溪口村", "text": "修路1条"})
    assert (len(taken.new), len(taken.changed), taken.unchanged) == (2, 0, 0)
    rows = list(Commitment.objects.of(cast.district).select_related("unit").order_by("pk"))
    assert [(row.unit.name, row.text, row.state) for row in rows] == [
        ("枕河镇", "新建公园3个", "draft"),
        ("溪口村", "修路1条", "draft"),
    ]
    (needed,) = queries.supports(cast.district, [rows[1].pk])[rows[1].pk]
    assert (needed.title, needed.needed_by) == ("公园用地30亩", date(2024, 6, 28))


def test_looking_first_stores_nothing(cast: Cast) -> None:
    looked = operations.look_at_commitments(
        district=cast.district, source=a_workbook([ROW]), actor=cast.sun, at=AT
    )
    assert len(looked.new) == 1
    assert not Commitment.objects.of(cast.district).exists()


def test_a_draft_that_comes_back_as_it_was_is_not_written_again_and_a_changed_one_is(cast: Cast) -> None:
    told = a_draft(cast, needs=(land(cast), land(cast, "5", "道路用地5亩")))
    row = told.row
    here = ROW | {"no": str(told.pk), "text": row.text, "target": 120, "unit_of_measure": "亩"}
    here |= LAND | {"title": "高标准农田用地30亩", "needed_by": date(2024, 3, 29)}
    assert take(cast, here).unchanged == 1
    taken = take(cast, here | {"target": 130, "quantity": 40})
    assert len(taken.changed) == 1 and told.row.target == 130
    held = queries.supports(cast.district, [told.pk])[told.pk]
    assert sorted(str(one.quantity) for one in held) == ["40.00", "5.00"]


def test_what_is_wrong_is_named_by_cell_and_nothing_is_stored(cast: Cast) -> None:
    told = a_draft(cast).submit()
    with pytest.raises(Rejected) as rejected:
        take(
            cast,
            ROW,
            ROW | {"no": "新2", "unit": "听松镇"},
            ROW | {"no": "新3", "text": "诺" * 101},
            ROW | {"no": "99999"},
            ROW | {"no": str(told.pk)},
            ROW | LAND | {"no": "新4", "keeper": "区水利局"},
        )
    found = {problem.place: problem.code for problem in rejected.value.problems}
    assert found == {
        "承诺!B6": "commitment.unit",
        "承诺!D7": "commitment.text",
        "承诺!A8": "commitment.unknown",
        "承诺!A9": "commitment.changed",
        "承诺!H10": "commitment.unit",
    }
    assert Commitment.objects.of(cast.district).count() == 1


def test_a_workbook_of_another_kind_is_named(cast: Cast) -> None:
    with pytest.raises(Rejected):
        operations.import_commitments(district=cast.district, source=b"nothing", actor=cast.sun, at=AT)


@pytest.mark.parametrize("person", ["zhao", "wu", "feng", "stranger"])
def test_only_who_reports_for_a_unit_hands_a_workbook_in(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        take(cast, ROW, person=person)
    assert refused.value.first.code == "commitment.import"


def test_another_units_promise_is_unknown_here(cast: Cast) -> None:
    told = a_draft(cast)
    with pytest.raises(Rejected) as rejected:
        take(cast, ROW | {"no": str(told.pk), "unit": "溪口村"}, person="zhou")
    assert rejected.value.problems[0].code == "commitment.unknown"


def test_what_was_raised_already_is_not_needed_twice(cast: Cast) -> None:
    told = a_draft(cast, needs=(land(cast),)).submit().check().approve()
    operations.send_back(commitment=told.row, reason="改目标", actor=cast.zhao, at=AT)
    row = told.row
    here = ROW | {"no": str(told.pk), "text": row.text, "target": 130, "unit_of_measure": "亩"} | LAND
    take(cast, here | {"title": "高标准农田用地30亩", "needed_by": date(2024, 3, 29)})
    held = queries.supports(cast.district, [told.pk])[told.pk]
    assert [one.need is not None for one in held] == [True]
