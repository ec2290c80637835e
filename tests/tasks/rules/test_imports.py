from dataclasses import replace
from datetime import date

import pytest

from liangpai.tasks.rules.imports import Known, Row, names_in, planned, without_duty

ON = date(2024, 1, 25)
UNITS = {"枕河镇": [1], "区财政局": [2], "溪口村": [3, 4], "枕河镇溪口村": [3]}
NEW = Row(
    "新1", "排查", "", "meeting", "例会", "normal", "枕河镇", (), "巡查", False, None, {"unit": "督办事项!G6"}
)
OLD = replace(NEW, number="督〔2024〕1号", due_on=date(2024, 2, 18))
KNOWN = {OLD.number: Known(7, OLD, True)}


def verdict(row: Row) -> str:
    plan, problems = planned([row], KNOWN, UNITS, ON)
    assert problems == []
    return plan.lines[0].verdict


def codes(*rows: Row) -> list[str]:
    return [problem.code for problem in planned(rows, KNOWN, UNITS, ON)[1]]


def test_a_new_row_is_assigned_where_it_names_a_unit_and_proposed_where_it_does_not() -> None:
    assert verdict(NEW) == "assigned"
    assert verdict(replace(NEW, unit="")) == "proposed"
    plan, _ = planned([replace(NEW, assisting=("区财政局",), unit="枕河镇溪口村")], KNOWN, UNITS, ON)
    assert (plan.lines[0].unit, plan.lines[0].assisting) == (3, (2,))


def test_a_meeting_is_named_and_a_plan_need_not_be() -> None:
    assert codes(replace(NEW, source=" ")) == ["task_source"]
    assert codes(replace(NEW, source="", source_kind="plan")) == []


def test_what_was_downloaded_and_comes_back_as_it_was_changes_nothing() -> None:
    assert verdict(OLD) == "unchanged"
    plan, _ = planned([OLD, replace(NEW, number="新2")], KNOWN, UNITS, ON)
    assert (plan.counts["unchanged"], plan.changes) == (1, 1)


def test_the_words_of_a_known_task_change_and_its_clock_and_units_do_not() -> None:
    assert verdict(replace(OLD, title="排查整改")) == "changed"
    for change in (
        {"unit": "区财政局"},
        {"due_on": date(2024, 3, 1)},
        {"urgency": "urgent"},
        {"assisting": ("区财政局",)},
    ):
        assert codes(replace(OLD, **change)) == ["task_fixed"]  # type: ignore[arg-type] # one field
    ended = {OLD.number: Known(7, OLD, False)}
    _, problems = planned([replace(OLD, title="改")], ended, UNITS, ON)
    assert [problem.code for problem in problems] == ["task_ended"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": "督〔2024〕9号"}, "task_unknown"),
        ({"title": "题" * 61}, "task_long"),
        ({"unit": "无此镇"}, "task_unit"),
        ({"unit": "溪口村"}, "task_unit"),
        ({"assisting": ("无此局",)}, "task_unit"),
        ({"assisting": ("枕河镇",)}, "task_units"),
        ({"unit": "", "assisting": ("区财政局",)}, "task_unit"),
        ({"due_on": ON}, "task_due"),
    ],
)
def test_each_mistake_is_named_by_its_cell(change: dict[str, object], code: str) -> None:
    assert codes(replace(NEW, **change)) == [code]  # type: ignore[arg-type] # some fields


def test_a_problem_stands_at_the_cell_of_its_column() -> None:
    _, problems = planned([replace(NEW, unit="无此镇")], KNOWN, UNITS, ON)
    assert problems[0].place == "督办事项!G6"


def test_g9_a_town_is_asked_by_its_list_of_duties_or_as_assisting() -> None:
    def missing(row: Row) -> list[str]:
        plan, _ = planned([row], KNOWN, UNITS, ON)
        return [problem.code for problem in without_duty(plan, {1: "town", 2: "department"})]

    assert missing(NEW) == []
    assert missing(replace(NEW, duty_item="")) == ["guard.g9"]
    assert missing(replace(NEW, duty_item="", is_assisting=True)) == []
    assert missing(replace(NEW, duty_item="", unit="区财政局")) == []


def test_the_hash_of_a_plan_tells_another_outcome() -> None:
    one, same, other = (
        planned([row], KNOWN, UNITS, ON)[0].digest for row in (NEW, NEW, replace(NEW, title="别的"))
    )
    assert one == same != other


def test_names_stand_between_commas_of_any_kind() -> None:
    assert names_in(" 甲、乙,丙，丁；戊; ") == ("甲", "乙", "丙", "丁", "戊")
    assert names_in("") == ()
