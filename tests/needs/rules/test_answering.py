from datetime import date
from decimal import Decimal

import pytest

from liangpai.needs.rules.answering import (
    Answer,
    granted_of,
    level_after_dispute,
    not_asked_yet,
    text_missing,
    unsound,
)
from liangpai.refusal import Refused
from liangpai.words import Words
from tests.needs.stories import MET, REFUSED, partly

ON = date(2024, 2, 5)
ASKED = Decimal(30)


def codes(answer: Answer) -> list[str]:
    return [refusal.code for refusal in unsound(answer, ASKED, ON)]


def test_sound_answers_pass() -> None:
    assert codes(MET) == codes(REFUSED) == codes(partly("24.5")) == []


def test_ac_10_3_an_answer_no_without_reason_is_rejected() -> None:
    assert codes(Answer("refused", alternative="改用存量")) == ["need.no_reason"]
    assert codes(Answer("refused", reason="没有指标")) == ["need.no_alternative"]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer("maybe"), "need.verdict"),
        (Answer("met"), "need.deliver_by"),
        (Answer("met", deliver_by=date(2024, 2, 4)), "need.deliver_by"),
        (Answer("met", "因" * 501, deliver_by=ON), "need.too_long"),
        (Answer("partly", granted=Decimal(5), deliver_by=ON), "need.no_reason"),
        (Answer("partly", "少", granted=Decimal(30), deliver_by=ON), "need.granted"),
        (Answer("partly", "少", granted=Decimal(0), deliver_by=ON), "need.granted"),
        (Answer("partly", "少", deliver_by=ON), "need.granted"),
    ],
)
def test_what_an_answer_lacks_is_named(answer: Answer, code: str) -> None:
    assert codes(answer) == [code]


def test_what_is_granted_follows_the_verdict() -> None:
    assert granted_of(MET, ASKED) == ASKED
    assert granted_of(partly("24.5"), ASKED) == Decimal("24.5")
    assert granted_of(REFUSED, ASKED) is None


@pytest.mark.parametrize(
    ("level", "who", "may"),
    [
        (1, {"keeps": True, "leads": False, "commands": False}, True),
        (3, {"keeps": True, "leads": False, "commands": False}, True),
        (1, {"keeps": False, "leads": True, "commands": True}, False),
        (2, {"keeps": False, "leads": True, "commands": False}, True),
        (2, {"keeps": False, "leads": False, "commands": True}, True),
        (3, {"keeps": False, "leads": True, "commands": False}, False),
        (3, {"keeps": False, "leads": False, "commands": True}, True),
    ],
)
def test_the_department_answers_at_any_level_and_others_from_theirs(
    level: int, who: dict[str, bool], may: bool
) -> None:
    assert (not_asked_yet(level, **who) is None) == may


def test_a_dispute_of_an_answer_goes_up_and_of_a_delivery_stays() -> None:
    due = date(2024, 2, 2)
    assert level_after_dispute("refused", 1, None, ON) == 2
    assert level_after_dispute("partly", 2, date(2024, 3, 1), ON) == 3
    assert level_after_dispute("partly", 3, due, ON) == 3
    assert level_after_dispute("met", 1, due, ON) == 1
    assert level_after_dispute("delivered", 2, due, ON) == 2


@pytest.mark.parametrize(
    ("state", "level", "code"),
    [
        ("met", 1, "need.not_due"),
        ("refused", 3, "need.no_higher_level"),
        ("partly", 3, "need.no_higher_level"),
    ],
)
def test_a_dispute_waits_for_its_day_and_ends_at_the_top(state: str, level: int, code: str) -> None:
    with pytest.raises(Refused) as refused:
        level_after_dispute(state, level, ON if state != "refused" else None, ON)
    assert refused.value.first.code == code


def test_a_text_is_there_and_not_too_long() -> None:
    what = Words("理由", "reason")
    assert text_missing("因为", what) is None
    assert text_missing(" ", what) is not None
    assert text_missing("因" * 501, what) is not None
