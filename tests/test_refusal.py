import pytest

from liangpai.refusal import Refusal, Refused, absent, insist
from liangpai.words import Words

LATE = Refusal("round.late", Words("已过截止日", "the due date has passed"))
EMPTY = Refusal("figure.empty", Words("还没有填写", "nothing is filled in"), "invalid")


def test_silence_lets_the_operation_go_on() -> None:
    insist()
    insist(None, None)


def test_every_refusal_is_raised_at_once_and_in_order() -> None:
    with pytest.raises(Refused) as raised:
        insist(None, LATE, None, EMPTY)
    assert raised.value.refusals == (LATE, EMPTY)
    assert raised.value.first is LATE
    assert str(raised.value) == "the due date has passed\nnothing is filled in"


def test_a_refusal_speaks_both_languages() -> None:
    assert (LATE.says(), LATE.says("en")) == ("已过截止日", "the due date has passed")


def test_a_refusal_is_a_conflict_unless_it_says_otherwise() -> None:
    assert (LATE.kind, EMPTY.kind) == ("conflict", "invalid")


def test_what_is_absent_is_not_told_from_what_may_not_be_seen() -> None:
    refusal = absent(Words("轮次", "round")).first
    assert (refusal.code, refusal.kind) == ("absent", "absent")
    assert "轮次" in refusal.says()
    assert "round" in refusal.says("en")
