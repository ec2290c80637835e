from datetime import timedelta

import pytest

from liangpai.assessments import operations
from liangpai.upkeep.disclosing import readable
from tests.appeals.stories import an_appeal
from tests.assessments.stories import AFTER, EXPIRES, a_final, a_release
from tests.commitments.stories import Promise
from tests.people import ON, Cast

pytestmark = pytest.mark.django_db


def test_a_release_is_laid_open_to_its_audience_as_long_as_it_is_shown(cast: Cast) -> None:
    told = a_final(cast)
    told.propose(level="society")
    name = f"release:{told.release_id}"
    assert not readable(cast.stranger, cast.district, ON)(name)
    told.approve()
    assert readable(cast.stranger, cast.district, ON)(name)
    assert not readable(cast.stranger, cast.district, EXPIRES)(name)
    assert readable(cast.zhao, cast.district, EXPIRES)(name)


def test_one_for_the_meeting_is_not_laid_open_to_strangers(cast: Cast) -> None:
    told = a_release(cast)
    name = f"release:{told.release_id}"
    assert not readable(cast.stranger, cast.district, ON)(name)
    assert readable(cast.wang, cast.district, ON)(name)
    operations.withdraw_release(
        release=told.release, reason="依据失效", actor=cast.wang, at=AFTER + timedelta(days=1)
    )
    assert not readable(cast.sun, cast.district, ON)(name)


def test_a_promise_is_laid_open_where_it_is_announced(cast: Cast) -> None:
    told = Promise(cast).draft().submit().check().approve()
    name = f"commitment:{told.pk}"
    assert not readable(cast.stranger, cast.district, ON)(name)
    assert readable(cast.sun, cast.district, ON)(name)
    told.announce()
    assert readable(cast.stranger, cast.district, ON)(name)


def test_what_nobody_decides_on_is_laid_open_to_nobody(cast: Cast) -> None:
    is_open = readable(cast.zhao, cast.district, ON)
    assert not any(map(is_open, ("", "card", "card:", "card:x", "thing:1", "release", "card:0")))


def test_a_decision_on_an_appeal_is_laid_open_to_those_who_work_with_it(cast: Cast) -> None:
    name = f"appeal:{an_appeal(cast).pk}"
    assert readable(cast.sun, cast.district, ON)(name)
    assert not readable(cast.stranger, cast.district, ON)(name)
