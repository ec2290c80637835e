from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from liangpai.ledger.queries import verify
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.results.operations import Imported, import_workbook, remember_mapping
from liangpai.results.queries import (
    asked_one,
    is_own_template,
    mapping_of,
    marked_workbook,
    origin_of,
    problems_of,
    suggested,
    template_of,
    thing_of_upload,
    upload,
    uploads,
)
from liangpai.spreadsheets.template import write_template
from tests.people import AT, ON, Cast
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db


def handed_out(story: Story, path: Path) -> Workbook:
    """The template of the town."""
    asked = asked_one(story.district, story.now(), story.town)
    write_template(template_of(story.district, story.now(), [asked], ON), path)
    return load_workbook(path)


def hand_in(story: Story, book: Workbook, path: Path, person: str = "sun") -> Imported:
    """Hand a workbook in."""
    book.save(path)
    return import_workbook(
        round_=story.now(),
        asked=[asked_one(story.district, story.now(), story.town)],
        content=path.read_bytes(),
        name=path.name,
        actor=story.cast.actors[person],
        at=AT,
    )


@pytest.mark.parametrize(
    ("content", "value", "code"),
    [
        ("１２．６", 12.6, "fullwidth_digits"),
        ("12.6万", 12.6, "figure.magnitude"),
        ("12.6 万元", 12.6, "figure.magnitude"),
        ("约12.6", None, "text_in_number"),
    ],
)
def test_what_offices_write_is_read_or_reported_by_its_cell(
    cast: Cast, tmp_path: Path, content: str, value: float | None, code: str
) -> None:
    # AC-9.4
    story = a_round(cast)
    book = handed_out(story, tmp_path / "a.xlsx")
    book["本期数据"]["D5"] = content
    found = hand_in(story, book, tmp_path / "a.xlsx")
    assert [(one.code, one.place) for one in found.problems] == [(code, "本期数据!D5")]
    assert (story.figure("I2").value, story.figure("I2").text) == (value, content if value is None else "")
    assert found.is_clean is (value is not None) and verify(cast.district) is None


def test_a_changed_header_stops_the_import_and_nothing_is_written(cast: Cast, tmp_path: Path) -> None:
    # AC-9.4
    story = a_round(cast)
    book = handed_out(story, tmp_path / "a.xlsx")
    for name in "ABCDE":
        book["本期数据"][f"{name}3"] = book["本期数据"][f"{name}4"] = "x"
    with pytest.raises(Rejected):
        hand_in(story, book, tmp_path / "a.xlsx")
    assert uploads(cast.district, story.now(), story.town) == []


def test_merged_cells_are_reported_by_cell(cast: Cast, tmp_path: Path) -> None:
    # AC-9.4
    story = a_round(cast)
    book = handed_out(story, tmp_path / "a.xlsx")
    book["本期数据"]["C5"], book["本期数据"]["E5"] = 95, 88
    book["本期数据"].merge_cells("C5:D5")
    found = hand_in(story, book, tmp_path / "a.xlsx")
    assert ("merged_cells", "本期数据!C5") in [(one.code, one.place) for one in found.problems]
    assert story.figure("I3").value == 88.0 and story.figure("I1").text == "95"


def test_the_same_workbook_comes_back_with_its_wrong_cell_marked(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    book = handed_out(story, tmp_path / "a.xlsx")
    book["本期数据"]["C5"] = "很高"
    found = hand_in(story, book, tmp_path / "a.xlsx")
    kept = upload(cast.district, found.upload)
    assert problems_of(kept) == found.problems and thing_of_upload(kept).path == cast.units["town"].path
    (tmp_path / "b.xlsx").write_bytes(marked_workbook(kept, "en"))
    cell = load_workbook(tmp_path / "b.xlsx")["本期数据"]["C5"]
    assert cell.comment is not None and "A number belongs here" in cell.comment.text


def test_a_figure_knows_the_cell_it_came_from_until_somebody_types_another(
    cast: Cast, tmp_path: Path
) -> None:
    story = a_round(cast)
    book = handed_out(story, tmp_path / "枕河镇.xlsx")
    book["本期数据"]["C5"] = 95
    kept = hand_in(story, book, tmp_path / "枕河镇.xlsx")
    first = story.figure("I1")
    origin = origin_of(first)
    assert origin is not None
    assert (origin.upload.pk, origin.upload.name, origin.cell) == (kept.upload, "枕河镇.xlsx", "本期数据!C5")
    story.fill({first.item: 96})
    assert origin_of(story.figure(first.item)) is None


def test_what_is_held_is_locked_in_the_template_and_a_change_of_it_is_reported(
    cast: Cast, tmp_path: Path
) -> None:
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    story.fill({"I1": 95.0})
    book = handed_out(story, tmp_path / "a.xlsx")
    sheet = book["本期数据"]
    assert (sheet["D5"].value, sheet["D5"].protection.locked) == (9.8, True)
    assert (sheet["C5"].value, sheet["C5"].protection.locked) == (95.0, False)
    sheet["D5"] = 12.6
    found = hand_in(story, book, tmp_path / "a.xlsx")
    assert [(one.code, one.place) for one in found.problems] == [("figure.already_held", "本期数据!D5")]


def test_only_the_unit_hands_in_and_only_what_can_be_opened(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    book = handed_out(story, tmp_path / "a.xlsx")
    with pytest.raises(Refused):
        hand_in(story, book, tmp_path / "a.xlsx", "zhou")
    with pytest.raises(Refused) as caught:
        upload(cast.district, 999)
    assert caught.value.first.kind == "absent"


def test_a_layout_of_ones_own_is_suggested_once_and_then_remembered(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    asked = asked_one(cast.district, story.now(), story.town)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "台账"
    sheet.append(["单位", "投资完成率"])
    sheet.append(["枕河镇", 95])
    book.save(tmp_path / "own.xlsx")
    content = (tmp_path / "own.xlsx").read_bytes()
    assert not is_own_template(content) and mapping_of(cast.district, story.town) == ()
    found = suggested(story.now(), [asked], content, ON)
    assert [mapping.table for mapping in found] == ["本期数据"]
    kept = {"asked": asked, "name": "台账", "mappings": found, "actor": cast.sun}
    first = remember_mapping(at=AT, **kept)  # type: ignore[arg-type] # names checked
    assert remember_mapping(at=AT, **kept).pk == first.pk  # type: ignore[arg-type] # names checked
    assert mapping_of(cast.district, story.town) == found == suggested(story.now(), [asked], content, ON)
