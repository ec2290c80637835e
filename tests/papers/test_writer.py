"""A paper becomes a .docx that every reader opens and that never changes by itself."""

import hashlib
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangpai.papers.bulletin import BulletinFacts, bulletin
from liangpai.papers.document import Heading, Paper, Paragraph, Snapshot
from liangpai.papers.inspect import check_paper
from liangpai.papers.reminder import ReminderFacts, reminder
from liangpai.papers.writer import paper_bytes, write_paper
from tests.papers.look import part, words


def test_the_same_paper_gives_the_same_bytes(bulletin_facts: BulletinFacts) -> None:
    assert paper_bytes(bulletin(bulletin_facts)) == paper_bytes(bulletin(bulletin_facts))


def test_another_process_gives_the_same_bytes() -> None:
    paper = (
        "Paper(title=('关于', '甲的', '通报'), blocks=(Heading(1, '题'), Paragraph('文')), "
        "snapshot=Snapshot('sha256:66c7', 'liangpai:66c7'))"
    )
    code = (
        "import hashlib;from liangpai.papers.document import *;from liangpai.papers.writer import paper_bytes;"
        f"print(hashlib.sha256(paper_bytes({paper})).hexdigest())"
    )
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "7"}
    )
    here = Paper(
        title=("关于", "甲的", "通报"),
        blocks=(Heading(1, "题"), Paragraph("文")),
        snapshot=Snapshot("sha256:66c7", "liangpai:66c7"),
    )
    assert other.stdout.strip() == hashlib.sha256(paper_bytes(here)).hexdigest()


def test_written_papers_keep_the_standard(
    tmp_path: Path,
    bulletin_facts: BulletinFacts,
    reminder_facts: ReminderFacts,
    card_papers: tuple[Paper, ...],
) -> None:
    for paper in (bulletin(bulletin_facts), reminder(reminder_facts), *card_papers):
        write_paper(paper, tmp_path / "paper.docx")
        assert check_paper(tmp_path / "paper.docx") == []


def test_a_heading_carries_its_number_and_a_paragraph_its_bold_lead() -> None:
    paper = Paper(title=("通报",), blocks=(Heading(2, "镇"), Paragraph("：甲镇。", lead="优秀")))
    assert {"（一）镇", "优秀：甲镇。"} <= set(words(paper))
    assert "<w:b/>" in part(paper)


def test_the_blank_number_shows_the_year_of_the_paper(bulletin_facts: BulletinFacts) -> None:
    assert "×××〔2024〕　号" in words(replace(bulletin(bulletin_facts), number=None))


def test_the_code_is_a_picture_only_where_there_is_a_snapshot() -> None:
    plain = Paper(title=("通报",), blocks=())
    stamped = replace(plain, snapshot=Snapshot("sha256:66c7", "liangpai:66c7"))
    for paper, there in ((plain, False), (stamped, True)):
        with zipfile.ZipFile(BytesIO(paper_bytes(paper))) as archive:
            assert ("word/media/code.png" in archive.namelist()) is there


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=40), st.text(max_size=200))
def test_any_words_give_a_paper_that_opens_and_breaks_no_rule_of_text(
    tmp_path_factory: pytest.TempPathFactory, heading: str, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.docx"
    paper = Paper(title=("关于", heading), blocks=(Heading(1, heading), Paragraph(text)), signer=heading)
    write_paper(paper, path)
    assert {problem.code for problem in check_paper(path)} <= {"papers.empty-heading"}


def test_the_example_of_the_how_to_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = Path(__file__).parents[2] / "docs" / "how-to" / "papers.md"
    example = guide.read_text("utf-8").split("```python\n")[1].split("```")[0]
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "papers.md", "exec"), {})  # noqa: S102 (our own page)
    assert (tmp_path / "notice.docx").is_file()
