from datetime import date
from decimal import Decimal

import pytest

from liangpai.access.actor import Actor, Duty
from liangpai.access.roles import Role
from liangpai.ledger.queries import history
from liangpai.needs.models import QuotaEntry
from liangpai.needs.operations import accept, answer_need, ask_material, consult, give_material
from liangpai.needs.queries import entries, quota
from liangpai.needs.rules.answering import Answer
from liangpai.refusal import Refused
from tests.needs.stories import (
    MET,
    RAISED,
    REFUSED,
    a_leader,
    a_need,
    a_quota,
    again,
    answered,
    day,
    partly,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_department_accepts_consults_and_answers(cast: Cast) -> None:
    need = a_need(cast)
    accept(need=need, actor=cast.wu, at=day(2, 2))
    consult(need=again(need), actor=cast.wu, at=day(2, 4))
    done = answered(need, MET, cast.wu, day(2, 5))
    assert (done.state, done.verdict, done.due_on, done.was_in_time) == ("met", "met", MET.deliver_by, True)
    assert [entry.action for entry in history(cast.district, "need", need.pk)] == [
        "need.raise",
        "need.accept",
        "need.consult",
        "need.meet",
    ]


@pytest.mark.parametrize("person", ["sun", "qian", "zhao", "li", "stranger"])
def test_nobody_else_answers(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        answered(a_need(cast), REFUSED, cast.actors[person])
    assert refused.value.first.kind == "forbidden"


def test_who_raised_a_need_does_not_answer_it(cast: Cast) -> None:
    need = a_need(cast)
    department = cast.units["department"]
    twice = Actor(
        "孙", cast.district, cast.sun.account, (Duty(Role.VERIFIER, department.pk, department.path),)
    )
    with pytest.raises(Refused) as refused:
        answered(need, REFUSED, twice)
    assert "职责分离" in refused.value.first.words.zh


def test_ac_10_3_no_without_reason_is_rejected(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        answered(a_need(cast), Answer("refused", reason=" ", alternative="盘活存量"), cast.wu)
    assert refused.value.first.code == "need.no_reason"


def test_ac_10_2_the_quota_is_never_overdrawn_and_the_refusal_offers_the_rest(cast: Cast) -> None:
    held = a_quota(cast, "300")
    for amount in ("120", "95.5", "60"):
        answered(a_need(cast, quantity=Decimal(amount)), MET, cast.wu)
    assert quota(cast.district, held.pk).remaining == Decimal("24.5")
    need = a_need(cast, quantity=Decimal(30))
    with pytest.raises(Refused) as refused:
        answered(need, MET, cast.wu)
    assert refused.value.first.code == "quota.overdrawn"
    assert "24.5亩" in refused.value.first.words.zh
    assert again(need).state == "raised"
    granted = answered(need, partly("24.5"), cast.wu)
    assert (granted.granted, granted.quota.remaining) == (Decimal("24.5"), 0)  # type: ignore[union-attr] # it has one
    assert sum(entry.change for entry in entries(cast.district, held.pk)) == 0


def test_ac_10_2_of_two_at_once_one_gets_the_quota_and_the_other_is_told(cast: Cast) -> None:
    held = a_quota(cast, "30")
    first, second = a_need(cast), a_need(cast)
    seen = quota(cast.district, held.pk)
    answered(first, MET, cast.wu)
    with pytest.raises(Refused) as refused:
        answered(second, MET, cast.wu)
    assert refused.value.first.code == "quota.overdrawn"
    assert (seen.remaining, quota(cast.district, held.pk).remaining) == (30, 0)
    assert QuotaEntry.objects.of(cast.district).count() == 2


def test_without_a_quota_an_answer_takes_from_none(cast: Cast) -> None:
    a_quota(cast, "10", kind="forest")
    assert answered(a_need(cast), MET, cast.wu).quota is None


def test_a_leader_answers_from_level_2_and_the_commander_from_level_3(cast: Cast) -> None:
    leader = a_leader(cast)
    for by in (leader, cast.wang):
        with pytest.raises(Refused) as refused:
            answered(a_need(cast), REFUSED, by)
        assert refused.value.first.code == "need.not_asked_yet"
    raised = answered(a_need(cast), REFUSED, leader, day(2, 8))
    assert (raised.level, raised.was_in_time, raised.state) == (2, False, "refused")
    with pytest.raises(Refused):
        answered(a_need(cast), REFUSED, leader, day(2, 21))
    assert answered(a_need(cast), REFUSED, cast.wang, day(2, 21)).level == 3


def test_silence_is_written_before_the_act_that_comes_too_late(cast: Cast) -> None:
    need = a_need(cast)
    accept(need=need, actor=cast.wu, at=day(2, 22))
    assert [entry.action for entry in history(cast.district, "need", need.pk)] == [
        "need.raise",
        "need.escalate",
        "need.escalate",
        "need.accept",
    ]


def test_an_answer_on_the_due_date_is_in_time(cast: Cast) -> None:
    assert answered(a_need(cast), REFUSED, cast.wu, day(2, 7)).was_in_time


def test_the_clock_stands_while_papers_are_missing_and_runs_on(cast: Cast) -> None:
    need = a_need(cast)
    ask_material(need=need, text="勘测定界图", actor=cast.wu, at=day(2, 5))
    stopped = again(need)
    assert (stopped.is_stopped, stopped.due_on, stopped.material) == (True, None, "勘测定界图")
    give_material(need=stopped, text="已补", actor=cast.sun, at=day(2, 7))
    assert (again(need).is_stopped, again(need).due_on) == (False, date(2024, 2, 9))


def test_papers_are_asked_for_once_with_words_and_only_before_the_answer(cast: Cast) -> None:
    need = a_need(cast)
    with pytest.raises(Refused):
        ask_material(need=need, text="", actor=cast.wu, at=RAISED)
    with pytest.raises(Refused):
        give_material(need=need, text="补", actor=cast.sun, at=RAISED)
    done = answered(need, REFUSED, cast.wu)
    with pytest.raises(Refused) as refused:
        ask_material(need=done, text="图", actor=cast.wu, at=RAISED)
    assert refused.value.first.code == "need.consult.state"


def test_the_clock_of_a_need_that_silence_raised_is_not_stopped(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        ask_material(need=a_need(cast), text="图", actor=cast.wu, at=day(2, 8))
    assert refused.value.first.code == "need.stop_too_late"


def test_an_answer_ends_the_wait_for_papers(cast: Cast) -> None:
    need = a_need(cast)
    ask_material(need=need, text="图", actor=cast.wu, at=day(2, 5))
    done = answered(need, REFUSED, cast.wu, day(2, 6))
    assert (done.is_stopped, done.pauses) == (False, [["2024-02-05", "2024-02-06"]])


def test_the_slower_of_two_answers_is_told(cast: Cast) -> None:
    need = a_need(cast)
    answered(need, REFUSED, cast.wu)
    with pytest.raises(Refused) as refused:
        answer_need(need=need, answer=MET, actor=cast.wu, at=RAISED)
    assert refused.value.first.code == "need.meet.overtaken"


def test_an_answer_to_what_was_answered_names_the_state(cast: Cast) -> None:
    need = answered(a_need(cast), REFUSED, cast.wu)
    with pytest.raises(Refused) as refused:
        answered(need, MET, cast.wu)
    assert refused.value.first.code == "need.meet.state"
