"""When runs may be asked for, shown, reviewed, made final; when a job is dead; how far the bar stands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.assessments.rules import runs
from liangpai.words import dated
from tests.people import AT, ON

TOMORROW = ON + timedelta(days=1)


def _code(answer):
    return None if answer is None else answer.code


@pytest.mark.parametrize(("state", "code"), [("planned", "run.round"), ("open", None), ("closed", None)])
def test_only_an_opened_round_has_figures(state, code) -> None:
    assert _code(runs.refuse_round(state)) == code


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (None, "run.no_scheme"),
        ("draft", "run.scheme"),
        ("approved", "run.scheme"),
        ("frozen", None),
        ("active", None),
    ],
)
def test_nobody_is_scored_by_a_scheme_that_may_change(state, code) -> None:
    assert _code(runs.refuse_scheme(state)) == code


@pytest.mark.parametrize(("count", "seed", "fits"), [(1, 0, True), (1_000_000, 7, True), (0, 1, False), (1_000_001, 1, False), (10, -1, False)])  # fmt: skip
def test_replications_stay_between_their_limits(count, seed, fits) -> None:
    assert (runs.refuse_replications(count, seed) is None) is fits


@pytest.mark.parametrize(
    ("state", "same", "changed", "code"),
    [
        ("final", True, True, None),
        ("archived", True, True, None),
        ("trial", True, True, "run.corrects"),
        ("final", False, True, "run.corrects"),
        ("final", True, False, "run.nothing_corrected"),
    ],
)
def test_a_run_restates_only_a_final_one_of_its_round_after_a_correction(state, same, changed, code) -> None:
    assert _code(runs.refuse_correcting(state, same, changed)) == code


def test_feedback_leaves_the_units_a_whole_day() -> None:
    assert runs.refuse_feedback_day(TOMORROW, ON) is None
    answer = runs.refuse_feedback_day(ON, ON)
    assert _code(answer) == "run.feedback_day"
    assert all(dated(TOMORROW).says(lang) in answer.says(lang) for lang in ("zh", "en"))


def test_the_review_waits_until_the_units_time_is_over() -> None:
    assert _code(runs.refuse_while_feedback_runs(ON, ON)) == "run.feedback_running"
    assert runs.refuse_while_feedback_runs(ON, TOMORROW) is None
    assert runs.refuse_while_feedback_runs(None, ON) is None


def test_open_objections_keep_the_review_open() -> None:
    assert runs.refuse_open_objections(0) is None
    answer = runs.refuse_open_objections(2)
    assert _code(answer) == "run.objections_open"
    assert "2 件" in answer.says()


@pytest.mark.parametrize(("accepted", "changed", "fits"), [(0, 0, True), (1, 0, False), (0, 3, False)])
def test_known_errors_keep_a_run_from_becoming_final(accepted, changed, fits) -> None:
    assert (runs.refuse_stale(accepted, changed) is None) is fits


@pytest.mark.parametrize(
    ("state", "until", "fits"),
    [
        ("feedback", ON, True),
        ("feedback", ON - timedelta(days=1), False),
        ("feedback", None, False),
        ("trial", TOMORROW, False),
    ],
)
def test_objections_are_raised_while_feedback_is_open(state, until, fits) -> None:
    assert (runs.refuse_late_objection(state, until, ON) is None) is fits


def test_silence_and_strange_indicators_are_refused() -> None:
    assert _code(runs.refuse_silence("  \n", "x.reason")) == "x.reason"
    assert runs.refuse_silence("数字有误", "x.reason") is None
    assert _code(runs.refuse_unknown_item("Z9", ("A1",))) == "objection.item"
    assert runs.refuse_unknown_item("A1", ("A1",)) is None


@pytest.mark.parametrize(("silence", "dead"), [(0, False), (59, False), (60, True), (3600, True)])
def test_a_job_is_dead_after_a_minute_of_silence(silence, dead) -> None:
    assert runs.is_dead(AT, AT + timedelta(seconds=silence)) is dead


def test_a_job_without_any_sign_of_life_is_dead() -> None:
    assert runs.is_dead(None, AT)


@given(st.integers(1, 10**6), st.data())
def test_the_bar_only_ever_moves_forward(total, draw) -> None:
    done = sorted(draw.draw(st.lists(st.integers(0, total), min_size=1, max_size=5)))
    shown = [
        runs.percent("read", 0, 0),
        *(runs.percent("镇", one, total) for one in done),
        runs.percent("write", 1, 1),
    ]
    assert shown == sorted(shown)
    assert shown[0] >= 0 and shown[-1] <= 100


def test_a_bar_of_nothing_stands_at_its_beginning() -> None:
    assert runs.percent("score", 0, 0) == 5


def test_a_trial_that_rated_nobody_says_what_is_missing() -> None:
    assert runs.refuse_unrated(True, 5) is None
    assert "还有5项数据待核验" in runs.refuse_unrated(False, 5).words.zh
    assert "请先收齐" in runs.refuse_unrated(False, 0).words.zh


def test_a_refusal_names_the_day_in_both_languages() -> None:
    answer = runs.refuse_while_feedback_runs(date(2024, 1, 12), ON)
    assert "2024年1月12日" in answer.says("zh") and "12 January 2024" in answer.says("en")
