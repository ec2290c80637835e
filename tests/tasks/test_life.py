"""Many people act on many tasks in any order: the table holds, nothing is lost or doubled, and the ledger has every move."""

from collections import Counter
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.refusal import Refused
from liangpai.tasks import operations as act
from liangpai.tasks.models import Extension, Part, Report, Task
from liangpai.tasks.queries import extension, part, task
from liangpai.tasks.workflow import EXTENSION, PART, TASK
from tests.people import a_cast
from tests.tasks.stories import CREATED, DUTY, a_task, day

PEOPLE = st.sampled_from(["zhao", "wang", "sun", "wu", "zhou", "qian"])
WHICH = st.integers(0, 3)
STALE = st.booleans()
"""Whether somebody acts on the page as it was loaded at the start, not as it is now."""


class Life(RuleBasedStateMachine):
    """One district; every rule is somebody pressing a button, allowed or not."""

    @initialize()
    def begin(self) -> None:
        self.story = transaction.atomic()
        self.story.__enter__()
        self.cast = a_cast()
        self.on = CREATED
        self.moves = Counter[str]()
        self.first_seen: dict[int, Task] = {}
        self.enter()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.story.__exit__(None, None, None)

    @rule(days=st.integers(1, 12), looked=st.booleans())
    def time_goes_by(self, days: int, looked: bool) -> None:
        self.on += timedelta(days=days)
        if looked:
            act.settle(district=self.cast.district, on=self.on, at=day(self.on))

    @rule()
    def enter(self) -> None:
        row = a_task(self.cast, at=day(self.on)).now
        self.first_seen[row.pk] = row
        self.moves["task.propose"] += 1

    @rule(who=PEOPLE, which=WHICH, stale=STALE)
    def register(self, who: str, which: int, stale: bool) -> None:
        self.tried("task.register", act.register, who, task=self.one(which, stale))

    @rule(who=PEOPLE, which=WHICH, helped=st.booleans())
    def assign(self, who: str, which: int, helped: bool) -> None:
        units = self.cast.units
        given = act.Assignment(units["town"].pk, (units["department"].pk,) if helped else (), DUTY)
        self.tried("task.assign", act.assign, who, task=self.one(which), assignment=given)

    @rule(who=PEOPLE, which=WHICH, stale=STALE)
    def accept(self, who: str, which: int, stale: bool) -> None:
        self.tried("task.accept", act.accept, who, task=self.one(which, stale))

    @rule(who=PEOPLE, which=WHICH)
    def report(self, who: str, which: int) -> None:
        self.tried("task.report", act.report, who, task=self.one(which), text="已办")

    @rule(who=PEOPLE, which=WHICH)
    def return_(self, who: str, which: int) -> None:
        self.tried("task.return", act.return_, who, task=self.one(which), reason="不全")

    @rule(who=PEOPLE, which=WHICH)
    def conclude(self, who: str, which: int) -> None:
        self.tried("task.conclude", act.conclude, who, task=self.one(which))

    @rule(who=PEOPLE, which=WHICH)
    def close(self, who: str, which: int) -> None:
        self.tried("task.close", act.close, who, task=self.one(which))

    @rule(who=PEOPLE, which=WHICH)
    def cancel(self, who: str, which: int) -> None:
        self.tried("task.cancel", act.cancel, who, task=self.one(which), reason="撤销")

    @rule(who=PEOPLE, which=WHICH, days=st.integers(1, 30))
    def extend(self, who: str, which: int, days: int) -> None:
        row = self.one(which)
        wanted = (row.due_on or self.on) + timedelta(days=days)
        self.tried("task.extend", act.extend, who, task=row, wanted_on=wanted, reason="停工", share=10)

    @rule(who=PEOPLE, agreed=st.booleans())
    def answer(self, who: str, agreed: bool) -> None:
        for row in Extension.objects.of(self.cast.district).filter(state="asked"):
            one = extension(self.cast.district, row.pk)
            if agreed:
                self.tried("task.grant", act.grant, who, extension=one)
                self.tried("task.grant_again", act.grant_again, who, extension=one)
            else:
                self.tried("task.decline", act.decline, who, extension=one, answer="不行")

    @rule(who=PEOPLE, released=st.booleans())
    def assist(self, who: str, released: bool) -> None:
        for row in Part.objects.of(self.cast.district).filter(state="open"):
            one = part(self.cast.district, row.pk)
            if released:
                self.tried("task.release_part", act.release_part, who, part=one, reason="划转")
            else:
                self.tried("task.report_part", act.report_part, who, part=one, text="已办")

    def one(self, which: int, stale: bool = False) -> Task:
        pks = sorted(self.first_seen)
        pk = pks[which % len(pks)]
        return self.first_seen[pk] if stale else task(self.cast.district, pk)

    def tried(self, action: str, operation, who: str, **named: object) -> None:
        try:
            with transaction.atomic():
                operation(**named, actor=self.cast.actors[who], at=day(self.on))
        except Refused:
            return
        self.moves[action] += 1

    @invariant()
    def every_state_is_one_of_its_table(self) -> None:
        for model, workflow in ((Task, TASK), (Part, PART), (Extension, EXTENSION)):
            states = set(model.objects.of(self.cast.district).values_list("state", flat=True))
            assert states <= set(workflow.states)

    @invariant()
    def every_move_has_exactly_one_entry(self) -> None:
        entries = Entry.objects.of(self.cast.district).filter(action__startswith="task.")
        told = Counter(entries.exclude(action="task.remind").values_list("action", flat=True))
        assert told == self.moves

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        district = self.cast.district
        rows = list(Task.objects.of(district).order_by("pk"))
        assert [row.pk for row in rows] == sorted(self.first_seen)
        numbers = [row.number for row in rows if row.number]
        assert len(set(numbers)) == len(numbers) == self.moves["task.register"]
        assert Report.objects.of(district).count() == self.moves["task.report"]
        assert sum(row.returns for row in rows) == self.moves["task.return"]
        for row in rows:
            asked = Extension.objects.of(district).filter(task=row)
            assert asked.filter(state="asked").count() == int(row.is_asking)
            assert row.extensions <= 2
            assert (row.due_on is None) == (row.assigned_on is None)

    @invariant()
    def the_chain_of_the_ledger_is_whole(self) -> None:
        assert verify(self.cast.district) is None


@pytest.mark.django_db
def test_whatever_people_do_in_whatever_order_the_tables_and_the_ledger_agree() -> None:
    run_state_machine_as_test(Life, settings=settings(max_examples=8, stateful_step_count=25))


@pytest.mark.slow
@pytest.mark.django_db
def test_it_does_so_in_many_more_stories() -> None:
    run_state_machine_as_test(Life, settings=settings(max_examples=150, stateful_step_count=50))
