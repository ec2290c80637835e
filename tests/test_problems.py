"""A problem names place, rule and way out; errors stop the work, warnings do not."""

import pytest

from liangpai.problems import Problem, Rejected, errors, refuse_errors

WRONG = Problem("cell.text", "本期数据!C7", "应为数字", "expected a number")
NOTE = Problem("cell.wide", "本期数据!D7", "全角数字已转换", "full-width digits were converted", warning=True)


def test_it_says_place_and_sentence_in_both_languages() -> None:
    assert WRONG.says() == "本期数据!C7：应为数字"
    assert WRONG.says("en") == "本期数据!C7: expected a number"


def test_without_a_place_only_the_sentence_is_said() -> None:
    assert Problem("x", "", "坏了", "broken").says("en") == "broken"


def test_only_errors_stop_the_work_and_all_problems_are_told() -> None:
    refuse_errors([NOTE])
    with pytest.raises(Rejected, match="expected a number") as rejected:
        refuse_errors(iter([NOTE, WRONG]))
    assert rejected.value.problems == (NOTE, WRONG)
    assert errors(rejected.value.problems) == (WRONG,)
