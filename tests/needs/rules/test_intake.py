from datetime import date
from decimal import Decimal

from liangpai.needs.rules.intake import (
    Line,
    changed,
    problems_of,
    unknown_number,
    unknown_unit,
    wanted_of,
)

CELLS: dict[str, str | None] = {
    "kind": "资金",
    "source": "省",
    "matter": None,
    "title": "高标准农田配套",
    "purpose": None,
}


def line(quantity: float = 24.5, **cells: str) -> Line:
    told = wanted_of({**CELLS, **cells}, quantity, date(2024, 6, 30))
    return Line("新1", "枕河镇", "区财政局", told, lambda column: f"要素需求!{column}")


def test_words_of_a_row_become_codes_and_a_float_the_decimal_that_was_typed() -> None:
    wanted = line(0.1).wanted
    assert (wanted.kind, wanted.source, wanted.matter) == ("funds", "province", "ordinary")
    assert wanted.quantity == Decimal("0.1")


def test_an_empty_quantity_and_day_are_nothing_and_not_a_crash() -> None:
    wanted = wanted_of({**CELLS, "kind": None, "title": None}, float("nan"), None)
    assert (wanted.quantity, wanted.needed_by, wanted.kind) == (0, date.min, "")


def test_what_is_wrong_is_named_at_its_cell() -> None:
    found = list(problems_of(line(1.005, kind="用地"), date(2024, 2, 1)))
    assert [(problem.code, problem.place) for problem in found] == [
        ("need.quantity", "要素需求!quantity"),
        ("need.source", "要素需求!source"),
    ]


def test_names_and_numbers_that_are_not_there_are_told() -> None:
    assert "区财政局" in unknown_unit("F2", "区财政局", is_keeper=True).zh
    assert "your units" in unknown_unit("F2", "听松镇", is_keeper=False).en
    assert changed(line()).place == unknown_number(line()).place == "要素需求!no"
