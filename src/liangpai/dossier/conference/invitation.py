"""The notice of the meeting (会议通知): when, where, about what, who comes, and what nobody needs to hand in."""

from collections.abc import Iterator

from liangpai.dossier.conference.agenda import title_of
from liangpai.dossier.conference.facts import ConferenceFacts
from liangpai.dossier.conference.frame import day_in_words, paper_of, phrases
from liangpai.papers.document import Block, Heading, Paper, Paragraph
from liangpai.papers.letter import counted
from liangpai.papers.wording import listed


def invitation_paper(facts: ConferenceFacts, digest: str) -> Paper:
    """The notice as a paper; its number and its day are left to whoever issues it."""
    return paper_of(
        facts,
        digest,
        "通知",
        tuple(_blocks(facts)),
        title=("关于召开", *phrases(facts.meeting.title), "的通知"),
        number=None,
        recipients=_units(facts),
        signer=facts.issuer,
    )


def _blocks(facts: ConferenceFacts) -> Iterator[Block]:
    meeting = facts.meeting
    yield Paragraph(f"现将召开{meeting.serial}的有关事项通知如下。")
    yield Heading(1, "会议时间")
    minutes = sum(line.minutes for line in facts.agenda)
    yield Paragraph(f"{day_in_words(facts)}，约{minutes}分钟。" if minutes else f"{day_in_words(facts)}。")
    yield Heading(1, "会议地点")
    yield Paragraph(f"{meeting.place}。")
    if facts.agenda:
        yield Heading(1, "会议议程")
        yield from counted(f"{title_of(line)}。" for line in facts.agenda)
    yield Heading(1, "参会人员")
    for part, lead in (("chair", "出席："), ("attend", "参会："), ("sit_in", "列席：")):
        named = [f"{one.unit}{one.title}" for one in facts.people if one.part == part]
        if named:
            yield Paragraph(f"{listed(list(dict.fromkeys(named)))}。", lead=lead)
    if not facts.people:
        yield Paragraph("参会人员另行通知。")
    yield Heading(1, "有关事项")
    yield from counted(
        (
            "不能参会的，会前向办公室请假，可以指定一人代为参会。",
            "会议材料由办公室统一准备，会前不要求报送书面材料，会后不要求报送贯彻落实情况。",
        )
    )


def _units(facts: ConferenceFacts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.unit for one in facts.people if one.part != "chair"))
