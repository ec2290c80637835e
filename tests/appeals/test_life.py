"""Random people press any button on appeals: nobody with a part in it ever decides, and every act is in the ledger."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.utils.timezone import localdate
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.appeals import operations as ops
from liangpai.appeals.models import Appeal
from liangpai.appeals.queries import appeal as appeal_of
from liangpai.appeals.queries import involved
from liangpai.appeals.rules.people import REASONS
from liangpai.appeals.workflow import APPEAL, DECIDED, OPEN
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.oversight.operations import declare_recusal
from liangpai.refusal import Refused
from tests.appeals.stories import FILED, a_panel, an_appeal, an_officer
from tests.people import Cast

ACTS = ("take", "uphold", "reject", "ask_again", "seat", "overturn", "confirm", "argue", "withdraw", "recuse")
PEOPLE = ("sun", "wu", "zhao", "wang", "li", "zheng", "he", "lv", "shi")


def do(act: str, appeal: Appeal, by: Actor, at: Any) -> None:
    """Press a button."""
    doing: dict[str, Any] = {"appeal": appeal, "actor": by, "at": at}
    reasons = {"reasons": "理由", "remedy": "由归口单位更正"}
    ways = {
        "take": lambda: ops.take(**doing),
        "uphold": lambda: ops.decide(is_upheld=True, **reasons, **doing),
        "reject": lambda: ops.decide(is_upheld=False, **reasons, **doing),
        "ask_again": lambda: ops.ask_again(grounds="不服", **doing),
        "seat": lambda: ops.seat(**doing),
        "overturn": lambda: ops.rule(is_upheld=True, **reasons, **doing),
        "confirm": lambda: ops.rule(is_upheld=False, **reasons, **doing),
        "argue": lambda: ops.argue(text="陈述", **doing),
        "withdraw": lambda: ops.withdraw(**doing),
        "recuse": lambda: declare_recusal(
            district=appeal.district_id, subject=f"appeal:{appeal.pk}", ground="other", actor=by, at=at
        ),
    }
    ways[act]()


class Life(RuleBasedStateMachine):
    """Two appeals and nine people, of whom some had a part in what they are about."""

    cast: Cast

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.at, self.acts = FILED, 0

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    @initialize()
    def begin(self) -> None:
        self.people = {name: self.cast.actors[name] for name in PEOPLE[:6]}
        panel = a_panel(self.cast)
        self.people |= {"he": panel[0], "lv": panel[2]}
        self.people["shi"] = an_officer(self.cast, "施", [Role.VERIFIER], self.cast.units["legal"])
        self.pks = [an_appeal(self.cast).pk, an_appeal(self.cast, subject="card:13").pk]
        self.stale = [appeal_of(self.cast.district, pk) for pk in self.pks]
        self.before = Entry.objects.of(self.cast.district).count()

    @rule(days=st.integers(1, 4))
    def time_goes_by(self, days: int) -> None:
        self.at += timedelta(days=days)

    @rule(which=st.integers(0, 1))
    def somebody_looks(self, which: int) -> None:
        self.stale[which] = appeal_of(self.cast.district, self.pks[which])

    @rule(
        act=st.sampled_from(ACTS),
        person=st.sampled_from(PEOPLE),
        which=st.integers(0, 1),
        is_stale=st.booleans(),
    )
    def somebody_acts(self, act: str, person: str, which: int, is_stale: bool) -> None:
        appeal = self.stale[which] if is_stale else appeal_of(self.cast.district, self.pks[which])
        by = self.people[person]
        out = involved(appeal_of(self.cast.district, appeal.pk), localdate(self.at))
        try:
            with transaction.atomic():
                do(act, appeal, by, self.at)
        except Refused:
            self.stale[which] = appeal_of(self.cast.district, self.pks[which])
            return
        self.acts += 1
        if act in ("take", "uphold", "reject", "seat", "overturn", "confirm"):
            assert by.account not in out

    @invariant()
    def every_appeal_is_whole(self) -> None:
        for row in Appeal.objects.of(self.cast.district).order_by("pk"):
            assert row.state in APPEAL.states
            assert (row.is_upheld is not None) >= (row.state in DECIDED)
            assert len(row.panel) <= 3 and len({seat for seat, _ in row.panel}) == len(row.panel)
            assert row.state not in OPEN or row.answer_by is not None

    @invariant()
    def every_act_is_in_the_ledger_once(self) -> None:
        if hasattr(self, "before"):
            assert Entry.objects.of(self.cast.district).count() == self.before + self.acts


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


@pytest.mark.django_db
def test_nobody_with_any_part_in_it_can_do_any_act_of_a_reviewer_in_any_state(cast: Cast) -> None:
    """Every pair of a part in the thing and an act of a reviewer, in every state."""
    acts = ("take", "uphold", "reject", "seat", "overturn", "confirm")
    filed = an_appeal(cast)
    for state, reason, act in product(APPEAL.states, REASONS, acts):
        for reviewer in (cast.li, cast.zheng, cast.wu):
            Appeal.objects.of(cast.district).filter(pk=filed.pk).update(
                state=state, excluded={str(reviewer.account): reason}, taken_by=reviewer.account
            )
            with pytest.raises(Refused) as refused:
                do(act, appeal_of(cast.district, filed.pk), reviewer, FILED)
            assert refused.value.first.code == "appeal.involved"
