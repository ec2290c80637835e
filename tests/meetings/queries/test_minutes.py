import pytest

from liangpai.meetings import queries
from liangpai.meetings.operations import excuse, note_present, substitute
from liangpai.papers.minutes import minutes
from liangpai.papers.writer import paper_bytes
from tests.meetings.stories import NUMBER, Told
from tests.people import Cast

pytestmark = pytest.mark.django_db


def told_to_the_end(cast: Cast) -> Told:
    told = Told(cast).ready()
    town = next(one for one in queries.attendees(told.row) if one.unit.name == "枕河镇")
    excuse(attendee=queries.attendee(cast.district, town.pk), reason="出差", actor=cast.sun, at=told.at)
    told.held()
    there = {one.pk for one in queries.attendees(told.row) if one.state == "invited"}
    note_present(meeting=told.row, there=there, actor=cast.zhao, at=told.at)
    told.resolved("凝聚合力。", area="together").resolved("健全机制。", area="coordination")
    return told.drafted().countersigned().issued()


def test_ac_6_4_the_minutes_say_what_was_resolved_and_who_was_there_by_unit_and_post(cast: Cast) -> None:
    told = told_to_the_end(cast)
    facts = queries.minutes_facts(told.row)
    assert (facts.title, facts.number) == (("2024年第一次会议暨公开亮牌大会",), NUMBER)
    assert [one.text for one in facts.resolved] == ["健全机制。", "凝聚合力。"]
    assert (facts.attended, facts.sat_in, facts.absent) == (
        (),
        ("区农业农村局主要负责人",),
        ("枕河镇主要负责人",),
    )
    assert facts.matters[0].heading == "讲话"
    assert paper_bytes(minutes(facts)) == paper_bytes(minutes(queries.minutes_facts(told.row)))


def test_whose_deputy_was_there_is_told_as_such(cast: Cast) -> None:
    told = Told(cast).ready()
    town = next(one for one in queries.attendees(told.row) if one.unit.name == "枕河镇")
    sends = {"substitute": "副镇长", "reason": "出差", "actor": cast.sun, "at": told.at}
    substitute(attendee=queries.attendee(cast.district, town.pk), **sends)
    told.held()
    note_present(meeting=told.row, there={town.pk}, actor=cast.zhao, at=told.at)
    assert queries.minutes_facts(told.row).attended == ("枕河镇主要负责人（委派代表）",)


def test_the_draft_begins_with_the_agenda(cast: Cast) -> None:
    told = Told(cast).ready()
    assert queries.draft_of(told.row).startswith("# 传达学习\n传达学习全市现场会精神（办公室主任）。")
    told.held().drafted("已写。")
    assert queries.draft_of(told.row) == "已写。"
