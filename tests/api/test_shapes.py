"""The shapes all answers share."""

from hypothesis import given
from hypothesis import strategies as st

from liangpai.api.shapes import Page


@given(st.lists(st.integers(), max_size=40), st.integers(1, 12))
def test_the_pages_of_a_list_are_the_list(rows: list[int], size: int) -> None:
    pages = [Page(page=number, size=size).cut(rows) for number in range(1, len(rows) // size + 2)]
    assert [row for page in pages for row in page] == rows


def test_a_page_answers_with_its_place_among_all() -> None:
    assert Page(page=2, size=3).of(iter("de"), 5) == {"rows": ["d", "e"], "page": 2, "size": 3, "total": 5}
