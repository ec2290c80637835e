import pytest

from liangpai.commitments.operations import announce_all, approve_all
from liangpai.refusal import Refused
from tests.commitments.stories import SHOWN, a_draft
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_many_are_approved_and_announced_each_with_its_record(cast: Cast) -> None:
    told = [a_draft(cast).submit().check() for _ in range(3)]
    pks = [one.pk for one in told]
    assert approve_all(district=cast.district, pks=pks, actor=cast.wang, at=AT) == 3
    count = announce_all(district=cast.district, pks=pks, announcement=SHOWN, actor=cast.zhao, at=AT)
    assert count == 3 and {one.state for one in told} == {"announced"}


def test_one_that_may_not_be_approved_keeps_the_others_back(cast: Cast) -> None:
    ready, early = a_draft(cast).submit().check(), a_draft(cast).submit()
    with pytest.raises(Refused) as refused:
        approve_all(district=cast.district, pks=[ready.pk, early.pk], actor=cast.wang, at=AT)
    assert refused.value.first.code == "commitment.approve.state"
    assert ready.state == "checked"


def test_nothing_ticked_is_said(cast: Cast) -> None:
    for act in (
        lambda: approve_all(district=cast.district, pks=[], actor=cast.wang, at=AT),
        lambda: announce_all(district=cast.district, pks=[], announcement=SHOWN, actor=cast.zhao, at=AT),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.first.code == "commitment.nothing_chosen"
