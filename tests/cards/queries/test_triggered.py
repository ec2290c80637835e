"""Whoever inspects reads the line of what triggered a card, how it stood then, and the newest figure where there is one."""

from dataclasses import replace
from datetime import date

import pytest

from liangpai.assessments.models import Standing
from liangpai.assessments.queries import Run, unit_result
from liangpai.cards import operations
from liangpai.cards.queries import Series, cards, triggered
from liangpai.demonstration.carded import LAMP, course
from liangpai.results.models import Round
from liangpai.tasks.models import Task
from tests.cards.stories import Dealt, a_close_call, a_shown, default, overdue_tasks
from tests.people import Cast

pytestmark = pytest.mark.django_db
ON = date(2024, 2, 28)


def next_year(cast: Cast, run: Run, score: float, rank: int) -> None:
    """The same unit a year later: a round, its run at trial feedback, and the standing."""
    round_, was = Round.objects.of(cast.district).get(pk=run.round_id), run.pk
    round_.pk, round_.name, round_.period = None, "2024年度考核", "2024"
    round_.save()
    run.pk, run.round, run.state = None, round_, "feedback"
    run.save()
    standing = unit_result(cast.district, cast.units["third"].pk, was)
    assert standing is not None
    standing.pk, standing.run, standing.score, standing.rank = None, run, score, rank
    standing.save()
    assert Standing.objects.of(cast.district).filter(run=run).count() == 1


def test_a_place_is_told_with_its_floor_and_that_there_is_no_newer_figure(cast: Cast) -> None:
    found = triggered(a_close_call(cast).row, ON)
    assert found.line.zh == "居类别末1位，且得分低于75分"
    assert found.then.zh.startswith("73.33分，第4位（") and "试算反馈" in found.then.zh
    assert (found.now, found.is_back) == (None, None)


def test_the_newest_later_round_is_told_with_its_state(cast: Cast) -> None:
    told = a_close_call(cast)
    run = told.occasion.run
    assert run is not None
    next_year(cast, run, 80.5, 2)
    found = triggered(told.row, ON)
    assert found.now is not None
    assert found.now.zh == "80.50分，第2位（2024年度考核，试算反馈）"
    assert found.now.en == "80.50 points, place 2 (2024年度考核, trial feedback)"


def test_of_tasks_the_record_says_how_it_stands_and_whether_it_is_back(cast: Cast) -> None:
    overdue_tasks(cast, 10, late=3)
    told = Dealt(cast, unit="task_force", rules=default()).plan().collect()
    found = triggered(told.row, date(2024, 1, 12))
    assert found.line.zh == "督办逾期率 > 20%，且督办事项 ≥ 10"
    assert found.now is not None
    assert "逾期率30.0%" in found.now.zh
    assert found.is_back is False
    Task.objects.of(cast.district).filter(due_on=date(2024, 1, 10)).update(state="concluded")
    assert triggered(told.row, date(2024, 1, 12)).is_back is True


def test_what_was_found_stays_found_and_has_no_newer_figure(cast: Cast) -> None:
    found = triggered(a_shown(cast).row, ON)
    assert "查实弄虚作假 ≥ 1" in found.line.zh
    assert found.then.zh == "查实问题：查实弄虚作假：1件"
    assert found.now is None


def with_lamps(cast: Cast, done: float, held_on: date, day: date) -> Dealt:
    made = Dealt(cast, held_on=held_on, rules=replace(default(), lamps=(LAMP,))).day(day).plan(str(held_on))
    operations.collect(
        occasion=made.occasion,
        actor=cast.zhao,
        at=made.at,
        series=[Series(cast.units["town"].pk, LAMP.code, course("产业园", done))],
    )
    return made


def test_a_project_is_told_by_what_a_later_occasion_had_handed_in_on_it(cast: Cast) -> None:
    first = with_lamps(cast, 4_900, date(2024, 1, 25), date(2024, 1, 12))
    first.pk = cards(cast.district, first.occasion_id)[0].pk
    found = triggered(first.row, ON)
    assert found.line.zh == "落后时序（百分点） ≥ 10"
    assert found.now is None
    with_lamps(cast, 6_900, date(2024, 7, 25), date(2024, 7, 1))
    later = triggered(first.row, date(2024, 7, 2)).now
    assert later is not None
    assert later.zh.startswith("产业园：落后时序（百分点） 0.8（")


def test_a_card_without_a_known_rule_is_told_by_its_sentence(cast: Cast) -> None:
    row = a_shown(cast).row
    row.rule = "escalated"
    assert triggered(row, ON).line == triggered(row, ON).then
