from datetime import date
from pathlib import Path

from liangpai.guardrails.rules import GUARDS, Aside, statement
from liangpai.papers.document import Table
from liangpai.papers.inspect import check_paper
from liangpai.papers.writer import write_paper

ON = date(2024, 1, 10)
ASIDE = Aside("G1", "云岫府办〔2024〕1号", "省级专项通报", ON, date(2024, 3, 1), "王五")


def test_the_statement_names_all_fourteen_with_their_bases() -> None:
    table = next(block for block in statement("云岫区", ON, []).blocks if isinstance(block, Table))
    assert [row[0] for row in table.rows] == list(GUARDS)
    assert all(row[2] for row in table.rows)


def test_it_says_that_nothing_is_set_aside_or_what_is() -> None:
    assert "没有豁免任何一条" in str(statement("云岫区", ON, []))
    told = str(statement("云岫区", ON, [ASIDE]))
    assert "云岫府办〔2024〕1号" in told and "省级专项通报" in told and "没有豁免任何一条" not in told


def test_it_is_an_official_paper(tmp_path: Path) -> None:
    path = tmp_path / "合规声明.docx"
    write_paper(statement("云岫区", ON, [ASIDE]), path)
    assert check_paper(path) == []
