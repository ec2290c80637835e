from datetime import date, timedelta

import pytest

from liangpai.tasks.rules import refusals as rules
from liangpai.words import Words

DUE = date(2024, 2, 18)
WHAT = Words("原因", "reason")


def codes(*answers: object) -> list[str]:
    return [answer.code for answer in answers if answer]  # type: ignore[attr-defined] # a refusal


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, []),
        ({"title": " "}, ["task.title.empty"]),
        ({"title": "题" * 61}, ["task.title.long"]),
        ({"content": "文" * 501}, ["task.content.long"]),
        ({"source": "文" * 121}, ["task.source.long"]),
        ({"source": " "}, ["task.source.empty"]),
        ({"source": "", "source_kind": "visit"}, ["task.source.empty"]),
        ({"source": "", "source_kind": "plan"}, []),
        ({"source_kind": "rumour"}, ["task.source_kind"]),
        ({"urgency": "soon"}, ["task.urgency"]),
    ],
)
def test_a_task_has_a_title_and_texts_that_are_read(changes: dict[str, str], code: list[str]) -> None:
    sound = {"title": "题", "content": "", "source_kind": "paper", "source": "文", "urgency": "normal"}
    assert codes(*rules.task_unsound(**sound | changes)) == code


def test_ac_4_6_an_extension_on_the_due_date_is_in_time_and_on_the_day_after_refused() -> None:
    assert rules.extension_late(DUE, DUE) is None
    late = rules.extension_late(DUE + timedelta(days=1), DUE)
    assert late and late.code == "task.extend.late" and "2024年2月18日" in late.words.zh


def test_a_due_date_is_put_off_twice_at_most_the_second_time_by_a_level_higher() -> None:
    assert [bool(rules.extension_once_more(times)) for times in range(4)] == [False, False, True, True]
    assert [rules.grant_action(times) for times in range(2)] == ["task.grant", "task.grant_again"]
    for action, granted in (("task.grant", 1), ("task.grant_again", 0)):
        assert rules.grant_level_wrong(action, granted)
        assert rules.grant_level_wrong(action, 1 - granted) is None
    assert rules.extension_asked(True) and rules.extension_asked(False) is None


def test_a_new_due_date_is_later_and_not_past() -> None:
    assert rules.wanted_wrong(DUE + timedelta(days=1), DUE, DUE) is None
    assert rules.wanted_wrong(DUE, DUE, DUE)
    assert rules.wanted_wrong(DUE + timedelta(days=1), DUE, DUE + timedelta(days=2))


def test_one_unit_leads_and_none_is_there_twice() -> None:
    assert rules.units_wrong(1, (2, 3)) is None
    assert codes(rules.units_wrong(None, (2,)), rules.units_wrong(1, (1,)), rules.units_wrong(1, (2, 2))) == [
        "task.unit",
        "task.units",
        "task.units",
    ]
    assert rules.split_wrong([1, 2]) is None
    assert rules.split_again(True) and rules.split_again(False) is None
    assert rules.split_wrong([1]) and rules.split_wrong([1, 1])


def test_what_must_be_done_before_is_named() -> None:
    assert rules.parts_open([]) is None and rules.children_open(0) is None
    open_ = rules.parts_open(["区财政局", "区林业局"])
    assert open_ and "区财政局、区林业局" in open_.words.zh
    one = rules.children_open(1)
    assert one and one.words.en == "1 part of it is not closed yet"


def test_texts_and_shares_stay_in_bounds() -> None:
    assert rules.text_missing("x", "有", WHAT) is None
    assert codes(rules.text_missing("x", " ", WHAT), rules.text_missing("x", "字" * 201, WHAT)) == [
        "x.empty",
        "x.long",
    ]
    assert [bool(rules.share_wrong(share)) for share in (-1, 0, 100, 101)] == [True, False, False, True]


def test_a_unit_that_has_ended_is_asked_for_nothing() -> None:
    assert rules.unit_gone("溪口村", None, DUE) is None
    assert rules.unit_gone("溪口村", DUE + timedelta(days=1), DUE) is None
    assert rules.unit_gone("溪口村", DUE, DUE)


def test_who_is_not_at_work_is_told_the_state() -> None:
    assert rules.not_at_work(True, WHAT) is None
    refusal = rules.not_at_work(False, Words("已办结", "concluded"))
    assert refusal and "已办结" in refusal.words.zh


def test_what_a_unit_has_been_told_is_mended_no_more() -> None:
    assert rules.edited_late(False)
    assert rules.edited_late(True) is None
