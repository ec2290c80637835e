"""Occasions under guard rail G1."""

from datetime import date

import pytest

from liangpai.cards import operations, queries
from liangpai.guardrails.operations import set_aside
from liangpai.refusal import Refused
from tests.cards.stories import HELD, Dealt, a_candidate, a_shown, golden_run, moment
from tests.people import Cast

pytestmark = pytest.mark.django_db


def refused(act: object) -> str:
    """The code with which an act is refused."""
    with pytest.raises(Refused) as found:
        act()  # type: ignore[operator] # a closure
    return found.value.first.code


def planned(cast: Cast, held_on: date, on: date = date(2024, 1, 11)) -> Dealt:
    """An occasion planned on a day for another."""
    return Dealt(cast, held_on=held_on).day(on).plan(f"{held_on}亮牌")


def test_g1_refuses_an_occasion_under_150_days_after_the_last(cast: Cast) -> None:
    planned(cast, HELD)
    assert refused(lambda: planned(cast, date(2024, 6, 22))) == "occasion.too_soon"
    assert planned(cast, date(2024, 6, 23)).occasion.state == "planned"


def test_ac_4_8_g1_refuses_a_third_occasion_within_twelve_months(cast: Cast) -> None:
    planned(cast, HELD)
    planned(cast, date(2024, 6, 24))
    assert refused(lambda: planned(cast, date(2024, 12, 20))) == "occasion.too_many"
    assert planned(cast, date(2025, 1, 26)).occasion.state == "planned"


def test_a_cancelled_occasion_counts_no_longer(cast: Cast) -> None:
    first = planned(cast, HELD)
    operations.cancel(occasion=first.occasion, reason="大会改期", actor=cast.zhao, at=first.at)
    assert planned(cast, date(2024, 2, 1)).occasion.state == "planned"


def test_g1_is_asked_again_when_the_occasion_is_held(cast: Cast) -> None:
    first, second = planned(cast, HELD), planned(cast, date(2024, 6, 24))
    first.day(date(2024, 3, 21)).hold(moved_to=date(2024, 3, 20))
    assert first.occasion.held_on == date(2024, 3, 20)
    assert refused(second.day(date(2024, 6, 24)).hold) == "occasion.too_soon"


def test_g1_set_aside_by_a_paper_lets_it_through_and_the_occasion_says_by_which(cast: Cast) -> None:
    planned(cast, HELD)
    set_aside(
        district=cast.district,
        guard="G1",
        basis="云岫府办〔2024〕9号",
        reason="上级统一部署",
        until_on=date(2024, 6, 30),
        actor=cast.wang,
        at=moment(date(2024, 1, 11)),
    )
    told = planned(cast, date(2024, 4, 25))
    assert (told.occasion.override_basis, told.occasion.override_reason) == (
        "云岫府办〔2024〕9号",
        "上级统一部署",
    )
    first = queries.occasions(cast.district)[-1]
    assert first.override_basis == ""


def test_an_occasion_needs_a_rule_set_in_force_a_name_and_a_run_that_units_have_seen(cast: Cast) -> None:
    plan = {
        "district": cast.district,
        "held_on": HELD,
        "year": 2023,
        "run": None,
        "actor": cast.zhao,
        "at": moment(date(2024, 1, 11)),
    }
    assert refused(lambda: operations.plan(**plan, name="x", ruleset=None)) == "occasion.no_rules"
    told = golden_run(cast)
    unseen = told.run
    unseen.state = "trial"
    assert refused(lambda: Dealt(cast, run=unseen).plan()) == "occasion.run"
    assert refused(lambda: Dealt(cast).plan(" ")) == "occasion.name"


def test_an_occasion_is_held_once_on_its_day_or_later(cast: Cast) -> None:
    told = planned(cast, HELD)
    assert refused(told.hold) == "occasion.too_early"
    told.day(HELD).hold()
    assert told.occasion.state == "held"
    assert refused(told.hold) == "occasion.hold.state"


def test_a_conference_put_down_late_keeps_the_day_that_was_planned(cast: Cast) -> None:
    told = planned(cast, HELD).day(date(2024, 1, 29))
    assert refused(lambda: told.hold(moved_to=date(2024, 1, 24))) == "card.moved_to"
    assert refused(lambda: told.hold(moved_to=date(2024, 1, 30))) == "occasion.too_early"
    told.hold()
    assert (told.occasion.state, told.occasion.held_on) == ("held", HELD)


def test_an_occasion_with_cards_under_way_is_not_cancelled(cast: Cast) -> None:
    told = a_candidate(cast)
    cancel = {"reason": "改期", "actor": cast.zhao, "at": told.at}
    assert refused(lambda: operations.cancel(occasion=told.occasion, **cancel)) == "occasion.cards_under_way"
    told.dismiss()
    operations.cancel(occasion=told.occasion, **cancel)
    assert told.occasion.cancelled_for == "改期"


def test_only_the_office_plans(cast: Cast) -> None:
    told = a_shown(cast)
    plan = {"held_on": date(2024, 7, 5), "year": 2024, "run": None, "ruleset": queries.active(cast.district)}
    with pytest.raises(Refused) as found:
        operations.plan(district=cast.district, name="x", actor=cast.sun, at=told.at, **plan)
    assert found.value.first.code == "occasion.plan"
