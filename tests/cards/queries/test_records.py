"""What is on record of units."""

from datetime import date

import pytest

from liangpai.cards import queries
from liangpai.cards.models import Card
from liangpai.cards.queries.records import promises_of, tasks_of
from liangpai.cards.rules.gates import FALSIFIED, FULFILMENT, OVERDUE, TASKS, UNMENDED
from liangpai.commitments.models import Commitment
from liangpai.tasks.models import Task
from tests.cards.stories import Dealt, a_shown, default, overdue_tasks
from tests.commitments.stories import Promise
from tests.people import Cast

pytestmark = pytest.mark.django_db
ON = date(2024, 1, 12)


def kept(cast: Cast, score: float, unit: str = "task_force") -> None:
    """A promise of the year judged that was found on."""
    row = Promise(cast).draft().row
    Commitment.objects.of(cast.district).filter(pk=row.pk).update(
        unit=cast.units[unit], year=2023, state="archived", score=score, outcome="partly"
    )


def test_the_fulfilment_of_promises_is_on_record_once_something_was_found(cast: Cast) -> None:
    unit = cast.units["task_force"].pk
    assert promises_of(cast.district, unit, 2023) == {}
    kept(cast, 0.6)
    assert promises_of(cast.district, unit, 2023) == {FULFILMENT: 0.6}


def test_tasks_are_on_record_as_a_share_with_their_number(cast: Cast) -> None:
    assert tasks_of(cast.district, 2023, ON) == {}
    overdue_tasks(cast, 10, late=3)
    found = tasks_of(cast.district, 2023, ON)[cast.units["task_force"].pk]
    assert found == {OVERDUE: 0.3, TASKS: 10.0}
    assert Task.objects.of(cast.district).count() == 11


def test_a_task_force_is_carded_on_its_record_and_the_town_is_not(cast: Cast) -> None:
    overdue_tasks(cast, 10, late=3)
    kept(cast, 0.6)
    kept(cast, 0.1, unit="town")
    told = Dealt(cast, unit="task_force", rules=default()).plan().collect()
    assert (told.state, told.row.trigger, told.row.kind) == ("candidate", "record", "yellow")
    assert {one["rule"] for one in told.row.grounds} == {"yellow_overdue", "yellow_fulfilment"}
    assert len(queries.cards(cast.district)) == 1


def test_findings_count_since_the_last_occasion_and_only_while_they_stand(cast: Cast) -> None:
    told = a_shown(cast)
    later = Dealt(cast, held_on=date(2024, 7, 5)).day(date(2024, 6, 20)).plan("半年")
    town = cast.units["town"].pk
    assert queries.records_for(later.occasion, date(2024, 6, 20)) == {}
    later.found("云纪〔2024〕7号", "figure:7")
    assert queries.records_for(later.occasion, date(2024, 6, 20))[town][FALSIFIED] == 1
    Card.objects.of(cast.district).filter(pk=told.pk).update(state="escalated")
    assert queries.records_for(later.occasion, date(2024, 6, 20))[town][UNMENDED] == 1
    assert queries.records_for(told.occasion, date(2024, 6, 20))[town] == {FALSIFIED: 2}


def test_whether_overdue_tasks_are_done_is_read_from_the_record_and_all_else_is_for_the_inspectors(
    cast: Cast,
) -> None:
    overdue_tasks(cast, 10, late=3)
    told = Dealt(cast, unit="task_force", rules=default()).plan().collect()
    assert queries.is_back_now(told.row, ON) is False
    Task.objects.of(cast.district).filter(due_on=date(2024, 1, 10)).update(state="concluded")
    assert queries.is_back_now(told.row, ON) is True
    for rule in ("yellow_rank", "yellow_fulfilment", "red_falsified"):
        row = told.row
        row.rule = rule
        assert queries.is_back_now(row, ON) is None
