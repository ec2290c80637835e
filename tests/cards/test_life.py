"""The life of a card under many hands: random moves by random people on random days, some from a page loaded long ago."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from liangpai.appeals import operations as appeals
from liangpai.appeals.queries import appeals_of, open_on
from liangpai.cards import operations, queries
from liangpai.cards.models import Card, Extension, Inspection
from liangpai.cards.operations import Planned
from liangpai.cards.rules.separation import PAIRS
from liangpai.cards.workflow import CARD, ON_DISPLAY
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.ledger.remembering import forget
from liangpai.notary.queries import leaves
from liangpai.refusal import Refused
from tests.cards.stories import MINUTES, Dealt, a_candidate, moment
from tests.people import Cast, a_cast

PEOPLE = st.sampled_from(("zhao", "zheng", "wang", "sun", "li", "qian"))
STALE = st.booleans()
MANY = settings(max_examples=10, stateful_step_count=30)


class Life(RuleBasedStateMachine):
    """One yellow card of Sun's town; whoever presses a button sees the card as it is, or as it was first loaded."""

    @initialize()
    def found(self) -> None:
        """The district and the candidate."""
        self.stack = ExitStack()
        self.stack.enter_context(transaction.atomic())
        forget()
        self.cast: Cast = a_cast()
        self.told: Dealt = a_candidate(self.cast)
        self.first: Card = self.told.row
        self.on = date(2024, 1, 12)

    def teardown(self) -> None:
        """As if nothing had been."""
        if hasattr(self, "stack"):
            assert verify(self.cast.district) is None
            transaction.set_rollback(True)
            self.stack.close()

    def _seen(self, stale: bool) -> Card:
        return self.first if stale else self.told.row

    def _try(self, act: Callable[[], object]) -> None:
        """An act that is refused leaves no trace but what the calendar or an appeal had asked for anyway."""
        before = self._recorded()
        try:
            with transaction.atomic():
                act()
        except Refused:
            assert self._recorded() == before

    def _recorded(self) -> list[str]:
        rows = Entry.objects.of(self.cast.district).filter(subject=f"card:{self.told.pk}")
        return list(rows.order_by("sequence").values_list("action", flat=True))

    @rule(days=st.integers(1, 12), is_night=st.booleans())
    def wait(self, days: int, is_night: bool) -> None:
        """Time passes, with or without a nightly round."""
        self.on += timedelta(days=days)
        self.told.at = moment(self.on)
        if is_night:
            self.told.night(self.on)
            assert self.told.night(self.on) == 0

    @rule(
        who=PEOPLE,
        stale=STALE,
        what=st.sampled_from(("vet", "dismiss", "propose", "notice", "recall", "approve")),
    )
    def judge(self, who: str, stale: bool, what: str) -> None:
        """On the way to the conference."""
        words = {"vet": {"opinion": "好"}, "dismiss": {"reason": "轻微"}, "recall": {"reason": "有变"}}
        by = {"card": self._seen(stale), "actor": self.cast.actors[who], "at": self.told.at}
        self._try(lambda: getattr(operations, what)(**by, **words.get(what, {})))

    @rule(who=PEOPLE)
    def speak(self, who: str) -> None:
        """A statement."""
        self._try(lambda: self.told.speak(self.cast.actors[who]))

    @rule(who=PEOPLE)
    def appeal(self, who: str) -> None:
        """An appeal."""
        self._try(lambda: self.told.appeal(self.cast.actors[who]))

    @rule(who=PEOPLE, is_upheld=st.sampled_from((False, False, False, True)))
    def decide(self, who: str, is_upheld: bool) -> None:
        """A decision on the appeal that is open."""
        if open_on(self.cast.district, f"card:{self.told.pk}"):
            self._try(lambda: self.told.decided(is_upheld=is_upheld, actor=self.cast.actors[who]))

    @rule(who=PEOPLE)
    def ask_again(self, who: str) -> None:
        """A second review."""
        for found in appeals_of(self.cast.district, f"card:{self.told.pk}"):
            by = {"appeal": found, "actor": self.cast.actors[who], "at": self.told.at}
            self._try(lambda named=by: appeals.ask_again(**named, grounds="仍有异议"))

    @rule(who=PEOPLE, stale=STALE)
    def deliberate(self, who: str, stale: bool) -> None:
        """The collective decision."""
        by = {"card": self._seen(stale), "actor": self.cast.actors[who], "at": self.told.at}
        self._try(lambda: operations.deliberate(**by, minutes=MINUTES, decision="同意"))

    @rule()
    def straight_on(self) -> None:
        """The next act of the story by whoever it belongs to, so that long lives are told too."""
        story = {
            "candidate": self.told.vet,
            "vetted": self.told.propose,
            "proposed": self.told.notice,
            "noticed": self.told.speak,
            "heard": self.told.deliberate,
            "deliberated": self.told.approve,
            "approved": self._show,
            "shown": self.told.hand_in,
            "rectifying": lambda: self.told.prove().ask_delist(),
            "delist_asked": lambda: self.told.inspect().confirm(),
            "inspected": self.told.delist,
        }
        if act := story.get(self.told.state):
            self._try(act)

    def _show(self) -> None:
        self.on = max(self.on, self.told.held_on)
        self.told.at = moment(self.on)
        if self.told.occasion.state == "planned":
            self.told.hold()
        self.told.show()

    @rule(who=PEOPLE)
    def plan(self, who: str) -> None:
        """The plan of rectification."""
        row = self.told.row
        items = [Planned("修路", row.due_on or self.on, is_critical=True)]
        by = {"card": row, "actor": self.cast.actors[who], "at": self.told.at}
        self._try(lambda: operations.hand_in_plan(**by, plan="整改", items=items))

    @rule(who=PEOPLE)
    def extend(self, who: str) -> None:
        """More time asked for."""
        by = {"card": self.told.row, "actor": self.cast.actors[who], "at": self.told.at}
        self._try(lambda: operations.ask_extension(**by, reason="雨季"))

    @rule(who=PEOPLE, is_granted=st.booleans())
    def answer(self, who: str, is_granted: bool) -> None:
        """More time granted or not."""
        for row in queries.extensions_of(self.cast.district, self.told.pk):
            by = {
                "extension": queries.extension(self.cast.district, row.pk),
                "actor": self.cast.actors[who],
                "at": self.told.at,
            }
            act = operations.grant if is_granted else operations.decline
            self._try(lambda call=act, named=by: call(**named, answer="见批示"))

    @rule(who=PEOPLE, verified=st.lists(st.integers(1, 4), unique=True), is_back=st.booleans())
    def inspect(self, who: str, verified: list[int], is_back: bool) -> None:
        """An inspection on site."""
        by = {"card": self.told.row, "actor": self.cast.actors[who], "at": self.told.at}
        self._try(lambda: operations.inspect(**by, verified=verified, is_back=is_back, finding="已看"))

    @rule(
        who=PEOPLE,
        stale=STALE,
        what=st.sampled_from(("confirm", "delist", "fail", "look_back", "revoke", "ask_delist")),
    )
    def end(self, who: str, stale: bool, what: str) -> None:
        """Towards the end."""
        words = {
            "delist": {"decision": "好"},
            "fail": {"reason": "不好"},
            "look_back": {"finding": "好"},
            "revoke": {"reason": "有误", "basis": MINUTES},
        }
        by = {"card": self._seen(stale), "actor": self.cast.actors[who], "at": self.told.at}
        self._try(lambda: getattr(operations, what)(**by, **words.get(what, {})))

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        """The state is one of the table, no forbidden pair was done by one, every part is there once."""
        if not hasattr(self, "told"):
            return
        district, row = self.cast.district, self.told.row
        assert row.state in CARD.states
        assert row.revision == len(self._recorded())
        done = queries.people_of(row)
        for earlier, later in PAIRS:
            assert not done.get(earlier, frozenset()) & done.get(later, frozenset()), (earlier, later)
        assert Card.objects.of(district).count() == 1
        assert Extension.objects.of(district).count() <= 1
        assert Inspection.objects.of(district).count() == self._recorded().count("card.inspect")
        kinds = [leaf.kind for leaf in leaves(district)]
        assert kinds.count("card") == (row.number != "")
        assert ("erratum" in kinds) == (row.state == "revoked")

    @invariant()
    def the_board_shows_what_it_may(self) -> None:
        """A card stands on the board only after it was shown, and never while an appeal is open."""
        if not hasattr(self, "told"):
            return
        row = self.told.row
        shown = queries.shown_on_board(self.cast.zhao, self.cast.district, self.on)
        is_open = queries.open_appeal(row) is not None
        assert [one.pk for one in shown] == ([row.pk] if row.state in ON_DISPLAY and not is_open else [])
        if row.state in (*ON_DISPLAY, "delisted"):
            assert row.minutes and row.done["card.approve"]
            assert row.stated_at or (
                row.statement_by and row.decided_on and row.decided_on > row.statement_by
            )


@pytest.mark.django_db
def test_whatever_anybody_tries_nothing_is_lost_or_doubled() -> None:
    run_state_machine_as_test(Life, settings=MANY)


@pytest.mark.slow
@pytest.mark.django_db
def test_so_it_is_in_long_lives_too() -> None:
    run_state_machine_as_test(Life, settings=settings(MANY, max_examples=80, stateful_step_count=60))
