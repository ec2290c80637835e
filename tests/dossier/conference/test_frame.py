"""A title breaks where it can be read."""

from liangpai.dossier.conference.frame import phrases
from tests.dossier.conference.meeting import FACTS


def test_a_title_breaks_between_its_phrases() -> None:
    assert phrases(FACTS.meeting.title) == ("云岫区百千万工程指挥部", "2024年第一次会议", "暨公开亮牌大会")
