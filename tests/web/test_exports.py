from liangpai.spreadsheets.tables import read_tables
from liangpai.web.exports import excel
from liangpai.words import Words


def test_a_table_reads_back_with_codes_as_text_and_its_headings_in_the_readers_language() -> None:
    header = [Words("编码", "code"), Words("数值", "value")]
    answer = excel(Words("数据项", "data items"), header, [["007", 1.5], ["=1+1", None]], "en")
    content = b"".join(answer)  # type: ignore[arg-type] # answered from memory, so it iterates
    assert read_tables(content, name="a.xlsx") == {
        "data items": [{"code": "007", "value": 1.5}, {"code": "=1+1", "value": None}]
    }
    assert answer.headers["Content-Disposition"].startswith("attachment")
