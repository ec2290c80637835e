"""What a column takes, in words."""

import pytest

from liangpai.spreadsheets.template import Column
from liangpai.spreadsheets.template.wording import range_text


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (Column("A", "甲"), "数字"),
        (Column("A", "甲", minimum=0), "数字，不小于 0"),
        (
            Column("A", "甲", percent="percent", minimum=0, maximum=100),
            "百分数，85% 填 85，不小于 0，不大于 100",
        ),
        (Column("A", "甲", percent="fraction"), "小数，85% 填 0.85"),
        (Column("A", "甲", kind="choice", choices=("x", "y")), "从下拉列表选择（2 项）"),
        (Column("A", "甲", kind="date"), "日期，如 2024-01-25"),
        (Column("A", "甲", kind="code"), "编码（文本，保留前面的 0）"),
        (Column("A", "甲", kind="text"), "文字"),
    ],
)
def test_a_column_says_what_it_takes(column: Column, text: str) -> None:
    assert range_text(column) == text
