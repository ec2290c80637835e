"""The words of who leads through the meeting (主持词), as a skeleton item by item."""

from collections.abc import Iterator
from typing import Final

from liangpai.dossier.conference.agenda import speaker_of, title_of
from liangpai.dossier.conference.facts import AgendaLine, ConferenceFacts
from liangpai.dossier.conference.frame import KINDS, paper_of
from liangpai.papers.document import Block, Heading, Paper, Paragraph
from liangpai.papers.wording import chinese_numeral, listed

_ASKS: Final = {
    "convey": "请{who}传达。",
    "report": "请{who}汇报。",
    "notify": "请{who}通报。",
    "cards": "请{who}宣布亮牌决定，逐张说明牌种、理由和整改期限；未能区分先后的类别一并说明，不亮牌。",
    "stance": "请下列单位依次表态。",
    "speech": "请{who}讲话，大家欢迎。",
    "other": "请{who}发言。",
}
_PRAISED: Final = "请下列单位依次表态、交流发言。"
_BLANK: Final = "　　　　"


def hosting_paper(facts: ConferenceFacts, digest: str) -> Paper:
    """The skeleton as a paper."""
    return paper_of(facts, digest, "主持词", (*_opening(facts), *_items(facts), *_closing(facts)))


def _opening(facts: ConferenceFacts) -> Iterator[Block]:
    yield Paragraph("同志们：")
    absent = [f"{one.unit}{one.name}" for one in facts.people if one.state == "leave"]
    told = f"请假的有{listed(absent)}。" if absent else ""
    yield Paragraph(
        f"现在开会。今天召开{facts.meeting.title}。会议共{len(facts.agenda)}项议程，"
        f"约{sum(line.minutes for line in facts.agenda)}分钟。{told}"
    )


def _items(facts: ConferenceFacts) -> Iterator[Block]:
    for at, line in enumerate(facts.agenda, start=1):
        yield Heading(1, f"{KINDS[line.kind].zh}（{line.minutes}分钟）")
        lead = "首先" if at == 1 else "下面"
        asked = _asks(facts, line)
        yield Paragraph(f"{lead}，进行第{chinese_numeral(at)}项议程：{title_of(line)}。{asked}")
        yield from _speakers(facts, line)
        yield Paragraph("（承上启下的话由主持人补充。）")


def _asks(facts: ConferenceFacts, line: AgendaLine) -> str:
    praised = line.kind == "stance" and any(stance.is_praise for stance in facts.stances)
    return _PRAISED if praised else _ASKS[line.kind].format(who=speaker_of(line) or _BLANK)


def _speakers(facts: ConferenceFacts, line: AgendaLine) -> Iterator[Block]:
    if line.kind == "stance":
        for stance in facts.stances:
            yield Paragraph(
                f"请{stance.unit}{stance.speaker}{stance.speaks}，时间不超过{stance.minutes}分钟。"
            )


def _closing(facts: ConferenceFacts) -> Iterator[Block]:
    yield Heading(1, "结束")
    resolved = f"会议拟议定{len(facts.resolutions)}项事项，" if facts.resolutions else "议定事项"
    yield Paragraph(
        f"同志们，今天的各项议程已经完成。{resolved}由办公室起草纪要，会签后印发，逐项立项督办，明确牵头单位和完成时限。"
        "不要求另行报送贯彻落实情况。"
    )
    yield Paragraph("散会。")
