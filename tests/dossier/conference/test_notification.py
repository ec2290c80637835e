"""The bulletin of the conference tells what is decided."""

from liangpai.dossier.conference.facts import ConferenceFacts, MeetingFacts
from liangpai.dossier.conference.notification import notification_paper
from liangpai.papers.document import Block, Paper, Paragraph, Table
from tests.dossier.conference.meeting import DIGEST, FACTS


def said(blocks: tuple[Block, ...]) -> str:
    return "\n".join(one.lead + one.text for one in blocks if isinstance(one, Paragraph))


def table(paper: Paper, at: int = 0) -> Table:
    return [block for block in paper.blocks if isinstance(block, Table)][at]


def test_the_bulletin_tells_the_cards_as_decided_and_the_hash_it_rests_on() -> None:
    told = said(notification_paper(FACTS, DIGEST).blocks)
    assert "对下列3个单位亮牌。" in told
    assert "茶坞镇（镇，亮▲黄牌警示）" in told
    assert "经会商集体研究决定，未通过的条件：误差加倍后结论仍成立。" in told
    assert "考核结果的校验码以sha256:66c7f0f462ee开头。" in told
    assert "另有2张拟亮的牌尚未审批" in told


def test_a_meeting_that_rests_on_no_assessment_notifies_nothing() -> None:
    bare = ConferenceFacts(
        district="云岫区", issuer="办公室", is_demo=False, year=2023, agenda=(), people=(),
        meeting=MeetingFacts(
            title="专题会议", serial="2024年第二次会议", held_on=FACTS.meeting.held_on, starts_at="15:00", place="甲", chair="乙"
        ),
    )  # fmt: skip # a bare meeting reads better in few lines
    assert said(notification_paper(bare, DIGEST).blocks) == "本次会议不通报考核结果。"
