"""Minutes say what was resolved by whom and by when, and list who was there as the standard wants (AC-6.4)."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from liangpai.papers.inspect import check_paper
from liangpai.papers.minutes import Matter, MinutesFacts, Resolved, minutes
from liangpai.papers.page import CHARACTER
from liangpai.papers.writer import write_paper
from tests.papers.look import of_style, part, told, words

FACTS = MinutesFacts(
    letterhead="云岫区百千万工程指挥部会议纪要",
    title=("云岫区百千万工程指挥部", "2024年第一次会议"),
    held_on=date(2024, 1, 25),
    place="区行政中心三楼会议室",
    chair="指挥长岑某",
    number="〔2024〕1号",
    matters=(Matter("关于2023年度考核结果", ("会议听取了考核结果的通报。", "会议强调，结果只在会内公布。")),),
    resolved=(
        Resolved(text="建立典型镇村建设月调度制度。", unit="典型镇村专班", due_on=date(2024, 2, 18)),
        Resolved(text="梳理要素保障清单", unit="区自然资源局", assisting=("区财政局", "区发展改革局")),
    ),
    attended=("望澜街道甲某", "枕河镇乙某", "听松镇丙某", "碧岑镇丁某", "流萤镇戊某"),
    absent=("青禾镇己某",),
    sat_in=("区司法局庚某",),
    sent_to=("指挥部各成员单位", "各镇街"),
    printer="云岫区百千万工程指挥部办公室",
    issued_on=date(2024, 1, 30),
)


def test_minutes_keep_the_standard(tmp_path: Path) -> None:
    write_paper(minutes(FACTS), tmp_path / "minutes.docx")
    assert check_paper(tmp_path / "minutes.docx") == []


def test_each_resolution_names_who_leads_who_assists_and_the_last_day() -> None:
    said = told(minutes(FACTS))
    assert "1.建立典型镇村建设月调度制度。（典型镇村专班牵头，2024年2月18日前完成）" in said
    assert "2.梳理要素保障清单。（区自然资源局牵头，区财政局、区发展改革局配合）" in said


def test_people_stand_two_characters_in_and_line_up_after_the_colon() -> None:
    rolls = of_style(part(minutes(FACTS)), "Roll")
    assert len(rolls) == 3
    assert all(f'w:left="{5 * CHARACTER}" w:hanging="{3 * CHARACTER}"' in one for one in rolls)
    assert 'w:eastAsia="黑体"' in rolls[0]
    assert words(minutes(FACTS))[-4:-1] == [
        "出席：望澜街道甲某、枕河镇乙某、听松镇丙某、碧岑镇丁某、流萤镇戊某",
        "请假：青禾镇己某",
        "列席：区司法局庚某",
    ]


def test_minutes_are_sent_round_and_bear_no_signature() -> None:
    xml = part(minutes(FACTS))
    assert "分送：指挥部各成员单位、各镇街。" in xml
    assert of_style(xml, "Signature") == []


def test_nothing_is_said_of_what_there_was_not() -> None:
    paper = minutes(replace(FACTS, resolved=(), attended=(), absent=(), sat_in=()))
    assert "议定事项" not in told(paper).replace("会议主要精神和议定事项", "")
    assert of_style(part(paper), "Roll") == []
