"""Random moves by random people over the life of needs: nothing lost, nothing double, every move in the ledger."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from django.utils.timezone import localdate
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.needs import operations as ops
from liangpai.needs.models import Need, Quota, QuotaEntry
from liangpai.needs.queries import need as need_of
from liangpai.needs.rules.answering import Answer
from liangpai.needs.workflow import NEED, OPEN, OWED
from liangpai.refusal import Refused
from tests.needs.stories import RAISED, a_need, a_quota
from tests.people import Cast

PEOPLE = ("sun", "wu", "wang", "zhao", "zhou")
ACTS = (
    "accept",
    "consult",
    "ask",
    "give",
    "meet",
    "part",
    "refuse",
    "deliver",
    "confirm",
    "close",
    "acknowledge",
    "dispute",
    "withdraw",
)


class Life(RuleBasedStateMachine):
    """Two needs, one quota that is enough for one of them, and people who press any button at any time."""

    cast: Cast

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.at, self.acts = RAISED, 0

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    @initialize()
    def begin(self) -> None:
        self.quota = a_quota(self.cast, "40").pk
        self.pks = [a_need(self.cast).pk, a_need(self.cast).pk]
        self.stale = [need_of(self.cast.district, pk) for pk in self.pks]
        self.before = Entry.objects.of(self.cast.district).count()

    @rule(days=st.integers(1, 9), settles=st.booleans())
    def time_goes_by(self, days: int, settles: bool) -> None:
        self.at += timedelta(days=days)
        if settles:
            self.acts += ops.settle(district=self.cast.district, on=localdate(self.at), at=self.at)

    @rule(which=st.integers(0, 1))
    def somebody_looks(self, which: int) -> None:
        self.stale[which] = need_of(self.cast.district, self.pks[which])

    @rule(
        act=st.sampled_from(ACTS),
        person=st.sampled_from(PEOPLE),
        which=st.integers(0, 1),
        is_stale=st.booleans(),
    )
    def somebody_acts(self, act: str, person: str, which: int, is_stale: bool) -> None:
        need = self.stale[which] if is_stale else need_of(self.cast.district, self.pks[which])
        silences = Need.objects.of(self.cast.district).get(pk=need.pk).silences
        try:
            with transaction.atomic():
                self._do(act, need, {"actor": self.cast.actors[person], "at": self.at})
        except Refused:
            self.stale[which] = need_of(self.cast.district, self.pks[which])
            return
        self.acts += 1 + Need.objects.of(self.cast.district).get(pk=need.pk).silences - silences

    def _do(self, act: str, need: Need, by: dict[str, Any]) -> None:
        soon = localdate(self.at) + timedelta(days=7)
        answers = {
            "meet": Answer("met", deliver_by=soon),
            "part": Answer("partly", reason="不足", granted=Decimal("12.5"), deliver_by=soon),
            "refuse": Answer("refused", reason="没有", alternative="改用存量"),
        }
        if act in answers:
            ops.answer_need(need=need, answer=answers[act], **by)
        elif act in ("ask", "give", "deliver"):
            doing = {"ask": ops.ask_material, "give": ops.give_material, "deliver": ops.deliver}[act]
            doing(need=need, text="说明", **by)
        elif act in ("dispute", "withdraw"):
            getattr(ops, act)(need=need, reason="理由", **by)
        else:
            getattr(ops, act)(need=need, **by)

    @invariant()
    def every_state_is_one_of_the_table(self) -> None:
        for row in self._rows():
            assert row.state in NEED.states
            assert 1 <= row.level <= 3
            assert not row.is_stopped or row.state in OPEN
            assert row.due_on is None or row.state in OWED

    @invariant()
    def every_act_is_in_the_ledger_once(self) -> None:
        if hasattr(self, "before"):
            assert Entry.objects.of(self.cast.district).count() == self.before + self.acts

    @invariant()
    def the_quota_is_what_its_lines_say_and_what_stands_granted(self) -> None:
        if hasattr(self, "quota"):
            held = Quota.objects.of(self.cast.district).get(pk=self.quota)
            lines = QuotaEntry.objects.of(self.cast.district).filter(quota=held)
            assert held.remaining == sum(line.change for line in lines) >= 0
            granted = sum(row.granted or 0 for row in self._rows() if row.quota_id == held.pk)
            assert held.remaining == held.amount - granted

    def _rows(self) -> list[Need]:
        return list(Need.objects.of(self.cast.district).order_by("pk"))


def live(cast: Cast, examples: int, steps: int) -> None:
    """Tell so many random lives."""
    told = type("Told", (Life,), {"cast": cast})
    run_state_machine_as_test(
        told,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, suppress_health_check=list(HealthCheck)
        ),
    )
    assert verify(cast.district) is None


@pytest.mark.django_db
def test_random_people_in_random_order_break_nothing(cast: Cast) -> None:
    live(cast, 12, 25)


@pytest.mark.slow
@pytest.mark.django_db
def test_many_random_people_break_nothing(cast: Cast) -> None:
    live(cast, 150, 50)
