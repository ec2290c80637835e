import pytest

from liangpai.results.operations import correct, return_
from liangpai.results.queries import under_way
from tests.people import AT, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_figures_on_their_way_are_counted_for_their_own_clerk_alone(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 80, "I3": 90})
    assert under_way(cast.district, cast.sun, "submitted") == {}
    story.submit()
    assert under_way(cast.district, cast.sun, "submitted") == {story.round.pk: 2}
    assert under_way(cast.district, cast.zhou, "submitted") == {}
    assert under_way(cast.district, cast.wu, "submitted") == {}
    returned = [story.figure("I3").pk]
    return_(district=cast.district, figures=returned, reason="口径不符", actor=cast.wu, at=AT)
    assert under_way(cast.district, cast.sun, "returned") == {story.round.pk: 1}


def test_a_correction_is_under_way_until_it_is_verified(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I1": 80})
    correct(figure=story.figure("I1"), typed=81, reason="少计一项", actor=cast.sun, at=AT)
    assert under_way(cast.district, cast.sun, "submitted") == {story.round.pk: 1}
    story.verify("I1")
    assert under_way(cast.district, cast.sun, "submitted") == {}
