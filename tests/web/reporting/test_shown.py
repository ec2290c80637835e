import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.results.operations import correct, return_
from liangpai.results.queries import sheet
from liangpai.results.rules.asking import Place
from liangpai.web.reporting.shown import CellShown, lines_shown, name_of, place_of
from tests.people import AT, ON, Cast
from tests.results.stories import Story, a_round


def shown(story: Story, item: str = "I2") -> CellShown:
    """This period's cell of an item of the town."""
    lines = lines_shown(sheet(story.district, story.now(), story.town, ON))
    return next(line.now for line in lines if line.ask.code == item)


def marks(cell: CellShown) -> list[str]:
    return [mark.label.en for mark in cell.marks]


@pytest.mark.django_db
def test_a_cell_shows_what_is_held_what_was_returned_and_what_was_corrected(cast: Cast) -> None:
    story = a_round(cast)
    assert shown(story).text == "" and shown(story).state is None and shown(story).is_open
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    assert marks(shown(story)) == ["another source"]
    story.fill({"I2": 9.9})
    story.submit()
    return_(district=cast.district, figures=[story.figure("I2").pk], reason="口径", actor=cast.wu, at=AT)
    assert marks(shown(story)) == ["another source", "returned because"]
    story.submit()
    story.verify("I2")
    assert marks(shown(story)) == ["final figure"]
    correct(figure=story.figure("I2"), typed=12.6, reason="漏记", actor=cast.sun, at=AT)
    assert marks(shown(story)) == ["changed since confirmation"]
    assert shown(story).conflict == 0 and shown(story).figure == story.figure("I2").pk


@pytest.mark.django_db
def test_a_held_cell_is_closed_with_its_source_and_a_wrong_one_names_its_problem(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    cell = shown(story)
    assert (cell.text, cell.is_open, cell.state, marks(cell)) == ("9.8", False, None, ["held already"])
    story.fill({"I1": "很高"})
    story.submit()
    assert shown(story).is_held and shown(story).text == "9.8"
    wrong = shown(story, "I1")
    assert wrong.problem is not None and wrong.text == "很高"


@given(
    st.integers(1, 10**9), st.text(min_size=1, max_size=9), st.text("0123456789-Q", min_size=1, max_size=9)
)
def test_the_name_of_an_input_leads_back_to_its_place(unit: int, item: str, period: str) -> None:
    place = Place(unit, item, period)
    assert place_of(name_of(place)) == place


@given(st.text(max_size=20))
def test_other_names_are_no_places(name: str) -> None:
    found = place_of(name)
    assert found is None or name.partition(":")[0].isdigit()


@pytest.mark.parametrize("name", ["csrfmiddlewaretoken", "submit", "7:I1", "x:I1:2023", "7::2023", "7:I1:"])
def test_a_field_that_is_no_cell_is_passed_over(name: str) -> None:
    assert place_of(name) is None
