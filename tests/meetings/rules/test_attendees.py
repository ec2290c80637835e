import pytest

from liangpai.meetings.rules.attendees import Guest, answer_unsound, twice, unsound


def test_a_sound_invitation_stands_as_it_is() -> None:
    assert unsound(Guest("镇长", "甲", "sit_in")) == ()


@pytest.mark.parametrize(
    ("guest", "code"),
    [
        (Guest("镇长", "甲", "dance"), "part"),
        (Guest("", "甲"), "title"),
        (Guest("镇长", "甲" * 41), "name"),
    ],
)
def test_what_is_missing_is_named(guest: Guest, code: str) -> None:
    assert [one.code for one in unsound(guest)] == [f"attendee.{code}"]


def test_nobody_is_invited_twice() -> None:
    assert twice(False) is None
    assert twice(True)


def test_a_leave_has_its_reason() -> None:
    assert answer_unsound("出差", "") is None
    assert str(answer_unsound("", "")).count("attendee.reason")
    assert str(answer_unsound("出差", "乙" * 41)).count("attendee.substitute")
