"""Canonical JSON is that of RFC 8785, byte for byte, by whichever way it is written."""

import math

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from liangpai.scoring.scheme import canonical, content_hash
from liangpai.scoring.scheme.model import UnitClass

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=5)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_it_is_what_the_reference_library_writes(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (-0.0, "0"),
        (1e-5, "0.00001"),
        (1e-7, "1e-7"),
        (1e21, "1e+21"),
        (0.1, "0.1"),
        ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
        ({"\ue000": 1, "\U0001f600": 2}, '{"\U0001f600":2,"\ue000":1}'),
        ("\x1f\n\u2028", '"\\u001f\\n\u2028"'),
        (UnitClass("镇", "镇"), '{"code":"镇","name":"镇"}'),
    ],
)
def test_worked_examples_of_the_standard(value: object, text: str) -> None:
    assert canonical(value).decode() == text


@pytest.mark.parametrize("value", [math.nan, math.inf, {1, 2}, b"x", UnitClass])
def test_what_json_does_not_have_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical(value)


def test_equal_meaning_has_equal_hashes() -> None:
    assert content_hash({"a": 1.0, "b": 2}) == content_hash({"b": 2.0, "a": 1})
    assert content_hash("abc", "sm3").startswith("sm3:")
