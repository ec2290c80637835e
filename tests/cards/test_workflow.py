"""The card's table against what is printed: every state, action and role, and every path of moves."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.access.actor import Actor, Duty
from liangpai.access.clauses import Thing
from liangpai.access.policy import POLICY, permits
from liangpai.access.roles import Role
from liangpai.cards.operations.moving import begin
from liangpai.cards.workflow import (
    BEFORE,
    CARD,
    ENDED,
    EXTENSION,
    OCCASION,
    ON_DISPLAY,
    RULESET,
    SETTLEMENTS,
    TOLD,
)
from liangpai.refusal import Refused
from tests.cards.stories import a_candidate
from tests.conftest import CHECKOUT
from tests.people import Cast

ACTIONS = sorted({move.action for move in CARD.moves})
PLACES = {"own": "/1/7/", "above": "/1/", "elsewhere": "/1/8/"}


@cache
def printed_moves() -> dict[tuple[str, str], str]:
    """Target by action and state, as docs/reference/workflows.md prints the table."""
    text = (CHECKOUT / "docs/reference/workflows.md").read_text("utf-8")
    part = next(one for one in re.split(r"\n## ", text) if "`card.vet`" in one)
    code = {f"{words.zh} · {words.en}": state for state, words in CARD.states.items()}
    found = {}
    for action, sources, target in re.findall(r"\| `([a-z_.]+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \|", part):
        # A name of a state may hold a comma itself.
        for named, state in code.items():
            if f", {named}," in f", {sources.strip()},":
                found[action, state] = code[target.strip()]
    return found


@cache
def printed_policy() -> dict[str, str]:
    """The clause of each action as docs/reference/policy.md prints it."""
    text = (CHECKOUT / "docs/reference/policy.md").read_text("utf-8")
    return dict(re.findall(r"\| `([a-z_.]+)` \| (.+) \|", text))


def as_printed(action: str, role: Role, place: str) -> bool:
    """Whether the printed clause opens an action to a role at a place, nothing having been done before."""
    return all(_part_holds(part, role, place) for part in printed_policy()[action].split(" & "))


def _part_holds(part: str, role: Role, place: str) -> bool:
    name, _, rest = part.partition("(")
    roles = rest.rstrip(")").split(", ")
    if name == "in_reach":
        return place != "elsewhere" and role in roles
    if name == "not_own":
        return place == "elsewhere" or role not in roles
    return name == "not_after" or role in part.split(" or ")


@pytest.mark.parametrize("state", CARD.states)
def test_every_state_action_and_role_is_as_printed(state: str) -> None:
    thing = Thing(1, path=PLACES["own"], unit="枕河镇")
    for action in ACTIONS:
        assert (printed_moves().get((action, state)) is not None) == (CARD.move(action, state) is not None)
        for role in Role:
            for place, path in PLACES.items():
                actor = Actor("某人", 1, 5, (Duty(role, 9, path),))
                is_open = permits(action, actor, thing) is None
                assert is_open == as_printed(action, role, place), (action, role, place)


def test_every_move_that_is_printed_is_in_the_table_and_leads_where_it_says() -> None:
    table = {(move.action, source): move.target for move in CARD.moves for source in move.sources}
    assert printed_moves() == table


@pytest.mark.django_db
def test_every_operation_begins_by_asking_the_table(cast: Cast) -> None:
    told = a_candidate(cast)
    people = {name: cast.actors[name] for name in ("zhao", "zheng", "wang", "sun", "li")}
    for action in ACTIONS:
        able = next(
            (
                who
                for who in people.values()
                if permits(action, who, Thing(cast.district, cast.units["town"].path)) is None
            ),
            None,
        )
        for state in CARD.states:
            row = told.row
            row.state, row.done = state, {}
            if able is None:  # what the house does by itself
                continue
            if state == "reviewing":  # goes on by itself, no appeal being open
                continue
            try:
                begin(action, row, able, told.at)
                is_open = True
            except Refused as refused:
                is_open = False
                assert refused.first.code == f"{action}.state"
            assert is_open == (CARD.move(action, state) is not None), (action, state)


@given(st.lists(st.sampled_from(ACTIONS), max_size=40))
def test_no_path_of_moves_leads_to_a_state_the_table_does_not_name(path: list[str]) -> None:
    state = CARD.start
    for action in path:
        move = CARD.move(action, state)
        assert (move is None) == (CARD.refuse(action, state) is not None)
        state = move.target if move else state
    assert state in CARD.states


def test_every_move_is_an_action_of_the_policy() -> None:
    for table in (CARD, OCCASION, RULESET, EXTENSION):
        assert {move.action for move in table.moves} <= set(POLICY)


def test_every_state_can_be_reached_and_only_ended_ones_have_no_way_on() -> None:
    reached = {CARD.start}
    for _ in CARD.states:
        reached |= {move.target for move in CARD.moves if reached & set(move.sources)}
    assert reached == set(CARD.states)
    last = {state for state in CARD.states if not CARD.open_moves(state)}
    assert last == {"dismissed", "reminded", "recalled", "revoked"}
    assert last < set(ENDED)


def test_no_card_reaches_the_board_without_notice_deliberation_and_approval() -> None:
    for needed in ("card.notice", "card.deliberate", "card.approve", "card.show"):
        reached = {CARD.start}
        for _ in CARD.states:
            moves = [move for move in CARD.moves if move.action != needed]
            reached |= {move.target for move in moves if reached & set(move.sources)}
        assert not reached & set(ON_DISPLAY), needed


def test_the_groups_of_states_are_states() -> None:
    assert {*BEFORE, *ON_DISPLAY, *ENDED} == set(CARD.states)
    assert set(TOLD) <= set(CARD.states)
    assert set(SETTLEMENTS.values()) <= set(ACTIONS)
