"""How often cards may be dealt, and what an occasion needs."""

from datetime import date, timedelta

from liangpai.cards.rules.occasions import name_missing, no_rules, refuse_noise, run_unfit

JANUARY = date(2024, 1, 25)


def code(days: list[date], on: date) -> str:
    """The code of the refusal, or nothing."""
    refused = refuse_noise(days, on)
    return refused.code if refused else ""


def test_g1_refuses_an_occasion_under_150_days_after_the_last() -> None:
    assert code([JANUARY], JANUARY + timedelta(149)) == "occasion.too_soon"
    assert code([JANUARY], JANUARY + timedelta(150)) == ""
    assert code([], JANUARY) == ""


def test_ac_4_8_a_third_occasion_within_twelve_months_is_refused() -> None:
    second = JANUARY + timedelta(170)
    assert code([JANUARY, second], second + timedelta(160)) == "occasion.too_many"
    assert code([JANUARY, second], date(2025, 1, 25)) == ""


def test_g1_also_looks_at_the_occasions_that_are_planned_after_it() -> None:
    assert code([JANUARY], JANUARY - timedelta(149)) == "occasion.too_soon"
    assert code([JANUARY], JANUARY - timedelta(150)) == ""
    later = [JANUARY, JANUARY + timedelta(160)]
    assert code(later, JANUARY - timedelta(160)) == "occasion.too_many"


def test_an_occasion_has_a_name_rules_in_force_and_a_run_that_units_have_seen() -> None:
    assert name_missing(" ") is not None
    assert name_missing("年度亮牌") is None
    assert no_rules(None) is not None
    assert no_rules("approved") is not None
    assert no_rules("active") is None
    assert run_unfit("trial") is not None
    assert run_unfit("feedback") is run_unfit("final") is run_unfit(None) is None
