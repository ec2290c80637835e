from dataclasses import replace
from datetime import date

import pytest

from liangpai.meetings.rules.planning import (
    day_differs,
    held_too_early,
    more_than_last_year,
    not_now,
    text_wrong,
    unsound,
    year_differs,
)
from liangpai.words import Words
from tests.meetings.stories import HELD, PLAN

ON = date(2024, 1, 3)


def test_a_sound_plan_stands_as_it_is() -> None:
    assert unsound(PLAN, ON) == ()
    assert unsound(replace(PLAN, held_on=ON, starts_at="23:59"), ON) == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "party"}, "meeting.kind"),
        ({"title": " "}, "meeting.title"),
        ({"title": "会" * 61}, "meeting.title"),
        ({"place": ""}, "meeting.place"),
        ({"chair_name": ""}, "meeting.chair"),
        ({"starts_at": "24:00"}, "meeting.starts_at"),
        ({"starts_at": "9:00"}, "meeting.starts_at"),
        ({"held_on": date(2024, 1, 2)}, "meeting.held_on"),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, object], code: str) -> None:
    assert [one.code for one in unsound(replace(PLAN, **changes), ON)] == [code]  # type: ignore[arg-type] # the test's own


@pytest.mark.parametrize(("now", "before", "warned"), [(5, 4, True), (4, 4, False), (9, 0, False)])
def test_g7_more_meetings_than_last_year_are_warned_of(now: int, before: int, warned: bool) -> None:
    found = more_than_last_year(now, before)
    assert (found is not None and found.warning) is warned


def test_a_meeting_is_held_on_its_day_or_after() -> None:
    assert held_too_early(HELD, HELD) is None
    assert held_too_early(date(2024, 1, 24), HELD)


def test_the_day_is_that_of_the_cards() -> None:
    assert day_differs(HELD, HELD) is None
    assert day_differs(HELD, None) is None
    assert day_differs(HELD, date(2024, 1, 26))


def test_a_numbered_meeting_stays_in_its_year() -> None:
    assert year_differs(None, 2024, date(2025, 1, 1)) is None
    assert year_differs(1, 2024, HELD) is None
    assert year_differs(1, 2024, date(2025, 1, 1))


def test_a_refusal_names_the_state() -> None:
    assert "已召开" in not_now(Words("已召开", "held")).says()


def test_a_text_of_exactly_the_most_is_taken() -> None:
    assert text_wrong("x", "会" * 60, Words("会议", "meeting")) is None
