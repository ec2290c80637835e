import pytest

from liangpai.refusal import Refused
from liangpai.results.queries.visible import visible_figures
from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("person", "items"),
    [("zhao", ["I1", "I2"]), ("sun", ["I1", "I2"]), ("wu", ["I1", "I2"]), ("zhou", []), ("qian", [])],
)
def test_each_sees_the_figures_of_own_units_and_kept_items(cast: Cast, person: str, items: list[str]) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0, "I2": 12.6})
    found = visible_figures(cast.district, cast.actors[person], story.now())
    assert sorted(row.item for row in found) == items


def test_figures_are_narrowed_and_whoever_sees_none_is_told(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0, "I2": 12.6})
    narrowed = visible_figures(cast.district, cast.zhao, story.now(), item="I2", unit=story.town)
    assert [row.value for row in narrowed] == [12.6]
    assert not visible_figures(cast.district, cast.zhao, story.now(), state="confirmed").exists()
    with pytest.raises(Refused):
        visible_figures(cast.district, cast.feng, story.now())
