import pytest

from liangpai.access.actor import house
from liangpai.ledger.queries import verify
from liangpai.refusal import Refused
from liangpai.results.models import Figure
from liangpai.results.operations import close_round, fill, open_round
from liangpai.results.operations.filling import label_of
from liangpai.results.queries import sheet
from liangpai.results.rules.asking import Place
from tests.people import AT, Cast
from tests.results.stories import Story, a_plan, a_round

pytestmark = pytest.mark.django_db


def test_good_cells_are_saved_and_a_wrong_one_keeps_its_text(cast: Cast) -> None:
    story = a_round(cast)
    filled = story.fill({"I1": "９５", "I2": "12.6万", "I3": "很好"})
    assert (filled.saved, filled.texts) == (3, 1)
    assert [problem.code for problem in filled.problems] == [
        "fullwidth_digits",
        "figure.magnitude",
        "text_in_number",
    ]
    assert story.figure("I2").value == 12.6
    assert (story.figure("I3").value, story.figure("I3").text) == (None, "很好")
    assert filled.by_place[story.place("I3")].place == "枕河镇·I3 群众满意度"
    assert verify(cast.district) is None


def test_filling_again_changes_the_draft_and_saying_the_same_changes_nothing(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": "1", "I3": "很好"})
    assert story.fill({"I1": "1", "I3": "很好"}).saved == 0
    assert story.fill({"I1": "2", "I3": ""}).saved == 2
    assert (story.figure("I1").value, story.figure("I3").text) == (2.0, "")
    assert Figure.objects.of(cast.district).count() == 2


def test_what_the_grid_shows_with_fewer_digits_is_no_change(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 0.1 + 0.2})
    assert story.fill({"I1": "0.3"}).saved == 0


def test_an_empty_cell_makes_no_figure(cast: Cast) -> None:
    story = a_round(cast)
    assert story.fill({"I1": "", "I2": None}).saved == 0
    assert not Figure.objects.of(cast.district).exists()


def test_a_submitted_cell_is_locked_and_the_same_value_is_no_problem(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0})
    story.submit()
    assert story.fill({"I1": "95"}).problems == ()
    assert [problem.code for problem in story.fill({"I1": "96"}).problems] == ["figure.locked"]
    assert story.figure("I1").value == 95.0


@pytest.mark.parametrize(("person", "unit"), [("zhou", "town"), ("sun", "other_town"), ("wu", "town")])
def test_nobody_fills_in_for_a_unit_out_of_reach(cast: Cast, person: str, unit: str) -> None:
    story = a_round(cast)
    with pytest.raises(Refused) as caught:
        fill(round_=story.now(), cells={story.place("I1", unit=unit): 1.0}, actor=cast.actors[person], at=AT)
    assert caught.value.first.kind == "forbidden"


def test_a_unit_that_is_not_asked_is_not_there(cast: Cast, neighbours: Cast) -> None:
    story = a_round(cast)
    for unit in (cast.units["office"].pk, neighbours.units["town"].pk):
        with pytest.raises(Refused) as caught:
            fill(
                round_=story.now(),
                cells={Place(unit, "I1", "2023"): 1.0},
                actor=house(cast.district),
                at=AT,
            )
        assert caught.value.first.kind == "absent"


@pytest.mark.parametrize(("item", "period"), [("I9", "2023"), ("I1", "2022"), ("I1", "2021")])
def test_a_figure_that_is_not_asked_is_refused(cast: Cast, item: str, period: str) -> None:
    story = a_round(cast)
    with pytest.raises(Refused) as caught:
        story.fill({item: 1.0}, period=period)
    assert caught.value.first.code == "figure.not_asked"


def test_nothing_is_filled_in_before_the_opening_or_after_the_closing(cast: Cast) -> None:
    planned = Story(cast, a_plan(cast))
    with pytest.raises(Refused) as caught:
        planned.fill({"I1": 1.0})
    assert caught.value.first.kind == "absent"
    open_round(round_=planned.round, actor=cast.zhao, at=AT)
    close_round(round_=planned.now(), actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as caught:
        planned.fill({"I1": 1.0})
    assert caught.value.first.code == "round.not_open"


def test_a_cell_is_called_by_unit_item_and_another_period(cast: Cast) -> None:
    story = a_round(cast)
    grid = sheet(cast.district, story.now(), story.town)
    ask = grid.form.asks[1]
    assert label_of(ask, grid, story.place("I2", "2022")) == "枕河镇·I2 村集体经营性收入（2022）"
