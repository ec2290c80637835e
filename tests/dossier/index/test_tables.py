"""Reading comma-separated tables: encodings, line ends, quotes, and every flaw by row and column."""

import pytest

from liangpai.dossier.index.tables import read
from liangpai.problems import Rejected

PLAIN = 'uCode,uName,x\nA,甲镇,1.5\nB,"乙, 镇",NA\n'


def _refused(path, needed=("uCode",)):
    with pytest.raises(Rejected) as no:
        read(path, needed)
    return {(problem.code, problem.place) for problem in no.value.problems}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_reads_the_same_in_every_usual_encoding_and_line_end(tmp_path, encoding, end):
    path = tmp_path / "t.csv"
    path.write_bytes(PLAIN.replace("\n", end).encode(encoding))
    table = read(path, ("uCode",))
    assert table.columns == ("uCode", "uName", "x")
    assert [row.text("uName") for row in table.rows] == ["甲镇", "乙, 镇"]
    assert [row.number("x", []) for row in table.rows] == [1.5, None]


def test_blank_lines_are_skipped_and_lines_keep_their_numbers(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('uCode,x\n\n"A\nB",1\n ,\nC,2\n')
    rows = read(path, ()).rows
    assert [(row.line, row.text("uCode")) for row in rows] == [(3, "A\nB"), (6, "C")]
    assert rows[1].place("x") == "t.csv:6:x"
    assert rows[1].place() == "t.csv:6"


def test_a_column_the_table_does_not_have_reads_as_missing(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("uCode\nA\n")
    assert read(path, ()).rows[0].number("y", []) is None


@pytest.mark.parametrize(
    "text", ["12.6万", "1 234", "12%", "１２", "1_000", "inf", "十", "1,5", "0x1F", "-nan"]
)
def test_what_is_no_number_is_named_by_its_cell(tmp_path, text):
    path = tmp_path / "t.csv"
    path.write_text(f'uCode,x\nA,"{text}"\n', encoding="utf-8")
    found = []
    assert read(path, ()).rows[0].number("x", found) is None
    assert [(problem.code, problem.place) for problem in found] == [("table.not_a_number", "t.csv:2:x")]
    assert text in found[0].en


@pytest.mark.parametrize(("text", "value"), [("-1.5e3", -1500.0), (" 7 ", 7.0), (".5", 0.5), ("+2", 2.0)])
def test_numbers_are_read_as_programs_write_them(tmp_path, text, value):
    path = tmp_path / "t.csv"
    path.write_text(f"uCode,x\nA,{text}\n")
    assert read(path, ()).rows[0].number("x", []) == value


def test_a_file_that_is_absent_or_of_unknown_encoding_is_named(tmp_path):
    assert _refused(tmp_path / "no.csv") == {("file.unreadable", "no.csv")}
    (tmp_path / "bad.csv").write_bytes(b"uCode\n\xff\xff\xff\n")
    assert _refused(tmp_path / "bad.csv") == {("file.encoding", "bad.csv")}


def test_an_empty_table_is_refused(tmp_path):
    for text in ("", "\n\n", "uCode,x\n"):
        (tmp_path / "t.csv").write_text(text)
        assert _refused(tmp_path / "t.csv") == {("table.empty", "t.csv")}


def test_ragged_lines_missing_and_double_columns_are_all_named_at_once(tmp_path):
    (tmp_path / "t.csv").write_text("a,a,,\n1,2\n1,2,3,4,5\n")
    assert _refused(tmp_path / "t.csv") == {
        ("table.duplicate_column", "t.csv:1:a"),
        ("table.no_column", "t.csv:1"),
        ("table.ragged", "t.csv:2"),
        ("table.ragged", "t.csv:3"),
    }


def test_a_quote_that_never_closes_is_named_by_its_line(tmp_path):
    (tmp_path / "t.csv").write_text('uCode,x\nA,1\nB,"2"3\n')
    assert _refused(tmp_path / "t.csv") == {("table.quotes", "t.csv:3")}
