"""What a result workbook shows."""

from typing import Any

import pytest

from liangpai.spreadsheets.results import ResultColumn, Sheet
from liangpai.spreadsheets.results import declaration as module

COLUMNS = (ResultColumn("单位"), ResultColumn("得分", "分"))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Sheet("表", "题", (COLUMNS[0], COLUMNS[0])),
        lambda: Sheet("表", "题", COLUMNS, [("甲",)]),
        lambda: Sheet("表", "题", COLUMNS, [("甲", 1.0), ("乙", 1.0, 2.0)]),
    ],
)
def test_a_sheet_that_does_not_fit_together_is_refused(wrong: Any) -> None:
    with pytest.raises(ValueError, match="表"):
        wrong()


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 1)
    with pytest.raises(ValueError, match="2 rows"):
        Sheet("表", "题", COLUMNS, [("甲", 1.0), ("乙", 1.0)])


def test_headings_and_the_place_of_the_header_follow_from_the_contents() -> None:
    assert [column.heading for column in COLUMNS] == ["单位", "得分\n（分）"]
    assert Sheet("表", "题", COLUMNS).header_row == 1
    assert Sheet("表", "题", COLUMNS, notes=("a", "b")).header_row == 4
    assert Sheet("表", "题", COLUMNS).index("得分") == 1
    with pytest.raises(ValueError, match="名次"):
        Sheet("表", "题", COLUMNS).index("名次")
