"""Everybody who comes has one seat, and a substitute has that of the other (AC-6.1)."""

from dataclasses import replace

from liangpai.dossier.conference.facts import Person
from liangpai.dossier.conference.seating import named, platform_order, seating_paper, seats
from liangpai.papers.document import Block, Paper, Paragraph, Table
from tests.dossier.conference.meeting import DIGEST, FACTS


def said(blocks: tuple[Block, ...]) -> str:
    return "\n".join(one.lead + one.text for one in blocks if isinstance(one, Paragraph))


def table(paper: Paper, at: int = 0) -> Table:
    return [block for block in paper.blocks if isinstance(block, Table)][at]


def test_ac_6_1_the_second_sits_at_the_left_hand_of_the_first() -> None:
    people = [Person(unit="指挥部", title="", name=name, part="chair") for name in "一二三四"]
    assert [one.name for one in platform_order(people)] == ["三", "一", "二", "四"]


def test_who_is_on_leave_has_no_seat_and_a_substitute_sits_where_he_stands_in() -> None:
    placed = seats(FACTS)
    assert "听松镇" not in [person.unit for _, person in placed]
    seat, person = next(one for one in placed if one[1].unit == "碧岑镇")
    assert (seat, named(person)) == ("2排1座", "申某")
    listed = {row[1]: row for row in table(seating_paper(FACTS, DIGEST), 1).rows}
    assert listed["碧岑镇"][2:] == ("副镇长", "申某", "2排1座", "代庚某")
    assert listed["听松镇"][4:] == ("—", "请假")
    assert listed["区司法局"][5] == "列席"


def test_a_meeting_without_people_says_so() -> None:
    assert "尚未确定" in said(seating_paper(replace(FACTS, people=()), DIGEST).blocks)


def test_only_a_platform_needs_no_plan_of_the_hall() -> None:
    paper = seating_paper(replace(FACTS, people=FACTS.people[:3]), DIGEST)
    assert len([block for block in paper.blocks if isinstance(block, Table)]) == 1
