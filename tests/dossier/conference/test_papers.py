"""What each paper of the pack says, and what it keeps to itself (AC-6.1)."""

from dataclasses import replace

from liangpai.dossier.conference.agenda import agenda_paper
from liangpai.dossier.conference.cards import cards_paper
from liangpai.dossier.conference.facts import ConferenceFacts, MeetingFacts, Person
from liangpai.dossier.conference.frame import day_in_words, hours, phrases
from liangpai.dossier.conference.hosting import hosting_paper
from liangpai.dossier.conference.notification import notification_paper
from liangpai.dossier.conference.seating import named, platform_order, seating_paper, seats
from liangpai.dossier.conference.statements import statements_paper
from liangpai.papers.document import Block, Paper, Paragraph, Table
from tests.dossier.conference.meeting import DIGEST, FACTS


def said(blocks: tuple[Block, ...]) -> str:
    return "\n".join(one.lead + one.text for one in blocks if isinstance(one, Paragraph))


def table(paper: Paper, at: int = 0) -> Table:
    return [block for block in paper.blocks if isinstance(block, Table)][at]


def test_the_agenda_counts_the_hours_from_the_start() -> None:
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


def test_a_title_breaks_between_its_phrases() -> None:
    assert phrases(FACTS.meeting.title) == ("云岫区百千万工程指挥部", "2024年第一次会议", "暨公开亮牌大会")


def test_the_second_sits_at_the_left_hand_of_the_first() -> None:
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


def test_the_host_asks_everybody_in_turn_and_names_who_is_absent() -> None:
    told = said(hosting_paper(FACTS, DIGEST).blocks)
    assert "请假的有听松镇己某。" in told
    assert "首先，进行第一项议程：传达学习典型村建设文件" in told
    assert "请茶坞镇子某表态，时间不超过3分钟。" in told
    assert "会议拟议定4项事项" in told
    assert "不要求另行报送贯彻落实情况" in told


def test_the_statements_stand_in_their_order_with_their_minutes() -> None:
    paper = statements_paper(FACTS, DIGEST)
    assert [row[1] for row in table(paper).rows] == ["要素保障专班", "茶坞镇"]
    assert "合计6分钟" in said(paper.blocks)
    assert "没有单位需要表态" in said(statements_paper(replace(FACTS, stances=()), DIGEST).blocks)


def test_the_roll_tells_the_days_and_what_is_not_decided_yet() -> None:
    paper = cards_paper(FACTS, DIGEST)
    assert table(paper).rows[1] == ("2", "茶坞镇", "▲黄牌警示", "是", "2024年2月26日", "2024年2月1日")
    told = said(paper.blocks)
    assert "另有2张拟亮的牌尚未审批" in told
    assert "街道：鹭汀街道与荷风街道相差0.07分" in told


def test_a_card_by_collective_decision_names_the_check_that_failed() -> None:
    sheet = cards_paper(FACTS, DIGEST).annexes[1]
    told = said(sheet.blocks)
    assert "未通过的条件：误差加倍后结论仍成立。理由：连续两年末位，整改逾期。" in told
    assert "镇8个单位中，得分69.15分，列第8名。" in told
    assert [block.title for block in sheet.blocks if isinstance(block, Table)] == [
        "亮牌依据审查表",
        "茶坞镇计分表",
    ]


def test_without_a_card_the_roll_says_so() -> None:
    told = said(cards_paper(replace(FACTS, cards=(), pending=0, not_told=()), DIGEST).blocks)
    assert told == "本次会议没有亮牌。"


def test_the_bulletin_tells_the_cards_as_decided_and_the_hash_it_rests_on() -> None:
    told = said(notification_paper(FACTS, DIGEST).blocks)
    assert "对下列3个单位亮牌。" in told
    assert "茶坞镇（镇，亮▲黄牌警示）" in told
    assert "经会商集体研究决定，未通过的条件：误差加倍后结论仍成立。" in told
    assert "考核结果的散列值以sha256:66c7f0f462ee开头。" in told
    assert "另有2张拟亮的牌尚未审批" in told


def test_a_meeting_that_rests_on_no_assessment_notifies_nothing() -> None:
    bare = ConferenceFacts(
        district="云岫区", issuer="办公室", is_demo=False, year=2023, agenda=(), people=(),
        meeting=MeetingFacts(
            title="专题会议", serial="2024年第二次会议", held_on=FACTS.meeting.held_on, starts_at="15:00", place="甲", chair="乙"
        ),
    )  # fmt: skip # a bare meeting reads better in few lines
    assert said(notification_paper(bare, DIGEST).blocks) == "本次会议不通报考核结果。"
