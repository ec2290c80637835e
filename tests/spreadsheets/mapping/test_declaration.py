"""The mapping as a value."""

from liangpai.spreadsheets.mapping import Mapping


def test_what_is_not_said_is_the_plain_case() -> None:
    mapping = Mapping("本期数据", "页", 1, 2, "A", {"A1": "C"})
    assert (mapping.unit_by, mapping.last_row, mapping.transpose, mapping.skip) == ("code", None, False, ())
