from datetime import date

import pytest

from liangpai.meetings.rules.resolutions import Wanted, headed, still_open, unsound

ON = date(2024, 1, 25)


def test_a_sound_resolution_stands_as_it_is() -> None:
    assert unsound(Wanted("健全机制", 1, (2, 3), date(2024, 1, 26), "county"), ON) == ()


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted(" ", 1), "text"),
        (Wanted("事" * 501, 1), "text"),
        (Wanted("健全机制", 1, area="moon"), "area"),
        (Wanted("健全机制", 1, (1,)), "units"),
        (Wanted("健全机制", 1, (2, 2)), "units"),
        (Wanted("健全机制", 1, due_on=ON), "due_on"),
        (Wanted("健全机制", 1, duty_item="职" * 121), "duty_item"),
    ],
)
def test_what_is_missing_is_named(wanted: Wanted, code: str) -> None:
    assert [one.code for one in unsound(wanted, ON)] == [f"resolution.{code}"]


def test_a_task_is_called_by_the_first_clause() -> None:
    assert headed("健全统筹协调机制，每月调度一次。") == "健全统筹协调机制"
    assert headed("事" * 70) == f"{'事' * 59}…"
    assert len(headed("事" * 70)) == 60


def test_the_follow_up_ends_when_nothing_is_open() -> None:
    assert still_open(0) is None
    assert "2" in str(still_open(2))
