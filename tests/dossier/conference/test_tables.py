"""The workbook holds numbers as numbers, a sheet for each class, and the days of every card."""

import io

import openpyxl

from liangpai.dossier.conference.tables import tables_bytes
from tests.dossier.conference.meeting import DIGEST, FACTS

BOOK = openpyxl.load_workbook(io.BytesIO(tables_bytes(FACTS, DIGEST)))


def rows(name: str) -> list[tuple[object, ...]]:
    return list(BOOK[name].iter_rows(values_only=True))


def test_every_table_of_the_meeting_has_its_sheet() -> None:
    assert BOOK.sheetnames == ["镇名次", "街道名次", "承诺兑现", "亮牌", "议程", "人员"]


def test_standings_keep_their_numbers_and_their_bands() -> None:
    assert (3, "碧岑镇", 84.13, "良好", 2, 3, 4, 1) in rows("镇名次")


def test_promises_are_counted_by_how_they_ended() -> None:
    assert ("荷风街道", 7, 5, 0, 1, 1, 0) in rows("承诺兑现")


def test_a_card_tells_what_failed_and_its_days() -> None:
    card = next(row for row in rows("亮牌") if row[0] == "茶坞镇")
    assert card[3:] == ("是", "误差加倍后结论仍成立", "2024-02-01", "2024-02-26", "2024-02-01")


def test_a_substitute_stands_on_the_list_of_people() -> None:
    assert any(row[0] == "碧岑镇" and "申某" in row and "替会" in row for row in rows("人员"))
