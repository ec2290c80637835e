"""The key column of a table."""

from collections.abc import Sequence

from liangpai.problems import Problem
from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Grid
from liangpai.spreadsheets.reading.keys import Keys, read_keys, shape_of
from liangpai.spreadsheets.reading.numbers import Cells
from liangpai.spreadsheets.template import Column, Table

FIXED = Table(
    "表",
    (Column("unit", "单位编码", kind="code"), Column("name", "名称", kind="text")),
    (
        {"unit": "044180210", "name": "甲镇"},
        {"unit": "441802101", "name": "乙镇"},
        {"unit": "ZB01", "name": "专班"},
    ),
    fixed_rows=True,
    name_column="name",
)
FREE = Table("表", (Column("unit", "单位编码", kind="code"),))


def _read(
    table: Table, values: Sequence[object], names: Sequence[object] | None = None
) -> tuple[Keys, list[Problem]]:
    findings = Findings()
    grid = Grid("表", [[value] for value in values])
    return read_keys(table, Cells(grid, 0, range(len(values)), values, findings), names), list(
        findings.problems()
    )


def _codes(problems: Sequence[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_known_codes_are_kept_in_the_order_of_the_file() -> None:
    keys, problems = _read(FIXED, ["ZB01", "441802101", "044180210"])
    assert (keys.keys, keys.kept, problems) == (("ZB01", "441802101", "044180210"), (0, 1, 2), [])


def test_lost_zeros_are_put_back_where_the_list_knows_the_code() -> None:
    keys, problems = _read(FIXED, [44180210.0, 441802101.0, "ＺＢ０１"])
    assert keys.keys == ("044180210", "441802101", "ZB01")
    assert _codes(problems) == ["code_as_number", "code_as_number", "fullwidth_digits"]


def test_an_unknown_code_is_named_with_the_code_that_its_name_has() -> None:
    keys, problems = _read(
        FIXED, ["044180210", "441802109", "ZB01", "441802108"], ["甲镇", "乙镇", "专班", "戊镇"]
    )
    assert keys.kept == (0, 2)
    assert _codes(problems) == ["row_missing", "key_unknown", "key_unknown"]
    assert "441802101" in problems[1].zh
    assert "乙镇" in problems[0].zh


def test_a_code_of_another_system_is_named_with_the_one_it_begins_with() -> None:
    _, problems = _read(FIXED, ["044180210", "441802101000", "ZB01"])
    assert _codes(problems) == ["row_missing", "codes_mixed"]
    assert "441802101。" in problems[1].zh


def test_in_a_free_table_the_system_most_rows_use_is_expected_and_codes_of_one_s_own_may_stand_beside_it() -> (
    None
):
    keys, problems = _read(FREE, ["441802101", "441802102", "441802103001", "ZB01", "7"])
    assert keys.keys == ("441802101", "441802102", "ZB01", "7")
    assert [(problem.code, problem.place) for problem in problems] == [("codes_mixed", "表!A3")]
    assert _read(FREE, ["1", "2", 10.0, "11"])[1] == []


def test_rows_the_template_gave_decide_which_systems_belong_here() -> None:
    given = Table("表", (Column("unit", "单位编码", kind="code"),), ({"unit": "441802101"}, {"unit": None}))
    _, problems = _read(given, ["441802101001", "441802102001", "441802101"])
    assert _codes(problems) == ["codes_mixed", "codes_mixed"]


def test_duplicates_blanks_and_spaces_are_named() -> None:
    keys, problems = _read(FREE, ["441802101", " 441802102", "441802101", "", "441802101"])
    assert keys.keys == ("441802101", "441802102")
    assert _codes(problems) == ["spaces_trimmed", "key_duplicate", "key_empty", "key_duplicate"]
    assert "表!A1" in problems[1].zh


def test_a_key_that_is_a_name_needs_no_code_system() -> None:
    table = Table("表", (Column("name", "名称", kind="text"),))
    assert _read(table, ["甲镇", "441802", "乙"])[0].keys == ("甲镇", "441802", "乙")


def test_the_shape_of_a_code_tells_its_system() -> None:
    assert [shape_of(code)[0] for code in ("441802", "441802101001", "ZB01", "12", "４４１８０２")] == [
        "6位数字编码",
        "12位数字编码",
        "自编代码",
        "自编代码",
        "自编代码",
    ]
