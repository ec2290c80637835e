import pytest

from liangpai.access.actor import house
from liangpai.results.queries import item_screens, kept_by, queue, queue_items, recheck
from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_the_queue_holds_what_the_reader_keeps(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0, "I2": 12.6})
    story.submit()
    assert [row.item for row in queue(cast.district, cast.wu)] == ["I1", "I2"]
    assert [row.item for row in queue(cast.district, cast.wu, item="I2", round_=story.round.pk)] == ["I2"]
    assert not queue(cast.district, cast.qian).exists() and not queue(cast.district, cast.sun).exists()
    assert len(kept_by(cast.district, house(cast.district))) == 3
    assert queue_items(cast.district, kept_by(cast.district, cast.wu)) == [
        (story.round.pk, "I1", 1),
        (story.round.pk, "I2", 1),
    ]


def test_the_queue_can_be_narrowed_to_what_is_prompted(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 12.6, "年报", is_confirmed=True, period="2022")
    story.fill({"I1": 95.0, "I2": 12.6})
    story.submit()
    assert [row.item for row in queue(cast.district, cast.wu, is_prompted=True)] == ["I2"]


def test_a_seed_draws_among_what_is_confirmed_and_kept(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I1": 95.0, "I2": 12.6})
    drawn = recheck(cast.district, story.now(), "20240110", 100)
    assert [(row.unit_id, row.item) for row in drawn] == [(story.town, "I1"), (story.town, "I2")]
    assert [row.item for row in recheck(cast.district, story.now(), "20240110", 100, ["I2"])] == ["I2"]
    assert recheck(cast.district, story.now(), "20240110", 100, ["I3"]) == []


def test_few_figures_show_nothing_as_a_whole(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I1": 95.0})
    assert item_screens(cast.district, story.now(), "I1") == ()
