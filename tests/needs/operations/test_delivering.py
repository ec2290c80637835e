from datetime import date
from decimal import Decimal

import pytest

from liangpai.ledger.queries import history
from liangpai.needs.models import Escalation
from liangpai.needs.operations import acknowledge, close, confirm, dispute, withdraw
from liangpai.needs.queries import quota, refused_among
from liangpai.refusal import Refused
from tests.needs.stories import (
    MET,
    RAISED,
    REFUSED,
    a_need,
    a_quota,
    again,
    answered,
    day,
    delivered,
    partly,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_only_the_asker_confirms_and_then_it_is_closed(cast: Cast) -> None:
    need = delivered(cast, answered(a_need(cast), MET, cast.wu), day(3, 1))
    for person in ("wu", "zhao", "wang"):
        with pytest.raises(Refused):
            confirm(need=need, actor=cast.actors[person], at=day(3, 4))
    confirm(need=need, actor=cast.sun, at=day(3, 4))
    close(need=again(need), actor=cast.zhao, at=day(3, 5))
    assert (again(need).state, again(need).settled_on) == ("closed", date(2024, 3, 4))


def test_a_refusal_that_is_taken_note_of_stays_on_record_as_refused(cast: Cast) -> None:
    need = answered(a_need(cast), REFUSED, cast.wu)
    met = answered(a_need(cast), MET, cast.wu)
    with pytest.raises(Refused):
        acknowledge(need=need, actor=cast.zhao, at=RAISED)
    acknowledge(need=need, actor=cast.sun, at=RAISED)
    assert again(need).state == "closed"
    assert refused_among(cast.district, [need.pk, met.pk]) == {need.pk}


def test_a_disputed_refusal_goes_to_the_next_level_with_a_new_clock_and_a_third_time_nowhere(
    cast: Cast,
) -> None:
    need = answered(a_need(cast), REFUSED, cast.wu)
    dispute(need=need, reason="仍有结余指标", actor=cast.sun, at=day(2, 2))
    up = again(need)
    assert (up.state, up.level, up.due_on, up.verdict) == ("consulting", 2, date(2024, 2, 8), "")
    assert refused_among(cast.district, [need.pk]) == frozenset()
    dispute(need=answered(up, REFUSED, cast.wang, day(2, 4)), reason="请再研究", actor=cast.sun, at=day(2, 5))
    assert again(need).level == 3
    top = answered(need, REFUSED, cast.wang, day(2, 6))
    with pytest.raises(Refused) as refused:
        dispute(need=top, reason="再请", actor=cast.sun, at=day(2, 7))
    assert refused.value.first.code == "need.no_higher_level"
    rows = Escalation.objects.of(cast.district).order_by("level")
    assert [(row.level, row.is_silence) for row in rows] == [(2, False), (3, False)]


def test_a_delivery_that_is_not_as_said_is_asked_again_at_the_same_level(cast: Cast) -> None:
    held = a_quota(cast, "30")
    need = delivered(cast, answered(a_need(cast), MET, cast.wu), day(3, 1))
    assert quota(cast.district, held.pk).remaining == 0
    dispute(need=need, reason="批复面积与答复不符", actor=cast.sun, at=day(3, 4))
    back = again(need)
    assert (back.state, back.level, back.granted, back.quota) == ("consulting", 1, None, None)
    assert (back.disputes, quota(cast.district, held.pk).remaining) == (1, 30)


def test_a_promise_is_disputed_only_after_its_day(cast: Cast) -> None:
    need = answered(a_need(cast), MET, cast.wu)
    with pytest.raises(Refused) as refused:
        dispute(need=need, reason="等不及", actor=cast.sun, at=day(3, 1))
    assert refused.value.first.code == "need.not_due"
    dispute(need=need, reason="逾期未落实", actor=cast.sun, at=day(4, 1))
    assert again(need).level == 1


def test_what_is_withdrawn_gives_its_quota_back(cast: Cast) -> None:
    held = a_quota(cast, "300")
    need = answered(a_need(cast), partly("20"), cast.wu)
    assert quota(cast.district, held.pk).remaining == Decimal(280)
    withdraw(need=need, reason="项目调整", actor=cast.sun, at=day(2, 5))
    assert (again(need).state, quota(cast.district, held.pk).remaining) == ("withdrawn", Decimal(300))
    assert history(cast.district, "need", need.pk)[-1].action == "need.withdraw"


def test_what_is_delivered_is_not_withdrawn_and_nothing_goes_without_words(cast: Cast) -> None:
    need = answered(a_need(cast), MET, cast.wu)
    with pytest.raises(Refused):
        withdraw(need=need, reason="", actor=cast.sun, at=day(2, 5))
    done = delivered(cast, need, day(3, 1))
    with pytest.raises(Refused) as refused:
        withdraw(need=done, reason="不要了", actor=cast.sun, at=day(3, 4))
    assert refused.value.first.code == "need.withdraw.state"
    with pytest.raises(Refused):
        dispute(need=done, reason=" ", actor=cast.sun, at=day(3, 4))


def test_who_delivered_confirms_nothing(cast: Cast) -> None:
    need = delivered(cast, answered(a_need(cast), MET, cast.wu), day(3, 1))
    need.delivered_by = cast.sun.account
    with pytest.raises(Refused) as refused:
        confirm(need=need, actor=cast.sun, at=day(3, 4))
    assert "职责分离" in refused.value.first.words.zh
