import pytest

from liangpai.meetings.rules.agenda import Wanted, empty, nobody, timed, too_long, unsound


def test_a_sound_item_stands_as_it_is() -> None:
    assert unsound(Wanted("report", "工作总结", 30)) == ()
    assert unsound(Wanted("report", "工作总结", 240)) == ()


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted("dance", "跳舞", 10), "kind"),
        (Wanted("report", "", 10), "title"),
        (Wanted("report", "总结", 0), "minutes"),
        (Wanted("report", "总结", 241), "minutes"),
        (Wanted("report", "总结", 10, "人" * 41), "speaker"),
    ],
)
def test_what_is_missing_is_named(wanted: Wanted, code: str) -> None:
    assert [one.code for one in unsound(wanted)] == [f"meeting.item.{code}"]


def test_ac_6_2_a_report_of_75_minutes_is_warned_of() -> None:
    found = too_long([("report", "工作总结", 75), ("report", "安排", 60), ("speech", "讲话", 90)])
    assert [(one.code, one.place, one.warning) for one in found] == [("guard.g7.report", "工作总结", True)]


def test_each_item_begins_when_the_one_before_ends() -> None:
    assert timed("09:00", [15, 50, 10]) == ["09:00", "09:15", "10:05", "10:15"]
    assert timed("23:50", [20]) == ["23:50", "00:10"]


def test_an_empty_meeting_is_neither_approved_nor_announced() -> None:
    assert empty(0) and nobody(0)
    assert empty(1) is None and nobody(1) is None
