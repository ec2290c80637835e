"""The life of a promise under many hands: random moves by random people on random days."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from liangpai.commitments import operations, queries
from liangpai.commitments.models import Amendment, Commitment, Report
from liangpai.commitments.workflow import COMMITMENT
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.ledger.remembering import forget
from liangpai.refusal import Refused
from tests.commitments.stories import DUE, TERMS, Promise, land, moment
from tests.people import Cast, a_cast

PEOPLE = st.sampled_from(("sun", "zhao", "wang", "wu", "zhou"))
MANY = settings(max_examples=8, stateful_step_count=20)


class Life(RuleBasedStateMachine):
    """One promise of Sun's town; the machine remembers how many acts succeeded."""

    @initialize()
    def found(self) -> None:
        """The district and the draft."""
        self.stack = ExitStack()
        self.stack.enter_context(transaction.atomic())
        forget()
        self.cast: Cast = a_cast()
        self.told = Promise(self.cast, needs=(land(self.cast),)).draft()
        self.done, self.on = ["commitment.draft"], date(2024, 1, 10)
        self.amended = self.reported = 0

    def teardown(self) -> None:
        """As if nothing had been."""
        if hasattr(self, "stack"):
            assert verify(self.cast.district) is None
            transaction.set_rollback(True)
            self.stack.close()

    def _act(self, action: str, act: Callable[[], object]) -> bool:
        """Try an act; what it caught up with first is counted by the calendar."""
        before = self._recorded()
        state = self.told.state
        try:
            act()
        except Refused:
            assert self._recorded() == before and self.told.state == state
            return False
        new = self._recorded()[len(before) :]
        caught_up, own = new[:-1], new[-1]
        assert own == action and set(caught_up) <= {"commitment.begin", "commitment.fall_due"}
        self.done += new
        return True

    def _recorded(self) -> list[str]:
        rows = Entry.objects.of(self.cast.district).filter(subject=f"commitment:{self.told.pk}")
        return list(rows.order_by("sequence").values_list("action", flat=True))

    @rule(days=st.integers(1, 60))
    def wait(self, days: int) -> None:
        """Time passes, without a nightly round."""
        self.on += timedelta(days=days)
        self.told.at = moment(self.on)

    @rule()
    def night(self) -> None:
        """The nightly round."""
        before = len(self._recorded())
        count = self.told.settle(self.on)
        new = self._recorded()[before:]
        assert len(new) == count
        self.done += new

    @rule(person=PEOPLE)
    def submit(self, person: str) -> None:
        """Hand in."""
        self._act("commitment.submit", lambda: self.told.submit(self.cast.actors[person]))

    @rule(person=PEOPLE)
    def check(self, person: str) -> None:
        """Check."""
        self._act("commitment.check", lambda: self.told.check(self.cast.actors[person]))

    @rule(person=PEOPLE)
    def approve(self, person: str) -> None:
        """Approve."""
        self._act("commitment.approve", lambda: self.told.approve(self.cast.actors[person]))

    @rule(person=PEOPLE)
    def announce(self, person: str) -> None:
        """Announce."""
        self._act("commitment.announce", lambda: self.told.announce(self.cast.actors[person]))

    @rule(person=PEOPLE)
    def send_back(self, person: str) -> None:
        """Send back."""
        actor, at = self.cast.actors[person], self.told.at
        self._act(
            "commitment.return",
            lambda: operations.send_back(commitment=self.told.row, reason="重来", actor=actor, at=at),
        )

    @rule(person=PEOPLE, aim=st.sampled_from((90.0, 100.0, 110.0)))
    def amend(self, person: str, aim: float) -> None:
        """Ask to amend."""
        terms, actor = replace(TERMS, target=aim), self.cast.actors[person]
        self.amended += self._act("commitment.amend", lambda: self.told.amend(terms, actor=actor))

    @rule(person=PEOPLE, is_granted=st.booleans())
    def decide(self, person: str, is_granted: bool) -> None:
        """Decide on the latest amendment."""
        rows = queries.amendments(self.cast.district, self.told.pk)
        if rows:
            asked = queries.amendment(self.cast.district, rows[-1].pk)
            decide = operations.grant if is_granted else operations.decline
            actor, at = self.cast.actors[person], self.told.at
            self._act(
                f"commitment.{'grant' if is_granted else 'decline'}",
                lambda: decide(amendment=asked, answer="好", actor=actor, at=at),
            )

    @rule(person=PEOPLE, value=st.sampled_from((None, 0.0, 60.0, 120.0)), is_done=st.booleans())
    def report(self, person: str, value: float | None, is_done: bool) -> None:
        """Report progress, or that it is done."""
        action = "commitment.finish" if is_done else "commitment.report"
        act = self.told.finish if is_done else self.told.report
        self.reported += self._act(action, lambda: act(value, self.cast.actors[person]))

    @rule(person=PEOPLE, value=st.sampled_from((0.0, 60.0, 120.0)))
    def verify(self, person: str, value: float) -> None:
        """Verify."""
        reached = min(DUE, self.on)
        self._act("commitment.verify", lambda: self.told.verify(value, reached, self.cast.actors[person]))

    @rule(person=PEOPLE, outcome=st.sampled_from(("kept", "partly", "broken")))
    def conclude(self, person: str, outcome: str) -> None:
        """Find."""
        action = {"kept": "keep", "partly": "part", "broken": "break"}[outcome]
        self._act(f"commitment.{action}", lambda: self.told.conclude(outcome, self.cast.actors[person]))

    @rule(person=PEOPLE)
    def excuse(self, person: str) -> None:
        """Excuse by a paper."""
        paper = {"reason": "洪水", "basis": "云岫府办〔2024〕9号"}
        self._act("commitment.excuse", lambda: self.told.excuse(**paper, actor=self.cast.actors[person]))  # type: ignore[arg-type] # texts

    @rule(person=PEOPLE)
    def archive(self, person: str) -> None:
        """Archive."""
        actor, at = self.cast.actors[person], self.told.at
        self._act(
            "commitment.archive",
            lambda: operations.archive(commitment=self.told.row, actor=actor, at=at),
        )

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        """The state is one of the table, every success has its entry, every part is there once."""
        if not hasattr(self, "told"):
            return
        district, row = self.cast.district, self.told.row
        assert row.state in COMMITMENT.states
        assert self._recorded() == self.done
        assert Commitment.objects.of(district).count() == 1
        assert Amendment.objects.of(district).count() == self.amended
        assert Amendment.objects.of(district).filter(state="asked").count() == (row.state == "amending")
        assert Report.objects.of(district).count() == self.reported
        assert len(queries.needs_of(district, queries.supports(district, [row.pk])[row.pk])) <= 1
        assert (row.outcome != "") == (row.state in ("kept", "partly", "broken", "excused", "archived"))


@pytest.mark.django_db
def test_whatever_anybody_tries_nothing_is_lost_or_doubled() -> None:
    run_state_machine_as_test(Life, settings=MANY)


@pytest.mark.slow
@pytest.mark.django_db
def test_so_it_is_in_long_lives_too() -> None:
    run_state_machine_as_test(Life, settings=settings(MANY, max_examples=80, stateful_step_count=60))
