"""The agenda tells the hours, who speaks and who leads (AC-6.1)."""

from dataclasses import replace

from liangpai.dossier.conference.agenda import agenda_paper, title_of
from liangpai.dossier.conference.facts import AgendaLine
from liangpai.dossier.conference.frame import day_in_words, hours
from liangpai.papers.document import Block, Paper, Paragraph, Table
from tests.dossier.conference.meeting import DIGEST, FACTS


def said(blocks: tuple[Block, ...]) -> str:
    return "\n".join(one.lead + one.text for one in blocks if isinstance(one, Paragraph))


def table(paper: Paper, at: int = 0) -> Table:
    return [block for block in paper.blocks if isinstance(block, Table)][at]


def test_ac_6_1_the_agenda_counts_the_hours_from_the_start() -> None:
    rows = table(agenda_paper(FACTS, DIGEST)).rows
    assert [row[1] for row in rows][:3] == ["09:00—09:10", "09:10—09:20", "09:20—09:50"]
    assert hours(FACTS)[-1] == ("10:16", "10:46")
    assert rows[0][2:] == (
        "传达学习典型村建设文件：《关于典型村培育的意见（演示）》（云岫委〔2024〕3号）",
        "区委办公室主任戊某",
    )
    assert day_in_words(FACTS) == "2024年1月25日（星期四）09:00"


def test_the_chair_leads_where_no_host_is_named() -> None:
    alone = replace(FACTS, meeting=replace(FACTS.meeting, host="", host_title=""))
    assert "主持：指挥长岑某" in said(agenda_paper(alone, DIGEST).blocks)


def test_a_paper_that_the_item_names_already_adds_its_number_alone() -> None:
    line = AgendaLine(
        kind="convey",
        title="传达学习典型村发展指引",
        minutes=5,
        paper="《典型村发展指引》（云岫办〔2024〕3号）",
    )
    assert title_of(line) == "传达学习典型村发展指引（云岫办〔2024〕3号）"
    assert title_of(replace(line, paper="《典型村发展指引》")) == "传达学习典型村发展指引"
    assert title_of(replace(line, paper="《绿化方案》")) == "传达学习典型村发展指引：《绿化方案》"
