"""Collecting candidates."""

from dataclasses import replace
from datetime import date

import pytest

from liangpai.appeals import operations as appeals
from liangpai.assessments.queries import standings
from liangpai.cards import operations, queries
from liangpai.cards.models import Card
from liangpai.cards.queries import Series
from liangpai.cards.rules.lamps import Course
from liangpai.ledger.models import Entry
from liangpai.refusal import Refused
from tests.cards.stories import (
    GOLDEN,
    Dealt,
    a_candidate,
    a_close_call,
    a_shown,
    default,
    golden_run,
    yellow_for_finding,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_ac_4_1_the_golden_case_deals_no_card_and_leaves_both_towns_to_deliberation(cast: Cast) -> None:
    told = a_close_call(cast)
    row = told.row
    assert (row.state, row.gate_passed, row.kind, row.rule) == ("close", False, "yellow", "yellow_rank")
    assert row.probability == pytest.approx(0.515, abs=0.05)  # 2,000 runs
    failed = [check["zh"] for check in row.checks if not check["passed"]]
    assert any("概率" in one for one in failed)
    assert any("主观" in one for one in failed)
    (near,) = told.occasion.near
    names = {unit.pk: name for name, unit in cast.units.items()}
    assert {names[pk] for pk in near["units"]} == {"third", "fourth"}
    assert "不足以区分" in near["zh"]
    assert not Card.objects.of(cast.district).filter(state="candidate", side="warn").exists()


def test_a_town_far_behind_becomes_a_candidate(cast: Cast) -> None:
    run = golden_run(cast, GOLDEN | {"fourth": (60, -4, 71)}).run
    told = Dealt(cast, unit="fourth", run=run, rules=default()).plan().collect()
    assert told.state == "candidate"
    assert told.row.gate_passed
    assert told.row.standing is not None


def test_collecting_again_makes_nothing_new_and_records_nothing_on_the_cards(cast: Cast) -> None:
    told = a_close_call(cast)
    before = list(Card.objects.of(cast.district).order_by("pk").values())
    told.collect()
    assert list(Card.objects.of(cast.district).order_by("pk").values()) == before
    rows = Entry.objects.of(cast.district).filter(subject=f"card:{told.pk}")
    assert rows.count() == 2  # collected, and left to deliberation by the house


def test_what_nobody_has_judged_yet_is_renewed_and_what_was_judged_stays(cast: Cast) -> None:
    told = a_candidate(cast)
    told.found("云纪〔2024〕2号", "figure:2")
    told.collect()
    assert "2" in told.row.why["zh"]
    told.vet()
    assert told.collect().state == "vetted"


def test_a_verified_falsification_makes_a_red_candidate(cast: Cast) -> None:
    told = a_candidate(cast, default())
    assert (told.row.kind, told.row.rule, told.row.trigger, told.state) == (
        "red",
        "red_falsified",
        "record",
        "candidate",
    )


def test_one_card_of_warning_per_unit_the_gravest_and_the_others_as_further_grounds(cast: Cast) -> None:
    run = golden_run(cast).run
    told = Dealt(cast, unit="third", run=run, rules=default()).found().plan().collect()
    row = told.row
    assert (row.kind, row.state) == ("red", "candidate")
    assert [one["rule"] for one in row.grounds] == ["red_falsified", "yellow_rank"]
    assert [one["carried"] for one in row.grounds] == [True, False]


def test_an_open_appeal_on_the_standing_leaves_a_carried_card_to_deliberation(cast: Cast) -> None:
    told = golden_run(cast, GOLDEN | {"town": (60, -4, 71)})
    standing = next(
        one for one in standings(cast.district, told.run_id) if one.unit_id == cast.units["town"].pk
    )
    appeals.file(
        district=cast.district,
        subject=f"standing:{standing.pk}",
        unit=cast.units["town"],
        title="得分",
        grounds="漏报",
        excluded={},
        until=None,
        actor=cast.sun,
        at=told.run.requested_at,
    )
    dealt = Dealt(cast, run=told.run, rules=default()).plan().collect()
    assert dealt.state == "close"
    assert "复核" in next(one for one in dealt.row.checks if not one["passed"])["zh"]


def test_ac_4_2_a_second_yellow_in_a_row_is_a_red_candidate(cast: Cast) -> None:
    a_shown(cast)
    later = (
        Dealt(cast, held_on=date(2024, 7, 5))
        .day(date(2024, 6, 20))
        .found("云纪〔2024〕7号", "figure:7")
        .plan("半年亮牌")
        .collect()
    )
    row = later.row
    assert (row.kind, row.rule, row.trigger, row.state) == ("red", "red_repeated", "repetition", "candidate")
    assert [one["rule"] for one in row.grounds] == ["red_repeated", "yellow_found"]


def test_ac_4_2_a_yellow_by_collective_decision_does_not_make_the_next_one_red(cast: Cast) -> None:
    told = a_shown(cast)
    Card.objects.of(cast.district).filter(pk=told.pk).update(gate_passed=False, is_collective=True)
    later = (
        Dealt(cast, held_on=date(2024, 7, 5))
        .day(date(2024, 6, 20))
        .found("云纪〔2024〕7号", "figure:7")
        .plan("半年亮牌")
        .collect()
    )
    assert (later.row.kind, later.state) == ("yellow", "candidate")
    assert {one["rule"]: one["carried"] for one in later.row.grounds} == {
        "yellow_found": True,
        "red_repeated": False,
    }


def test_a_failed_rectification_is_a_red_candidate_on_the_next_occasion_alone(cast: Cast) -> None:
    told = a_shown(cast)
    told.night(date(2024, 2, 5))
    told.day(date(2024, 2, 6)).fail()
    later = Dealt(cast, held_on=date(2024, 7, 5)).day(date(2024, 6, 20)).plan("半年亮牌").collect()
    assert (later.row.kind, later.row.rule) == ("red", "red_unmended")


def test_it_is_one_level_up_where_the_rules_do_not_speak_of_it(cast: Cast) -> None:
    rules = yellow_for_finding()
    told = a_shown(cast, replace(rules, rules=rules.rules[:1]))
    told.night(date(2024, 2, 5))
    told.day(date(2024, 2, 6)).fail()
    later = Dealt(cast, held_on=date(2024, 7, 5)).day(date(2024, 6, 20)).plan("半年亮牌").collect()
    assert (later.row.kind, later.row.rule, later.state) == ("red", "escalated", "candidate")


def test_lamps_that_are_handed_in_make_candidates(cast: Cast) -> None:
    rules = queries.presets()["yinchuan"]
    told = Dealt(cast, rules=rules).plan()
    course = Course("园区道路", 12_000, tuple(1_000.0 * n for n in range(1, 13)), (0, 0, 0, 0, 0, 2_300))
    series = [Series(cast.units["town"].pk, "progress", course)]
    (made,) = operations.collect(occasion=told.occasion, actor=cast.zhao, at=told.at, series=series)
    assert (made.kind, made.trigger, made.state) == ("red", "lamp", "candidate")
    assert told.occasion.lamps[0]["course"]["name"] == "园区道路"
    told.collect()
    assert [one["course"]["name"] for one in told.occasion.lamps] == ["园区道路"]
    green = [replace(series[0], course=replace(course, reason="汛期"))]
    assert operations.collect(occasion=told.occasion, actor=cast.zhao, at=told.at, series=green) == []


def test_praise_stands_beside_warning(cast: Cast) -> None:
    told = a_close_call(cast)
    (flag,) = [row for row in queries.cards(cast.district, told.occasion_id) if row.side == "praise"]
    assert (flag.unit_id, flag.kind, flag.trigger) == (cast.units["town"].pk, "red_flag", "level")


def test_only_the_office_collects_and_only_from_a_planned_occasion(cast: Cast) -> None:
    told = a_candidate(cast)
    with pytest.raises(Refused) as refused:
        told.collect(cast.wang)
    assert refused.value.first.code == "card.collect"
    told.dismiss()
    operations.cancel(occasion=told.occasion, reason="改期", actor=cast.zhao, at=told.at)
    with pytest.raises(Refused) as refused:
        told.collect()
    assert refused.value.first.code == "card.collect.state"


def test_an_occasion_without_a_run_has_no_near_last(cast: Cast) -> None:
    told = a_candidate(cast)
    assert told.occasion.near == []
    assert queries.near_last(told.occasion) == []
