"""The notice tells whoever is invited when, where and about what, and asks nobody for a paper."""

from dataclasses import replace

from liangpai.dossier.conference.invitation import invitation_paper
from tests.dossier.conference.meeting import DIGEST, FACTS
from tests.papers.look import told

NOTICE = invitation_paper(FACTS, DIGEST)


def test_it_tells_when_where_and_about_what() -> None:
    said = told(NOTICE)
    for words in (
        "2024年1月25日（星期四）09:00",
        "区行政中心三楼会议室",
        "（1）传达学习典型村建设文件",
        "指挥部指挥长",
    ):
        assert words in said
    assert "".join(NOTICE.title).startswith("关于召开云岫区百千万工程指挥部2024年第一次会议")
    assert "".join(NOTICE.title).endswith("的通知")


def test_it_goes_to_the_units_invited_and_asks_for_no_report() -> None:
    assert "青禾镇" in NOTICE.recipients and "指挥部" not in NOTICE.recipients
    assert "不要求报送" in told(NOTICE)


def test_its_number_is_left_to_the_office_and_it_is_signed_by_it() -> None:
    assert (NOTICE.number, NOTICE.signer, NOTICE.dated) == (None, FACTS.issuer, None)


def test_a_meeting_without_agenda_and_people_is_told_all_the_same() -> None:
    said = told(invitation_paper(replace(FACTS, agenda=(), people=()), DIGEST))
    assert "参会人员另行通知" in said and "分钟" not in said
