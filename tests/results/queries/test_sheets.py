import pytest

from liangpai.refusal import Refused
from liangpai.results.queries import sheet, sheets
from liangpai.results.queries.rounds import asked
from liangpai.results.queries.sheets import held_elsewhere, versions_of
from tests.people import ON, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_a_sheet_shows_lines_periods_keepers_and_what_else_is_known(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0, "I3": "很好"})
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    found = sheet(cast.district, story.now(), story.town, ON)
    first, second, third = found.lines
    assert (first.ask.code, first.keeper, first.base) == ("I1", "区农业农村局", None)
    assert second.base is not None and len(second.cells) == 2 and len(found.cells) == 4
    assert (first.now.value, first.now.state, first.now.is_open) == (95.0, "draft", True)
    assert (second.now.value, second.now.is_held, second.now.is_open) == (9.8, True, False)
    assert (third.now.value, third.now.text, third.now.is_corrected) == (None, "很好", False)


def test_without_a_day_what_is_held_elsewhere_is_not_looked_up(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    assert sheet(cast.district, story.now(), story.town).lines[1].now.is_open


def test_a_confirmed_value_of_this_very_round_is_not_held_elsewhere(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    cell = sheet(cast.district, story.now(), story.town, ON).lines[1].now
    assert not cell.is_held and not cell.is_open and cell.in_force is not None
    form = sheet(cast.district, story.now(), story.town).form
    assert held_elsewhere(cast.district, story.now(), form, [story.town], ON) == {}


def test_a_dispute_stands_in_its_cell(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    story.confirm({"I2": 12.6})
    assert sheet(cast.district, story.now(), story.town, ON).lines[1].now.conflict is not None


def test_many_sheets_take_so_many_queries_as_one(cast: Cast, django_assert_num_queries: object) -> None:
    story = a_round(cast)
    rows = list(asked(cast.district, story.now()))
    round_ = story.now()
    for some in (rows[:1], rows):
        with django_assert_num_queries(6):  # type: ignore[operator] # a context
            sheets(cast.district, round_, some, ON)


def test_a_unit_that_is_not_asked_has_no_sheet(cast: Cast) -> None:
    story = a_round(cast)
    with pytest.raises(Refused):
        sheet(cast.district, story.now(), cast.units["office"].pk)


def test_versions_stand_by_place_the_oldest_first(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0})
    found = versions_of(cast.district, story.round, [story.town], ["I1", "I2"])
    assert [row.version for row in found[story.place("I1")]] == [1] and len(found) == 1
