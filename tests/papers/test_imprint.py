"""The closing record and the snapshot's code stand at the foot of the last page."""

from datetime import date

from liangpai.papers.document import Imprint, Paper, Snapshot
from tests.papers.look import cells, part


def paper(**changes: object) -> Paper:
    return Paper(title=("通报",), blocks=(), **changes)  # type: ignore[arg-type]


def test_a_paper_without_record_or_code_has_no_foot() -> None:
    assert "<w:tbl>" not in part(paper())
    assert "<w:tbl>" not in part(paper(imprint=Imprint()))


def test_copies_and_printer_stand_between_lines_thick_outside_and_thin_inside() -> None:
    record = Imprint(("区委办公室", "区纪委监委机关"), "云岫区指挥部办公室", date(2024, 1, 25))
    assert cells(paper(imprint=record), 0) == [
        ["抄送：区委办公室、区纪委监委机关。"] * 2,
        ["云岫区指挥部办公室\t2024年1月25日印发"] * 2,
    ]
    first, last = part(paper(imprint=record)).split("<w:tr>")[1:]
    assert 'w:top w:val="single" w:sz="8"' in first
    assert 'w:bottom w:val="single" w:sz="6"' in first
    assert 'w:top w:val="single" w:sz="6"' in last
    assert 'w:bottom w:val="single" w:sz="8"' in last


def test_a_printing_date_nobody_gave_is_left_to_be_filled() -> None:
    assert cells(paper(imprint=Imprint(printer="办公室")), 0)[0][0] == "办公室\t　　　年　月　日印发"


def test_a_letter_lists_copies_without_lines_and_without_printer() -> None:
    letter = paper(form="letter", imprint=Imprint(("区纪委监委机关",), "办公室", date(2024, 1, 25)))
    assert cells(letter, 0) == [["抄送：区纪委监委机关。"] * 2]
    assert "tcBorders" not in part(letter)


def test_the_snapshot_is_printed_as_hash_and_code() -> None:
    stamped = paper(snapshot=Snapshot("sha256:66c7", "liangpai:66c7"))
    assert "sha256:66c7" in cells(stamped, 0)[0][1]
    assert 'descr="快照 sha256:66c7"' in part(stamped)
    assert 'w:tblpYSpec="bottom"' in part(stamped)


def test_it_says_against_what_the_hash_can_be_checked() -> None:
    for snapshot, held_in in (
        (Snapshot.of("sha256:66c7"), "导出的结果包"),
        (Snapshot.of_ledger("sha256:66c7"), "审计记录"),
    ):
        assert f"可以用{held_in}核对" in part(Paper(title=("通报",), blocks=(), snapshot=snapshot))
        assert snapshot.payload == "liangpai:sha256:66c7"
