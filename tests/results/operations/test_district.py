from pathlib import Path

import pytest
from openpyxl import load_workbook

from liangpai.dossier.filled import filled_template
from liangpai.ledger.queries import entries, length, verify
from liangpai.problems import Rejected
from liangpai.refusal import Refused
from liangpai.results.models import Figure
from liangpai.results.operations import District, close_round, import_district
from liangpai.results.operations.district import Progress
from liangpai.scoring.assessment import Figures, Unit
from liangpai.scoring.scheme import Scheme
from liangpai.spreadsheets.template import write_template
from tests.people import AT, Cast
from tests.results.stories import Story, a_round, a_scheme, another_form

pytestmark = pytest.mark.django_db

NAN = float("nan")
NOW = [[95.0, 12.6, 88.0], [80.0, NAN, 70.0], [NAN, NAN, 75.0]]
BASE = [[NAN, 11.0, NAN], [NAN, 9.0, NAN], [NAN, NAN, NAN]]


def content(tmp_path: Path, cast: Cast, scheme: Scheme | None = None, **cells: object) -> bytes:
    """The filled-in workbook of the scheme for two towns and the task force; cells of this period may be changed."""
    keys = (("town", "枕河镇", "镇"), ("other_town", "听松镇", "镇"), ("task_force", "专班", "专班"))
    units = tuple(Unit(f"U{cast.units[key].pk}", name, class_code) for key, name, class_code in keys)
    path = tmp_path / "all.xlsx"
    write_template(filled_template(scheme or a_scheme(), Figures.of(units, NOW, BASE)), path)  # type: ignore[arg-type] # lists are arrays
    if cells:
        book = load_workbook(path)
        for name, value in cells.items():
            book["本期数据"][name] = value
        book.save(path)
    return path.read_bytes()


def taken(story: Story, source: bytes, progress: Progress | None = None) -> District:
    """The office imports."""
    return import_district(
        round_=story.now(),
        content=source,
        name="all.xlsx",
        actor=story.cast.zhao,
        at=AT,
        progress=progress,
    )


def test_a_whole_district_is_written_in_one_act(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    seen: list[tuple[int, int]] = []
    found = taken(story, content(tmp_path, cast), lambda done, total: seen.append((done, total)))
    assert (found.written, found.unchanged) == (8, 0)
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    figure = story.figure("I2")
    assert (figure.value, figure.state, figure.source) == (12.6, "submitted", "workbook")
    assert figure.submitted_by == cast.accounts["zhao"].pk
    assert story.figure("I2", "2022").value == 11.0
    assert story.verify("I1", "I2") == 2
    acts = entries(cast.district, action="round.import")
    assert len(acts) == 1 and '"figures":8' in acts[0].content and verify(cast.district) is None


def test_the_same_workbook_again_changes_nothing(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    taken(story, content(tmp_path, cast))
    again = taken(story, content(tmp_path, cast))
    assert (again.written, again.unchanged) == (0, 8)


def test_drafts_are_replaced_and_what_differs_in_other_hands_is_named(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    story.fill({"I1": "九十", "I3": 80.0})
    story.fill({"I3": 71.0}, unit="other_town")
    story.submit("other_town")
    found = taken(story, content(tmp_path, cast))
    assert story.figure("I1").value == 95.0 and story.figure("I1").state == "submitted"
    assert [(one.code, one.place) for one in found.problems] == [("figure.locked", "本期数据!E6")]
    assert story.figure("I3", unit="other_town").value == 71.0 and found.written == 7


def test_a_wrong_cell_is_named_and_kept_as_a_draft_and_the_rest_goes_on(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    found = taken(story, content(tmp_path, cast, C5="约九十", D5="12.6万"))
    assert "本期数据!C5" in [one.place for one in found.problems]
    assert (story.figure("I1").text, story.figure("I1").state) == ("约九十", "draft")
    assert story.figure("I2").text == "12.6万"
    assert story.figure("I3").value == 88.0


def test_unknown_units_and_items_of_another_class_are_left_out(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    found = taken(story, content(tmp_path, cast, A6="U999", C7=50.0))
    assert "figure.unit_unknown" in {one.code for one in found.problems}
    assert not Figure.objects.of(cast.district).filter(unit=cast.units["other_town"], period="2023").exists()
    assert not Figure.objects.of(cast.district).filter(unit=cast.units["task_force"], item="I1").exists()


def test_stated_errors_of_figures_come_with_them(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    path = tmp_path / "all.xlsx"
    content(tmp_path, cast)
    book = load_workbook(path)
    for column, value in zip("ABCD", ("1", f"U{story.town}", "I3", 1.15), strict=True):
        book["误差"][f"{column}5"] = value
    book.save(path)
    taken(story, path.read_bytes())
    assert story.figure("I3").sigma == 1.15


def test_a_cancel_leaves_nothing(cast: Cast, tmp_path: Path) -> None:
    class Cancelled(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    story = a_round(cast)
    before = length(cast.district)
    with pytest.raises(Cancelled):
        taken(story, content(tmp_path, cast), stop)
    assert not Figure.objects.of(cast.district).exists()
    assert length(cast.district) == before


def test_a_workbook_of_another_scheme_is_refused(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    with pytest.raises(Rejected) as caught:
        taken(story, content(tmp_path, cast, a_scheme(version=2)))
    assert "wrong_stamp" in {one.code for one in caught.value.problems}
    with pytest.raises(Rejected):
        taken(story, b"nothing")


def test_only_the_office_imports_and_only_into_an_open_round_by_a_scheme(cast: Cast, tmp_path: Path) -> None:
    story = a_round(cast)
    source = content(tmp_path, cast)
    for person in ("sun", "wu", "wang", "feng"):
        with pytest.raises(Refused) as caught:
            import_district(round_=story.now(), content=source, name="a", actor=cast.actors[person], at=AT)
        assert caught.value.first.kind == "forbidden"
    with pytest.raises(Refused) as caught:
        taken(another_form(cast), source)
    assert caught.value.first.code == "round.no_scheme"
    close_round(round_=story.now(), actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as caught:
        taken(story, source)
    assert caught.value.first.code == "round.not_open"
