"""Circumstances are checked against the scheme and become the lists of the engine."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.assessments.rules import circumstances as rules
from liangpai.examples import load_example
from liangpai.scoring.assessment import Adjustment, PreviousStanding, Record

SCHEME = load_example("yunxiu")[0]
BONUS = SCHEME.adjustments[0].code


def _refused(kind, **content):
    answer = rules.refuse_content(kind, content, SCHEME)
    return None if answer is None else answer.code


def test_every_kind_is_a_list_of_the_engine_with_a_name() -> None:
    assert set(rules.KINDS) == set(rules.NAMES)
    assert rules.refuse_kind("holds").code == "circumstance.kind"
    assert rules.refuse_kind("records") is None


def test_the_unit_and_the_basis_are_no_content() -> None:
    assert rules.fields_of("adjustments") == ("rule", "cases")
    assert rules.fields_of("previous") == ("score", "rank", "grade")


def test_everything_but_a_previous_standing_rests_on_a_paper() -> None:
    assert rules.refuse_no_basis("vetoes", " ").code == "circumstance.basis"
    assert rules.refuse_no_basis("vetoes", "云办〔2024〕1号") is None
    assert rules.refuse_no_basis("previous", "") is None


def test_content_names_what_the_scheme_has() -> None:
    assert _refused("adjustments", rule=BONUS, cases=1) is None
    assert _refused("adjustments", rule="nothing", cases=1) == "circumstance.code"
    assert _refused("excuses", indicator=SCHEME.indicator_codes[0]) is None
    assert _refused("excuses", indicator="Z9") == "circumstance.code"
    assert _refused("prior_cards", card="", occasions_ago=1, gate_passed=True) == "circumstance.code"


def test_a_strange_field_is_named() -> None:
    assert _refused("records", record="overdue_rate", value=0.1, colour="red") == "circumstance.field"


@pytest.mark.parametrize("cases", [-1, "two", None, True])
def test_what_is_counted_is_a_number_from_zero(cases) -> None:
    assert _refused("adjustments", rule=BONUS, cases=cases) == "circumstance.number"


def test_kinds_that_name_and_count_nothing_pass() -> None:
    assert _refused("received", item="省级考核", issuer="省指挥部") is None


def test_the_known_codes_carry_their_names() -> None:
    assert rules.codes_of("excuses", SCHEME)[SCHEME.indicator_codes[0]] == SCHEME.indicators[0].name
    assert rules.codes_of("records", SCHEME) == {}


def test_rows_become_the_lists_of_the_engine() -> None:
    found = rules.listed(
        [
            ("adjustments", "T1", {"rule": "b", "cases": 2}, "文1"),
            ("records", "T1", {"record": "overdue_rate", "value": 0.3}, "文2"),
            ("previous", "T2", {"rank": 3}, ""),
        ]
    )
    assert found["adjustments"] == (Adjustment("T1", "b", 2, "文1"),)
    assert found["records"] == (Record("T1", "overdue_rate", 0.3, "文2"),)
    assert found["previous"] == (PreviousStanding("T2", None, 3, ""),)
    assert found["vetoes"] == ()


@pytest.mark.parametrize(
    ("founded", "months"),
    [
        (date(2023, 10, 1), 3),
        (date(2023, 10, 11), 2),
        (date(2023, 7, 11), 5),
        (date(2023, 7, 10), None),
        (date(2010, 1, 1), None),
        (date(2024, 2, 1), 0),
    ],
)
def test_only_the_months_of_young_units_matter(founded, months) -> None:
    assert rules.months_of(founded, date(2024, 1, 10), 6) == months


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_months_never_fall_as_days_pass(founded, as_of) -> None:
    later = date.fromordinal(as_of.toordinal() + 1)
    assert rules.months_of(founded, as_of, 10**6) <= rules.months_of(founded, later, 10**6)
