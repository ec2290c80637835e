from datetime import UTC, datetime

import pytest

from liangpai.demonstration.story import Story, moment
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_moment_is_told_by_the_clocks_of_china() -> None:
    assert moment(2024, 1, 10) == datetime(2024, 1, 10, 1, tzinfo=UTC)


def test_who_acts_has_the_duties_of_that_day(cast: Cast) -> None:
    story = Story(cast.district, accounts={"sun": cast.accounts["sun"].pk})
    assert story.who("sun", AT) == cast.sun
    assert story.who("sun", moment(2022, 1, 1)).duties == ()
    assert story.act("sun", AT) == {"district": cast.district, "actor": cast.sun, "at": AT}
