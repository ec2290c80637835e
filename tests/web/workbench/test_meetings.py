from datetime import date

import pytest

from liangpai.meetings.operations import propose
from liangpai.meetings.rules.agenda import Wanted
from liangpai.web.workbench.lines import Asking
from liangpai.web.workbench.meetings import (
    for_approver,
    for_office,
    for_officer,
    on_approver,
    on_office,
    on_officer,
)
from tests.meetings.stories import Told, other_assessor
from tests.people import Cast

pytestmark = pytest.mark.django_db
ON = date(2024, 1, 22)


def lines(cast: Cast, person: str, source: object) -> list[str]:
    asking = Asking(cast.district, cast.actors[person], ON)
    return [
        f"{line.words.zh}（{line.lies.zh}）" if line.lies else line.words.zh
        for line in source(asking)  # type: ignore[operator] # a source of lines
    ]


def test_each_step_waits_on_whoever_takes_it(cast: Cast) -> None:
    told = Told(cast).planned()
    assert "征集议题" in lines(cast, "zhao", on_office)[0]
    told.collecting().arranged()
    assert "审定议程" in lines(cast, "wang", on_approver)[0]
    assert "正在征集议题" in lines(cast, "sun", on_officer)[0]
    told.approved()
    told.invited("town")
    told.notified()
    assert "已通知您单位" in lines(cast, "sun", on_officer)[0]
    assert lines(cast, "wu", on_officer) == []
    told.held()
    assert "起草纪要" in lines(cast, "zhao", on_office)[0]
    told.drafted()
    assert "会签纪要" in lines(cast, "wang", on_approver)[0]
    told.countersigned()
    assert lines(cast, "zhao", on_office) == [], "who drafts does not issue"
    other = Asking(cast.district, other_assessor(cast), ON)
    assert "签发纪要" in next(on_office(other)).words.zh


def test_whoever_did_a_step_sees_with_whom_the_next_one_lies_and_since_when(cast: Cast) -> None:
    told = Told(cast).planned().collecting()
    assert lines(cast, "zhao", for_office) == ["2024年会议暨公开亮牌大会：审定议程（审批人，2024年1月3日起）"]
    topic = Wanted("report", "产业园", 5)
    propose(meeting=told.row, unit=cast.units["town"], wanted=topic, actor=cast.sun, at=told.at)
    assert lines(cast, "sun", for_officer) == ["2024年会议暨公开亮牌大会有1个单位议题待定（办公室）"]
    assert lines(cast, "wu", for_officer) == []
    told.arranged().on(10).approved()
    (line,) = lines(cast, "wang", for_approver)
    assert line.endswith("编制名单、发出通知（办公室，2024年1月10日起）")
    told.invited("town")
    told.on(22).notified()
    assert lines(cast, "wang", for_approver) == lines(cast, "zhao", for_office) == []
    told.held().drafted()
    assert "会签纪要（审批人" in lines(cast, "zhao", for_office)[0]
    told.countersigned()
    assert "办公室另一人" in lines(cast, "zhao", for_office)[0]
    assert "签发纪要（起草人以外）（办公室" in lines(cast, "wang", for_approver)[0]


def test_what_is_to_be_signed_opens_with_its_text(cast: Cast) -> None:
    told = Told(cast).ready().held()
    ways = [line.way for line in on_office(Asking(cast.district, cast.zhao, ON))]
    told.drafted()
    ways += [line.way for line in on_approver(Asking(cast.district, cast.wang, ON))]
    told.countersigned()
    ways += [line.way for line in for_office(Asking(cast.district, cast.zhao, ON))]
    assert ways == [f"/meetings/{told.pk}/?tab=minutes"] * 3


def test_topics_that_wait_are_counted(cast: Cast) -> None:
    told = Told(cast).planned().collecting()
    propose(
        meeting=told.row,
        unit=cast.units["town"],
        wanted=Wanted("report", "产业园", 5),
        actor=cast.sun,
        at=told.at,
    )
    assert "有1个单位议题待定" in lines(cast, "zhao", on_office)[0]
