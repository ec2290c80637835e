"""20,000 tasks and 5,000 needs of a province in every state, written straight to their tables."""

from datetime import date, timedelta
from itertools import cycle

from benchmarks.province import AT, Province
from liangpai.needs.models import Need
from liangpai.needs.workflow import NEED
from liangpai.tasks.models import Task
from liangpai.tasks.workflow import TASK

TASKS, NEEDS = 20_000, 5_000
TODAY = date(2024, 1, 10)
SPREAD = 300
"""Days before and after today over which due dates lie."""


def fill_clocks(province: Province) -> None:
    """Every third task is open; every unit of town level has some of them, and a department owes every need."""
    open_states = ("assigned", "underway", "reported")
    ended = cycle([*(("closed",) * 6), "concluded", "cancelled"])
    towns = cycle(province.towns)
    Task.objects.bulk_create(
        (
            _task(province, n, next(towns), open_states[n % 3] if n % 9 < 3 else next(ended))
            for n in range(1, TASKS + 1)
        ),
        batch_size=2_000,
    )
    states = cycle(NEED.states)
    Need.objects.bulk_create(
        (_need(province, n, next(towns), next(states)) for n in range(1, NEEDS + 1)), batch_size=2_000
    )


def _day(n: int) -> date:
    return TODAY + timedelta(days=n * 37 % (2 * SPREAD) - SPREAD)


def _task(province: Province, n: int, unit: int, state: str) -> Task:
    due = _day(n)
    assert state in TASK.states, state
    return Task(
        district_id=province.district,
        number=f"督〔{2019 + n % 5}〕{n}号",
        year=2019 + n % 5,
        serial=n,
        title=f"第{n}项督办",
        source_kind="meeting",
        unit_id=unit,
        state=state,
        share=n % 101,
        assigned_on=due - timedelta(days=20),
        due_on=due,
        first_due_on=due,
        clock_since=due - timedelta(days=20),
        reported_on=due - timedelta(days=n % 5) if state in ("reported", "concluded", "closed") else None,
        ended_on=due if state in ("concluded", "closed", "cancelled") else None,
        proposed_at=AT,
    )


def _need(province: Province, n: int, unit: int, state: str) -> Need:
    due = _day(n)
    return Need(
        district_id=province.district,
        unit_id=unit,
        keeper_id=province.keeper,
        kind="land",
        title=f"第{n}项用地需求",
        quantity=30,
        needed_by=due + timedelta(days=60),
        state=state,
        raised_at=AT,
        raised_on=due - timedelta(days=9),
        due_on=due,
        clock_from=due - timedelta(days=9),
        limits=[5, 5, 10],
        level=n % 3 + 1,
    )
