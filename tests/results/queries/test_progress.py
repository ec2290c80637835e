import pytest

from liangpai.results.operations import correct
from liangpai.results.queries import form_of, progress, totals
from tests.people import AT, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_figures_are_counted_by_state_and_a_correction_on_its_way_not_twice(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    story.fill({"I1": 95.0})
    form = form_of(cast.district, story.now())
    new = correct(figure=story.figure("I2"), typed=11.6, reason="漏减", actor=cast.sun, at=AT)
    expected = {"confirmed": 1, "draft": 1}
    assert totals(cast.district, story.now()) == expected
    assert progress(cast.district, story.now(), form, [story.town]) == {story.town: expected}
    story.verify_figures([new])
    assert totals(cast.district, story.now()) == expected
