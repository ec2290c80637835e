from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import nan

import pytest

from liangpai.commitments.rules.intake import (
    Line,
    not_a_draft,
    number_in,
    problems_of,
    unknown_number,
    unknown_unit,
    wanted_of,
)
from liangpai.commitments.rules.terms import Terms
from liangpai.needs.rules.asking import Wanted

ON, DUE = date(2024, 1, 10), date(2024, 6, 28)
EMPTY: dict[str, str | None] = dict.fromkeys(("keeper", "kind", "source", "title"))
WANTED = Wanted("land", "用地30亩", Decimal(30), DUE)
LINE = Line(
    "新1",
    "枕河镇",
    2024,
    Terms("建园3个", 3.0, "个", DUE),
    "区农业农村局",
    WANTED,
    lambda code: f"承诺!{code}",
)


def test_an_empty_cell_is_no_number() -> None:
    assert number_in(nan) is None and number_in(3.0) == 3.0


def test_a_row_without_support_wants_nothing() -> None:
    assert wanted_of(EMPTY, nan, None, DUE) is None


def test_support_is_needed_by_the_promises_own_day_where_none_is_named() -> None:
    cells = EMPTY | {"keeper": "区农业农村局", "kind": "用地", "title": "用地30亩"}
    assert wanted_of(cells, 30.0, None, DUE) == WANTED
    assert wanted_of(cells, 30.0, date(2024, 3, 1), DUE) == replace(WANTED, needed_by=date(2024, 3, 1))
    assert wanted_of(cells | {"kind": None}, nan, None, None) == Wanted("", "用地30亩", Decimal(0), date.min)
    funds = wanted_of(cells | {"kind": "资金", "source": "省"}, 5.5, None, DUE)
    assert funds and (funds.kind, funds.source, funds.quantity) == ("funds", "province", Decimal("5.5"))


def test_a_sound_row_has_no_problems() -> None:
    assert list(problems_of(LINE, ON, is_new=True)) == []
    assert list(problems_of(replace(LINE, wanted=None), ON, is_new=True)) == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"terms": replace(LINE.terms, text="")}, "承诺!text"),
        ({"year": 2022}, "承诺!year"),
        ({"wanted": replace(WANTED, quantity=Decimal(0))}, "承诺!quantity"),
        ({"wanted": replace(WANTED, kind="")}, "承诺!kind"),
    ],
)
def test_what_is_wrong_is_named_by_its_cell(changes: dict[str, object], place: str) -> None:
    (problem,) = problems_of(replace(LINE, **changes), ON, is_new=True)  # type: ignore[arg-type] # a row of keywords
    assert problem.place == place


def test_the_year_of_a_draft_is_not_looked_at_again() -> None:
    assert list(problems_of(replace(LINE, year=2022), ON, is_new=False)) == []


def test_names_numbers_and_states_that_do_not_fit_are_named() -> None:
    assert unknown_unit(LINE, "unit", "甲").place == "承诺!unit"
    assert "可以提供支持的单位" in unknown_unit(LINE, "keeper", "甲").zh
    assert unknown_number(LINE).place == not_a_draft(LINE).place == "承诺!no"
