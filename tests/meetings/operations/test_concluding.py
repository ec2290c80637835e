from datetime import date

import pytest

from liangpai.meetings import operations
from liangpai.meetings.queries import resolution, resolutions
from liangpai.refusal import Refused
from liangpai.tasks.operations import cancel
from liangpai.tasks.queries import parts, task
from tests.meetings.stories import NUMBER, Told, day, other_assessor
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_ac_6_3_with_the_minutes_each_resolution_becomes_a_task_of_twenty_days(cast: Cast) -> None:
    told = Told(cast).ready().held()
    told.resolved("健全统筹协调机制，每月调度。", area="coordination", assisting=(cast.units["legal"].pk,))
    told.resolved("三月底前完成产业规划。", due_on=date(2024, 3, 29), area="county")
    told.drafted().countersigned().issued()
    first, second = resolutions(told.row)
    assert first.task is not None and second.task is not None
    made = task(cast.district, first.task.pk)
    assert (made.title, made.state, made.source_kind) == ("健全统筹协调机制", "assigned", "meeting")
    assert (made.assigned_on, made.due_on) == (date(2024, 1, 25), date(2024, 2, 18))
    assert made.source == f"2024年第一次会议暨公开亮牌大会（{NUMBER}）"
    assert [part.unit_id for part in parts(cast.district, made.pk)] == [cast.units["legal"].pk]
    assert second.task.due_on == date(2024, 3, 29)


def test_who_drafts_neither_countersigns_nor_issues(cast: Cast) -> None:
    told = Told(cast).ready().held().drafted()
    with pytest.raises(Refused) as refused:
        operations.countersign(meeting=told.row, actor=cast.zhao, at=told.at)
    assert refused.value.first.kind == "forbidden"
    told.countersigned()
    with pytest.raises(Refused) as refused:
        operations.issue(meeting=told.row, number=NUMBER, actor=cast.zhao, at=told.at)
    assert refused.value.first.kind == "forbidden"
    told.issued()
    assert (told.state, told.row.number, told.row.issued_on) == ("issued", NUMBER, date(2024, 1, 25))


def test_everybody_who_wrote_the_minutes_is_remembered(cast: Cast) -> None:
    told = Told(cast).ready().held().drafted()
    other = other_assessor(cast)
    operations.draft(meeting=told.row, text="# 讲话\n改过。", actor=other, at=told.at)
    told.countersigned()
    for actor in (cast.zhao, other):
        with pytest.raises(Refused) as refused:
            operations.issue(meeting=told.row, number=NUMBER, actor=actor, at=told.at)
        assert refused.value.first.kind == "forbidden"


def test_the_slower_of_two_who_write_is_told_so(cast: Cast) -> None:
    told = Told(cast).ready().held()
    seen = told.row
    told.drafted()
    with pytest.raises(Refused) as refused:
        operations.draft(meeting=seen, text="另一稿", actor=cast.zhao, at=told.at)
    assert refused.value.first.kind == "conflict"


def test_a_town_is_given_nothing_outside_its_list_of_duties(cast: Cast) -> None:
    told = Told(cast).ready().held()
    with pytest.raises(Refused) as refused:
        told.resolved("完成圩镇整治", unit="town")
    assert refused.value.first.code.startswith("guard.g9")
    told.resolved("完成圩镇整治", unit="town", duty_item="农村人居环境整治")
    told.drafted().countersigned().issued()
    made = resolutions(told.row)[0].task
    assert made is not None and made.duty_item == "农村人居环境整治"


def test_a_resolution_is_taken_out_before_the_minutes_are_settled(cast: Cast) -> None:
    told = Told(cast).ready().held().resolved()
    one = resolution(cast.district, resolutions(told.row)[0].pk)
    operations.unresolve(resolution=one, actor=cast.zhao, at=told.at)
    assert resolutions(told.row) == []
    told.resolved().drafted().countersigned()
    with pytest.raises(Refused) as refused:
        told.resolved("再加一条")
    assert refused.value.first.code == "meeting.state"


def test_minutes_without_a_number_are_not_issued_and_nothing_is_written(cast: Cast) -> None:
    told = Told(cast).ready().held().resolved().drafted().countersigned()
    with pytest.raises(Refused) as refused:
        operations.issue(meeting=told.row, number="", actor=other_assessor(cast), at=told.at)
    assert refused.value.first.code == "meeting.number"
    assert (told.state, resolutions(told.row)[0].task) == ("countersigned", None)


def test_the_follow_up_ends_when_every_task_has_ended(cast: Cast) -> None:
    told = Told(cast).ready().held().resolved().drafted().countersigned().issued()
    with pytest.raises(Refused) as refused:
        operations.follow(meeting=told.row, actor=cast.zhao, at=day(26))
    assert refused.value.first.code == "meeting.follow.open"
    made = resolutions(told.row)[0].task
    assert made is not None
    cancel(task=task(cast.district, made.pk), reason="合并办理", actor=cast.zhao, at=day(26))
    operations.follow(meeting=told.row, actor=cast.zhao, at=day(26, hour=11))
    assert told.state == "followed"
