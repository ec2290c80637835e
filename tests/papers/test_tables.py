"""Tables repeat their header, keep rows whole and draw bands as one cell."""

from liangpai.papers.document import Band, Column, Table
from liangpai.papers.tables import table_block

COLUMNS = (Column("名次", 20), Column("单位", 60, "left"))


def drawn(rows: int, note: str = "", bands: tuple[Band, ...] = (), totals: int = 0) -> list[str]:
    block = Table("镇", COLUMNS, tuple((str(at), f"第{at}镇") for at in range(rows)), note, bands, totals)
    return table_block(block, "表1").split("<w:tr>")


def test_the_header_repeats_and_no_row_breaks() -> None:
    before, head, *rows = drawn(3)
    assert "表1　镇" in before
    assert "<w:tblHeader/>" in head
    assert not any("<w:tblHeader/>" in row for row in rows)
    assert all("<w:cantSplit/>" in row for row in (head, *rows))


def test_the_column_decides_how_a_cell_aligns() -> None:
    _, head, row = drawn(1)
    assert head.count('w:jc w:val="center"') == 2
    assert [row.count(f'w:jc w:val="{side}"') for side in ("center", "left")] == [1, 1]


def test_a_short_table_stays_on_one_page_with_its_note() -> None:
    _, _, *rows = drawn(4, note="说明")
    assert all("<w:keepNext/>" in row for row in rows)
    assert "注：说明" in rows[-1]


def test_the_last_row_without_a_note_lets_go_of_what_follows() -> None:
    assert "<w:keepNext/>" not in drawn(4)[-1]


def test_a_long_table_may_break_only_away_from_its_ends_and_bands() -> None:
    _, _, *rows = drawn(30, bands=(Band(0, 10, 12),))
    free = [at for at, row in enumerate(rows) if "<w:keepNext/>" not in row]
    assert free == [*range(1, 10), *range(12, 27), 29]


def test_a_band_is_one_cell_with_the_words_of_its_first_row() -> None:
    _, _, *rows = drawn(4, bands=(Band(0, 1, 2),))
    assert [row.count("vMerge") for row in rows] == [0, 1, 1, 0]
    assert 'vMerge w:val="restart"' in rows[1]
    assert ">1<" in rows[1]
    assert ">2<" not in rows[2]
    assert "第2镇" in rows[2]


def test_totals_are_bold() -> None:
    assert ["<w:b/>" in row for row in drawn(3, totals=1)[2:]] == [False, False, True]
