import pytest

from liangpai.results.operations.prefilling import batched, prefill
from liangpai.results.queries import asked, form_of
from tests.people import AT, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_what_is_confirmed_elsewhere_is_filled_in_once(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    story.hold("I1", 90.0, "统计", is_confirmed=False)
    story.fill({"I3": 88.0})
    form = form_of(cast.district, story.now())
    everybody = asked(cast.district, story.now())
    assert prefill(round_=story.now(), form=form, asked=everybody, at=AT) == [story.place("I2")]
    assert prefill(round_=story.now(), form=form, asked=everybody, at=AT) == []
    assert story.figure("I3").value == 88.0


def test_a_draft_that_says_something_is_not_written_over(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I2": 12.6})
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    form = form_of(cast.district, story.now())
    assert prefill(round_=story.now(), form=form, asked=asked(cast.district, story.now()), at=AT) == []
    assert story.figure("I2").value == 12.6


def test_rows_come_in_lists_of_a_size(cast: Cast) -> None:
    story = a_round(cast)
    assert [len(rows) for rows in batched(asked(cast.district, story.now()), 2)] == [2, 1]
