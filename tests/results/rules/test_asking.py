import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.results.rules.asking import (
    Ask,
    Place,
    chosen_codes,
    earlier,
    form_of_items,
    form_of_scheme,
    looks_back,
)
from liangpai.scoring.scheme.model import Growth, Indicator, Scoring
from tests.results.stories import a_scheme


def test_a_form_asks_each_class_for_what_it_has_points_for() -> None:
    form = form_of_scheme(a_scheme())
    assert [ask.code for ask in form.of_class("镇")] == ["I1", "I2", "I3"]
    assert [ask.code for ask in form.of_class("专班")] == ["I3"]
    assert form.of_class("村") == ()


def test_the_base_period_is_asked_only_where_the_score_looks_back() -> None:
    form = form_of_scheme(a_scheme())
    assert form.places(7, "镇") == (
        Place(7, "I1", "2023"),
        Place(7, "I2", "2023"),
        Place(7, "I2", "2022"),
        Place(7, "I3", "2023"),
    )
    assert form.periods == ("2023", "2022")


def test_a_scheme_without_growth_has_no_base_period() -> None:
    scheme = a_scheme()
    plain = a_scheme(indicators=(scheme.indicators[0], scheme.indicators[2]))
    assert form_of_scheme(plain).periods == ("2023",)


def test_the_base_period_of_a_scheme_that_names_none_is_a_year_before() -> None:
    assert form_of_scheme(a_scheme(base_period=""), "2024Q1").base_period == "2023Q1"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, False),
        ({"growth": Growth("percent", 0, 1)}, True),
        ({"places": True}, True),
        ({"scoring": Scoring("threshold_or_growth")}, True),
    ],
)
def test_a_score_looks_back_for_growth_places_or_threshold_or_growth(
    changes: dict[str, object], expected: bool
) -> None:
    whole = {"scoring": Scoring("goalposts"), **changes}
    indicator = Indicator(code="A", name="a", area="A", weights={}, **whole)  # type: ignore[arg-type] # names are checked by the class
    assert looks_back(indicator) is expected


def test_a_list_of_items_asks_everybody_for_this_period() -> None:
    form = form_of_items("2023", [Ask("X", "某数", "%")])
    assert form.places(1, "") == (Place(1, "X", "2023"),)
    assert form.ask("X") and form.ask("X").is_percent  # type: ignore[union-attr] # asked just before
    assert form.ask("Y") is None and form.codes == ("X",)


@pytest.mark.parametrize(
    ("period", "before"), [("2023", "2022"), ("2023Q1", "2022Q1"), ("2024-01", "2023-01"), ("本期", "")]
)
def test_the_earlier_period_is_the_same_one_a_year_before(period: str, before: str) -> None:
    assert earlier(period) == before


def test_a_unit_stands_under_its_statistical_code_then_any_other_then_its_own() -> None:
    codes = {1: {"MCA": "441802103", "NBS": "441802104"}, 2: {"MCA": "441802105"}}
    assert chosen_codes(codes, [1, 2, 3]) == {1: "441802104", 2: "441802105", 3: "U3"}


def test_two_systems_that_use_one_number_do_not_name_two_units_alike() -> None:
    codes = {1: {"NBS": "441802103"}, 2: {"MCA": "441802103"}}
    assert chosen_codes(codes, [1, 2]) == {1: "441802103", 2: "U2"}


@given(
    st.dictionaries(
        st.integers(1, 9), st.dictionaries(st.sampled_from(["NBS", "MCA"]), st.sampled_from("abc"))
    )
)
def test_codes_never_repeat(codes: dict[int, dict[str, str]]) -> None:
    found = chosen_codes(codes, list(range(1, 10)))
    assert len(set(found.values())) == len(found) == 9
