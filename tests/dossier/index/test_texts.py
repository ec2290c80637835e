"""The same content is the same bytes."""

import numpy as np
import pytest

from liangpai.dossier.index.texts import json_text, table_text


def test_numbers_read_back_exactly_and_gaps_are_empty():
    text = table_text(
        ["uCode", "x", "rank"], [["A", "B,C"], np.array([0.1 + 0.2, np.nan]), np.array([1.0, 2.0])]
    )
    assert text == 'uCode,x,rank\nA,0.30000000000000004,1\n"B,C",,2\n'


def test_json_is_sorted_and_refuses_what_is_no_json():
    assert json_text({"b": 1, "a": "镇"}) == '{\n  "a": "镇",\n  "b": 1\n}\n'
    with pytest.raises(ValueError, match="JSON"):
        json_text({"x": float("nan")})
