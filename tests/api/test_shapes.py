"""The shapes all answers share."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from liangpai.api import urls
from liangpai.api.shapes import Day, Page, Strict

DAYS: TypeAdapter[date] = TypeAdapter(Day)


@given(st.lists(st.integers(), max_size=40), st.integers(1, 12))
def test_the_pages_of_a_list_are_the_list(rows: list[int], size: int) -> None:
    pages = [Page(page=number, size=size).cut(rows) for number in range(1, len(rows) // size + 2)]
    assert [row for page in pages for row in page] == rows


def test_a_page_answers_with_its_place_among_all() -> None:
    assert Page(page=2, size=3).of(iter("de"), 5) == {"rows": ["d", "e"], "page": 2, "size": 3, "total": 5}


@pytest.mark.parametrize("written", ["2024-01-25", "1949-10-01"])
def test_a_day_is_read_as_it_is_written(written: str) -> None:
    assert DAYS.validate_python(written) == date.fromisoformat(written)


@pytest.mark.parametrize(
    "written", ["0", "-1.36e-219", "1700000000", "2024-1-25", "20240125", "1949-09-30", "gestern"]
)
def test_a_number_is_no_day(written: str) -> None:
    with pytest.raises(ValidationError):
        DAYS.validate_python(written)


def _below(kind: type) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def test_two_shapes_of_one_name_have_the_same_fields_because_the_description_keeps_one_of_them() -> None:
    assert urls  # every door has been imported, and its shapes with it
    named: dict[str, set[tuple[str, ...]]] = {}
    for one in _below(Strict):
        if one.__module__.startswith("liangpai.") and not issubclass(one, Page):
            named.setdefault(one.__name__, set()).add(tuple(sorted(one.model_fields)))
    assert {name for name, fields in named.items() if len(fields) > 1} == set()
