"""A paper's blocks are numbered by the writer, and tables that cannot be set are refused."""

from collections.abc import Sequence

import pytest

from liangpai.papers.document import Band, Column, Heading, Paragraph, Table, numbered

COLUMNS = (Column("名次", 20), Column("单位", 60))


def numbers(blocks: Sequence[Heading | Paragraph | Table]) -> list[str]:
    return [number for number, _ in numbered(blocks)]


def test_each_level_counts_in_its_own_way() -> None:
    assert numbers([Heading(level, "题") for level in (1, 2, 3, 4)]) == ["一、", "（一）", "1.", "（1）"]


def test_a_heading_starts_the_levels_under_it_anew() -> None:
    levels = (1, 2, 2, 3, 1, 2, 3, 3)
    counted = ["一、", "（一）", "（二）", "1.", "二、", "（一）", "1.", "2."]
    assert numbers([Heading(level, "题") for level in levels]) == counted


def test_tables_count_through_and_paragraphs_do_not_count() -> None:
    table = Table("表", COLUMNS, (("1", "甲镇"),))
    assert numbers([table, Paragraph("文"), Heading(1, "题"), table]) == ["表1", "", "一、", "表2"]


@pytest.mark.parametrize("level", [0, 5])
def test_a_heading_of_another_level_is_refused(level: int) -> None:
    with pytest.raises(ValueError, match="levels 1 to 4"):
        numbers([Heading(level, "题")])


def test_a_table_wider_than_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="160 mm wide"):
        Table("表", (Column("单位", 160),), ())


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="as long as its columns"):
        Table("表", COLUMNS, (("1",),))


@pytest.mark.parametrize("band", [Band(0, 0, 2), Band(0, 1, 1), Band(0, -1, 1)])
def test_a_band_outside_its_rows_is_refused(band: Band) -> None:
    with pytest.raises(ValueError, match="band outside"):
        Table("表", COLUMNS, (("1", "甲镇"), ("2", "乙镇")), bands=(band,))
