import pytest

from liangpai.notary.rules.verdicts import Verdict, problem, unreadable
from liangpai.problems import Rejected
from liangpai.words import Words

WORDS = Words("不对", "wrong")


def test_a_verdict_holds_as_long_as_nothing_speaks_against_it() -> None:
    assert Verdict((WORDS,)).holds
    assert not Verdict((), (problem("content", "#1", WORDS),)).holds


def test_a_problem_has_a_stable_code_its_place_and_both_languages() -> None:
    one = problem("content", "#1", WORDS)
    assert (one.code, one.place, one.zh, one.en) == ("record.content", "#1", "不对", "wrong")
    with pytest.raises(Rejected, match="wrong"):
        raise unreadable("a.txt", WORDS)
