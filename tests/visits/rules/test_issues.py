import pytest

from liangpai.visits.rules.issues import (
    LONGEST,
    Course,
    handed_twice,
    raised_early,
    solved_early,
    text_missing,
    unsound,
)
from liangpai.words import Words


def test_an_issue_has_a_kind_and_says_something() -> None:
    assert unsound("works", "路坏了") == ()
    assert [one.code for one in unsound("roads", " ")] == ["issue.kind", "issue.text"]
    assert text_missing("长" * (LONGEST + 1), Words("问题", "issue")) is not None


@pytest.mark.parametrize("state", ["planned", "closed", "cancelled"])
def test_issues_come_from_visits_that_were_made(state: str) -> None:
    assert raised_early("made") is None
    assert raised_early(state) is not None


@pytest.mark.parametrize(
    ("course", "over", "done"),
    [
        (Course("task", "underway"), False, False),
        (Course("task", "concluded"), True, True),
        (Course("task", "cancelled"), True, False),
        (Course("need", "met"), False, False),
        (Course("need", "delivered"), True, True),
        (Course("need", "refused", is_refused=True), True, False),
        (Course("need", "closed", is_refused=True), True, False),
        (Course("need", "closed"), True, True),
        (Course("need", "withdrawn"), True, False),
    ],
)
def test_an_issue_is_handed_on_again_when_work_has_ended_and_solved_when_it_is_done(
    course: Course, over: bool, done: bool
) -> None:
    assert (handed_twice(course) is None) is over
    assert (solved_early(course) is None) is done


def test_an_issue_that_waits_can_be_handed_on_and_is_not_solved() -> None:
    assert handed_twice(None) is None
    assert solved_early(None) is not None
