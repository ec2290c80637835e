"""The agenda (议程): when, where, who leads, and the items with who speaks and for how long."""

from liangpai.dossier.conference.facts import AgendaLine, ConferenceFacts
from liangpai.dossier.conference.frame import day_in_words, hours, paper_of, person_in_words
from liangpai.papers.document import Block, Column, Paper, Paragraph, Table


def agenda_paper(facts: ConferenceFacts, digest: str) -> Paper:
    """The agenda as a paper."""
    meeting = facts.meeting
    host = person_in_words(meeting.host_title, meeting.host) or person_in_words(
        meeting.chair_title, meeting.chair
    )
    blocks: tuple[Block, ...] = (
        Paragraph(
            f"{day_in_words(facts)}，约{sum(line.minutes for line in facts.agenda)}分钟", lead="时间："
        ),
        Paragraph(meeting.place, lead="地点："),
        Paragraph(host, lead="主持："),
        Table(
            title="会议议程",
            columns=(
                Column("序号", 12),
                Column("起止时间", 30),
                Column("议程", 80, "left"),
                Column("发言", 34),
            ),
            rows=tuple(
                (str(at), f"{start}—{end}", title_of(line), speaker_of(line))
                for at, (line, (start, end)) in enumerate(
                    zip(facts.agenda, hours(facts), strict=True), start=1
                )
            ),
        ),
    )
    return paper_of(facts, digest, "议程", blocks)


def title_of(line: AgendaLine) -> str:
    """The item with the paper it conveys or rests on; of one that the title names already only the number is added."""
    if not line.paper or line.paper in line.title:
        return line.title
    name, _, number = line.paper.removeprefix("《").partition("》")
    return line.title + number if name in line.title else f"{line.title}：{line.paper}"


def speaker_of(line: AgendaLine) -> str:
    """Who speaks, or the unit that does."""
    return person_in_words(line.speaker_title, line.speaker) or line.unit
