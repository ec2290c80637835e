"""Many people act on requests to share in any order: the table holds, and the ledger has every move exactly once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from time import sleep

import pytest
from django.db import OperationalError, connection, transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from liangpai.catalogue import operations as act
from liangpai.catalogue.models import Share, ShareUse
from liangpai.catalogue.queries import share
from liangpai.catalogue.rules import OPEN_SHARES
from liangpai.catalogue.workflow import SHARE
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import history, verify
from liangpai.refusal import Refused
from tests.catalogue.stories import a_share, an_item
from tests.people import AT, ON, a_cast

PEOPLE = st.sampled_from(["sun", "wu", "zhao", "wang", "zhou", "li"])
WHICH = st.integers(0, 3)
STALE = st.booleans()
"""Whether somebody acts on the page as it was loaded at the start, not as it is now."""
BY_TIME = ("share.escalate", "share.expire")


class Life(RuleBasedStateMachine):
    """One district; every rule is somebody pressing a button, allowed or not."""

    @initialize()
    def begin(self) -> None:
        self.story = transaction.atomic()
        self.story.__enter__()
        self.cast = a_cast()
        self.items = [an_item(self.cast, code) for code in ("C1", "C2", "C3")]
        self.days = 0
        self.moves = Counter[str]()
        self.first_seen: dict[int, Share] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.story.__exit__(None, None, None)

    @property
    def at(self):
        return AT + timedelta(days=self.days)

    @rule(days=st.integers(1, 9), looked=st.booleans())
    def time_goes_by(self, days: int, looked: bool) -> None:
        self.days += days
        if looked:
            act.settle(district=self.cast.district, on=self.at.date(), at=self.at)

    @rule(who=PEOPLE, which=WHICH)
    def ask(self, who: str, which: int) -> None:
        def ask_once(actor, at) -> None:
            made = act.ask_share(
                item=self.items[which % 3],
                unit=self.cast.units["town"],
                purpose="核对",
                until_on=at.date() + timedelta(days=40),
                actor=actor,
                at=at,
            )
            self.first_seen[made.pk] = share(self.cast.district, made.pk)

        self.tried("share.ask", ask_once, who)

    @rule(who=PEOPLE, which=WHICH, stale=STALE, days=st.integers(-1, 30))
    def grant(self, who: str, which: int, stale: bool, days: int) -> None:
        until = self.at.date() + timedelta(days=days)
        self.on_one("share.grant", act.grant_share, who, (which, stale), until_on=until)

    @rule(who=PEOPLE, which=WHICH, stale=STALE, is_lawful=st.booleans())
    def refuse(self, who: str, which: int, stale: bool, is_lawful: bool) -> None:
        basis = "《中华人民共和国统计法》" if is_lawful else "不便"
        self.on_one("share.refuse", act.refuse_share, who, (which, stale), basis=basis, reason="尚未公布")

    @rule(who=PEOPLE, which=WHICH, stale=STALE)
    def open_(self, who: str, which: int, stale: bool) -> None:
        self.on_one("share.open", act.open_share, who, (which, stale), access="接口")

    @rule(who=PEOPLE, which=WHICH, stale=STALE)
    def use(self, who: str, which: int, stale: bool) -> None:
        self.on_one("share.use", act.use_share, who, (which, stale), used_on=self.at.date(), purpose="比对")

    @rule(who=PEOPLE, which=WHICH, stale=STALE)
    def withdraw(self, who: str, which: int, stale: bool) -> None:
        self.on_one("share.withdraw", act.withdraw_share, who, (which, stale))

    def on_one(self, action: str, operation, who: str, which: tuple[int, bool], **named: object) -> None:
        pks = sorted(self.first_seen)
        if not pks:
            return
        pk = pks[which[0] % len(pks)]
        row = self.first_seen[pk] if which[1] else share(self.cast.district, pk)
        self.tried(action, operation, who, share=row, **named)

    def tried(self, action: str, operation, who: str, **named: object) -> None:
        try:
            with transaction.atomic():
                operation(**named, actor=self.cast.actors[who], at=self.at)
        except Refused:
            return
        self.moves[action] += 1

    @invariant()
    def every_state_is_one_of_the_table(self) -> None:
        rows = Share.objects.of(self.cast.district)
        assert set(rows.values_list("state", flat=True)) <= set(SHARE.states)
        assert set(rows.values_list("level", flat=True)) <= {1, 2, 3}

    @invariant()
    def every_move_has_exactly_one_entry(self) -> None:
        entries = Entry.objects.of(self.cast.district).filter(action__startswith="share.")
        told = Counter(entries.exclude(action__in=BY_TIME).values_list("action", flat=True))
        assert told == self.moves
        assert ShareUse.objects.of(self.cast.district).count() == self.moves["share.use"]

    @invariant()
    def time_raises_each_level_and_ends_each_request_once(self) -> None:
        entries = Entry.objects.of(self.cast.district).filter(action__in=BY_TIME)
        told = Counter(entries.values_list("subject", "action"))
        for row in Share.objects.of(self.cast.district):
            assert told[f"share:{row.pk}", "share.escalate"] == row.level - 1
            assert told[f"share:{row.pk}", "share.expire"] == int(row.state == "expired")

    @invariant()
    def a_unit_has_one_open_request_for_an_item(self) -> None:
        rows = Share.objects.of(self.cast.district).filter(state__in=OPEN_SHARES)
        pairs = list(rows.values_list("item_id", "unit_id"))
        assert len(pairs) == len(set(pairs))

    @invariant()
    def the_chain_of_the_ledger_is_whole(self) -> None:
        assert verify(self.cast.district) is None


@pytest.mark.django_db
def test_whatever_people_do_in_whatever_order_the_table_and_the_ledger_agree() -> None:
    run_state_machine_as_test(Life, settings=settings(max_examples=8, stateful_step_count=25))


@pytest.mark.slow
@pytest.mark.django_db
def test_it_does_so_in_many_more_stories() -> None:
    run_state_machine_as_test(Life, settings=settings(max_examples=150, stateful_step_count=50))


@pytest.mark.django_db(transaction=True)
def test_of_two_answers_at_once_one_wins_and_the_other_is_told() -> None:
    cast = a_cast()
    row = a_share(cast)
    seen = [share(cast.district, row.pk) for _ in range(2)]

    def grant(one: Share) -> str:
        try:
            return _waiting(one)
        finally:
            connection.close()

    def _waiting(one: Share) -> str:
        """What came of it; SQLite in memory cannot wait for another writer, so the test does."""
        while True:
            try:
                until = ON + timedelta(days=30)
                act.grant_share(share=one, until_on=until, actor=cast.wu, at=AT)
            except OperationalError:
                one.state = "asked"
                sleep(0.01)
            except Refused as refused:
                return refused.first.code
            else:
                return "done"

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(grant, seen))
    assert answers == ["done", "share.grant.overtaken"]
    assert [entry.action for entry in history(cast.district, "share", row.pk)].count("share.grant") == 1
