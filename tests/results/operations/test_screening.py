import pytest

from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_a_value_outside_three_times_last_years_change_is_to_be_looked_at_again(cast: Cast) -> None:
    # AC-3.3: last year 9 → 10, so beyond ±3 around 10.
    story = a_round(cast)
    story.hold("I2", 10.0, "年报", is_confirmed=True, period="2022")
    story.hold("I2", 9.0, "年报", is_confirmed=True, period="2021")
    story.fill({"I2": 13.5, "I1": 95.0})
    sent = story.submit()
    assert sent.prompted == {story.place("I2"): ("jump",)}
    assert story.figure("I2").prompts == ["jump"] and story.figure("I2").state == "submitted"


def test_a_change_within_it_is_not(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 10.0, "年报", is_confirmed=True, period="2022")
    story.hold("I2", 9.0, "年报", is_confirmed=True, period="2021")
    story.fill({"I2": 12.9})
    assert story.submit().prompted == {}


def test_a_repeated_value_and_another_source_are_prompted(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 12.6, "年报", is_confirmed=True, period="2022")
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    story.fill({"I2": 12.6})
    assert story.submit().prompted[story.place("I2")] == ("second_source", "frozen")


def test_the_base_figure_of_the_grid_counts_as_the_year_before(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I2": 12.6})
    story.fill({"I2": 12.6}, period="2022")
    assert story.submit().prompted == {story.place("I2"): ("frozen",)}
