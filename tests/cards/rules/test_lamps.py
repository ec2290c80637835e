"""The published lamps on the same data (2-domain §2.1), and every measure at its bounds."""

from dataclasses import replace

import pytest

from liangpai.cards.queries.rulesets import presets
from liangpai.cards.rules.lamps import GREEN, MEASURES, Course, light, measures, said
from liangpai.cards.rules.ruleset import LampRule, Light
from liangpai.scoring.scheme.model import Condition


def lamp(preset: str, code: str) -> LampRule:
    """A lamp of a shipped preset."""
    return next(one for one in presets()[preset].lamps if one.code == code)


def half_year(actual: float) -> Course:
    """An annual plan of 12,000 with 6,000 due by June."""
    schedule = tuple(1_000.0 * month for month in range(1, 13))
    return Course("园区道路", 12_000, schedule, (*(schedule[:5]), actual))


THE_SAME = half_year(2_900)


@pytest.mark.parametrize(("preset", "shown"), [("yinchuan", "yellow"), ("sanya", "red"), ("wuhan", "red")])
def test_the_same_course_has_three_verdicts_in_three_places(preset: str, shown: str) -> None:
    assert light(lamp(preset, "progress"), THE_SAME) == shown


def test_the_same_course_is_25_8_points_behind_51_7_percent_short_at_48_3_percent() -> None:
    found = measures(THE_SAME)
    assert found["points_behind"] == pytest.approx(25.8, abs=0.05)
    assert found["share_short"] == pytest.approx(0.517, abs=0.0005)
    assert found["share_reached"] == pytest.approx(0.483, abs=0.0005)
    assert found["months_behind"] == found["months_missed"] == 1
    assert set(found) <= set(MEASURES)


@pytest.mark.parametrize(
    ("actual", "shown"),
    [(4_801, GREEN), (4_800, "yellow"), (2_400, "yellow"), (2_399, "red"), (6_000, GREEN), (7_000, GREEN)],
)
def test_yinchuan_holds_10_and_30_points_inclusive(actual: float, shown: str) -> None:
    assert light(lamp("yinchuan", "progress"), half_year(actual)) == shown


@pytest.mark.parametrize(
    ("actual", "shown"), [(6_000, GREEN), (5_999, "yellow"), (3_000, "yellow"), (2_999, "red")]
)
def test_sanya_holds_half_of_the_schedule_inclusive(actual: float, shown: str) -> None:
    assert light(lamp("sanya", "progress"), half_year(actual)) == shown


@pytest.mark.parametrize(
    ("actual", "shown"), [(4_800, GREEN), (4_799, "yellow"), (3_600, "yellow"), (3_599, "red")]
)
def test_wuhan_shows_yellow_under_80_and_red_under_60_percent(actual: float, shown: str) -> None:
    assert light(lamp("wuhan", "progress"), half_year(actual)) == shown


def test_sanya_has_no_lamp_for_small_projects() -> None:
    assert light(lamp("sanya", "progress"), replace(THE_SAME, plan=999)) is None
    assert light(lamp("wuhan", "progress"), replace(THE_SAME, actual=())) is None
    assert measures(replace(THE_SAME, actual=())) == {}


def test_an_accepted_reason_keeps_the_lamp_green() -> None:
    assert light(lamp("yinchuan", "progress"), replace(THE_SAME, reason="汛期停工")) == GREEN


def start(*done: float) -> Course:
    """A start that was planned for March."""
    return Course("某项目开工", 1, (0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), done)


@pytest.mark.parametrize(
    ("done", "shown"),
    [
        ((0, 0), GREEN),
        ((0, 0, 0), "yellow"),
        ((0, 0, 0, 0), "yellow"),
        ((0, 0, 0, 0, 0), "red"),
        ((0, 0, 0, 1), GREEN),
    ],
)
def test_yinchuan_waits_three_months_for_a_start_before_it_shows_red(
    done: tuple[float, ...], shown: str
) -> None:
    assert light(lamp("yinchuan", "start"), start(*done)) == shown


def test_yinchuan_shows_red_for_funds_under_what_is_asked_and_for_two_months_without_entry() -> None:
    assert light(lamp("yinchuan", "funds"), half_year(5_999)) == "red"
    entry = lamp("yinchuan", "statistics")
    late = [replace(THE_SAME, months_unentered=months) for months in (1.0, 2.0, 2.1)]
    assert [light(entry, one) for one in late] == [GREEN, "yellow", "red"]
    assert light(entry, THE_SAME) == GREEN


def test_sanya_counts_the_own_target_of_each_month() -> None:
    zone, plan = (
        lamp("sanya", "zone"),
        Course("园区", 1_200, tuple(100.0 * n for n in range(1, 13)), (100, 150)),
    )
    assert light(zone, plan) == "yellow"
    assert light(zone, replace(plan, actual=(100, 150, 200))) == "red"
    assert light(zone, replace(plan, actual=(100, 150, 400))) == GREEN
    assert light(zone, replace(plan, actual=(50,))) == "yellow"


def test_milestones_take_the_place_of_the_schedule_and_are_due_at_the_end_of_their_quarter() -> None:
    quarter, plan = lamp("sanya", "quarter_investment"), Course("项目", 2_000, (), (100, 200))
    assert light(quarter, plan) == GREEN
    assert light(quarter, replace(plan, actual=(100, 200, 400))) == GREEN
    assert light(quarter, replace(plan, actual=(100, 200, 399))) == "yellow"
    assert light(quarter, replace(plan, actual=(100, 200, 400, 400, 400, 999))) == "yellow"


def invested(now: float, plan: float | None = 0.08, average: float | None = 0.05) -> Course:
    """Investment beside 100 of the year before."""
    return Course("投资", 120, (10.0,), (now,), (100.0,), plan, average)


@pytest.mark.parametrize(
    ("now", "shown"), [(108, GREEN), (107, "yellow"), (104, "yellow"), (100, "yellow"), (99, "red")]
)
def test_tianjin_compares_growth_with_plan_and_average(now: float, shown: str) -> None:
    assert light(lamp("tianjin", "investment"), invested(now)) == shown


def test_tianjin_shows_yellow_under_the_average_alone_and_nothing_without_a_year_before() -> None:
    rule = lamp("tianjin", "investment")
    assert light(rule, invested(106, plan=0.05, average=0.08)) == "yellow"
    assert light(rule, invested(106, plan=None, average=None)) == GREEN
    assert light(rule, replace(invested(50), last_year=())) == GREEN
    assert light(rule, replace(invested(50), last_year=(0.0,))) == GREEN


def test_haikou_turns_the_second_yellow_in_a_row_into_red() -> None:
    rule = lamp("haikou", "progress")
    plan = Course("项目", 1_200, tuple(100.0 * n for n in range(1, 13)), (100, 80))
    assert light(rule, plan) == "yellow"
    assert light(rule, replace(plan, actual=(100, 80, 120))) == "red"
    assert light(rule, replace(plan, actual=(100, 80, 300))) == GREEN
    assert light(rule, replace(plan, actual=(0.0,))) == GREEN  # 100 of 1,200 are 8 points


def test_a_lamp_says_what_its_light_rests_on() -> None:
    assert said(lamp("yinchuan", "progress"), THE_SAME).zh == "落后时序（百分点） 25.8"
    assert said(lamp("sanya", "progress"), THE_SAME).en == "share of the schedule that is short 51.7%"
    assert said(lamp("tianjin", "investment"), invested(99)).zh.startswith("增速 -1.0%，低于计划增速 9.0%")
    assert said(lamp("yinchuan", "start"), start(0, 0, 0)).en == "months in a row behind schedule 1"
    assert said(lamp("tianjin", "investment"), THE_SAME).zh == ""


def test_a_course_without_plan_or_schedule_has_no_measure_of_it() -> None:
    found = measures(Course("空", 0, (0.0,), (0.0,)))
    assert set(found) == {"months_missed", "months_behind"}
    rule = LampRule("x", "x", (Light("red", (Condition("share_short", ">", 0),)),))
    assert light(rule, Course("空", 0, (0.0,), (0.0,))) == GREEN
