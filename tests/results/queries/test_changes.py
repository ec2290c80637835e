import pytest

from liangpai.refusal import Refused
from liangpai.results.operations import correct
from liangpai.results.queries import corrections, figures_changed_since
from tests.people import AT, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_corrections_stand_while_on_their_way_and_in_force(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    assert corrections(cast.district, story.now(), cast.zhao) == []
    new = correct(figure=story.figure("I2"), typed=11.6, reason="漏减", actor=cast.sun, at=AT)
    assert [row.pk for row in corrections(cast.district, story.now(), cast.sun)] == [new.pk]
    story.verify_figures([new])
    assert [row.state for row in corrections(cast.district, story.now(), cast.wang)] == ["confirmed"]
    assert corrections(cast.district, story.now(), cast.zhou) == []
    with pytest.raises(Refused):
        corrections(cast.district, story.now(), cast.feng)


def test_nothing_changed_since_nothing_happened(cast: Cast) -> None:
    assert figures_changed_since(cast.district, a_round(cast).now(), AT.replace(hour=1)) == []
