from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from liangpai.organisations.rules import posts as rules
from liangpai.organisations.rules.posts import Span

JAN, FEB, MAR = date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)

days = st.dates(JAN, date(2024, 12, 31))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    first = draw(days)
    return Span(
        first, draw(st.none() | st.integers(1, 200).map(lambda length: first + timedelta(days=length)))
    )


def test_a_span_holds_its_first_day_and_not_its_last() -> None:
    assert Span(JAN, FEB).holds(JAN)
    assert not Span(JAN, FEB).holds(FEB)
    assert Span(JAN).holds(MAR)
    assert not Span(FEB).holds(JAN)


def test_spans_that_meet_do_not_overlap() -> None:
    assert not Span(JAN, FEB).overlaps(Span(FEB))
    assert Span(JAN).overlaps(Span(FEB, MAR))


@given(spans(), spans())
def test_two_spans_overlap_exactly_when_a_day_is_in_both(one: Span, other: Span) -> None:
    shared = any(one.holds(day) and other.holds(day) for day in (one.first, other.first))
    assert one.overlaps(other) == other.overlaps(one) == shared


def test_a_time_has_at_least_one_day() -> None:
    assert rules.refuse_empty(Span(JAN)) is None
    assert rules.refuse_empty(Span(JAN, FEB)) is None
    assert rules.refuse_empty(Span(JAN, JAN)) is not None


def test_a_post_carries_known_roles_that_go_together() -> None:
    assert rules.refuse_unknown_roles(["reporter", "verifier"]) is None
    unknown = rules.refuse_unknown_roles(["king"])
    assert unknown is not None
    assert "king" in unknown.says("zh")
    clash = rules.refuse_unknown_roles(["system", "audit"])
    assert clash is not None
    assert clash.code == "role.clash"


def test_a_post_has_one_holder_at_a_time() -> None:
    assert rules.refuse_occupied(Span(FEB), [Span(JAN, FEB)]) is None
    assert rules.refuse_occupied(Span(FEB), [Span(JAN)]) is not None


def test_nobody_is_put_twice_into_one_post() -> None:
    assert rules.refuse_twice(Span(FEB), [Span(JAN, FEB)]) is None
    assert rules.refuse_twice(Span(JAN), [Span(JAN, FEB)]) is not None


def test_a_post_is_held_only_while_it_is_there() -> None:
    assert rules.refuse_outside(Span(FEB), Span(JAN)) is None
    assert rules.refuse_outside(Span(FEB, MAR), Span(JAN, MAR)) is None
    assert rules.refuse_outside(Span(JAN), Span(FEB)) is not None
    assert rules.refuse_outside(Span(FEB), Span(JAN, MAR)) is not None
    assert rules.refuse_outside(Span(FEB, date(2024, 4, 1)), Span(JAN, MAR)) is not None


def test_nobody_appoints_themselves_but_the_house_may_appoint_all() -> None:
    assert rules.refuse_own_appointment(None, 7) is None
    assert rules.refuse_own_appointment(8, 7) is None
    assert rules.refuse_own_appointment(7, 7) is not None


def test_a_delegation_has_an_end_and_a_basis() -> None:
    assert rules.refuse_no_end(FEB, "清城办〔2024〕1号") is None
    assert rules.refuse_no_end(None, "清城办〔2024〕1号") is not None
    assert rules.refuse_no_end(FEB, " ") is not None
