from pathlib import Path

import openpyxl
import pytest

from liangpai.organisations.models import Unit, UnitCode
from liangpai.results.operations import open_round
from liangpai.results.queries import asked, template_of
from liangpai.spreadsheets.template import write_template
from tests.people import AT, ON, SINCE, Cast
from tests.results.stories import Story, a_plan, a_round, a_scheme

pytestmark = pytest.mark.django_db


def test_a_blank_template_holds_only_what_is_given(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0})
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    rows = list(asked(cast.district, story.now()))
    full = template_of(cast.district, story.now(), rows, ON).table("本期数据")
    blank = template_of(cast.district, story.now(), rows, ON, is_blank=True).table("本期数据")
    assert full.rows[1]["I1"] == 95.0 and "I1" not in blank.rows[1]
    assert full.rows[1]["I2"] == blank.rows[1]["I2"] == 9.8
    assert full.locked == blank.locked


def villages(cast: Cast, count: int) -> Story:
    """An open round that asks so many villages, each with a code of twelve digits that begins with a zero."""
    whole = a_scheme()
    scheme = a_scheme(classes=(*whole.classes, type(whole.classes[0])("村", "村")))
    leaves = tuple(
        type(one)(**{**vars(one), "weights": {**one.weights, "村": 100 / 3}}) for one in whole.indicators
    )
    scheme = a_scheme(classes=scheme.classes, indicators=leaves)
    fields = {"district_id": cast.district, "kind": "village", "class_code": "村", "founded_on": SINCE}
    parent = cast.units["town"]
    rows = [
        Unit(
            name=f"村{at}", name_plain=f"村{at}", parent=parent, path=f"{parent.path}{10_000 + at}/", **fields
        )
        for at in range(count)
    ]
    made = Unit.objects.bulk_create(rows, batch_size=500)
    codes = [
        UnitCode(district_id=cast.district, unit=unit, system="NBS", code=f"0{at:011d}", valid_from=SINCE)
        for at, unit in enumerate(made)
    ]
    UnitCode.objects.bulk_create(codes, batch_size=500)
    planned = a_plan(cast, scheme)
    open_round(round_=planned, actor=cast.zhao, at=AT)
    return Story(cast, planned)


@pytest.mark.parametrize("count", [30, pytest.param(26_842, marks=pytest.mark.slow)])
def test_an_export_of_all_villages_opens_and_its_codes_stay_text(
    cast: Cast, tmp_path: Path, count: int
) -> None:
    # AC-9.3
    story = villages(cast, count)
    rows = list(asked(cast.district, story.now()).filter(class_code="村"))
    assert len(rows) == count
    path = tmp_path / "all.xlsx"
    write_template(template_of(cast.district, story.now(), rows, ON), path)
    book = openpyxl.load_workbook(path, read_only=True)
    cells = [row[0] for row in book["本期数据"].iter_rows(min_row=5, max_col=1)]
    assert [cell.value for cell in cells] == [f"0{at:011d}" for at in range(count)]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    assert {cell.number_format for cell in cells[:5]} == {"@"}
    book.close()
