from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.refusal import Refused
from liangpai.statemachine import Move, Workflow, advance, overtaken
from liangpai.words import Words

STATES = {
    "draft": Words("草稿", "draft"),
    "sent": Words("已报送", "sent"),
    "done": Words("已办结", "done"),
}
MOVES = (
    Move("letter.send", ("draft",), "sent", Words("报送", "send")),
    Move("letter.return", ("sent", "done"), "draft", Words("退回", "return")),
    Move("letter.close", ("sent",), "done", Words("办结", "close")),
)
LETTER = Workflow(Words("函件", "letter"), STATES, MOVES, "draft")


class Rows:
    """One row in memory, with as much of a query as a move needs."""

    def __init__(self, row: dict[str, Any], wanted: dict[str, Any] | None = None) -> None:
        self.row, self.wanted = row, wanted or {}

    def filter(self, **wanted: Any) -> "Rows":
        return Rows(self.row, {**self.wanted, **wanted})

    def update(self, **changes: Any) -> int:
        if any(self.row[name] != value for name, value in self.wanted.items()):
            return 0
        self.row.update(changes)
        return 1


def test_a_move_changes_the_state_and_the_columns_beside_it() -> None:
    row = {"state": "draft"}
    assert advance(LETTER, Rows(row), "letter.send", "draft", sent_by=7) == "sent"
    assert row == {"state": "sent", "sent_by": 7}


def test_of_two_people_on_one_button_the_second_is_told() -> None:
    row = {"state": "draft"}
    advance(LETTER, Rows(row), "letter.send", "draft", sent_by=7)
    with pytest.raises(Refused) as raised:
        advance(LETTER, Rows(row), "letter.send", "draft", sent_by=8)
    assert raised.value.first == overtaken("letter.send")
    assert row["sent_by"] == 7


def test_a_move_that_the_table_lacks_is_refused_with_the_states_it_needs() -> None:
    row = {"state": "draft"}
    with pytest.raises(Refused) as raised:
        advance(LETTER, Rows(row), "letter.return", "draft")
    refusal = raised.value.first
    assert (refusal.code, refusal.kind, row) == ("letter.return.state", "conflict", {"state": "draft"})
    assert refusal.says() == "函件现在是“草稿”，只有在“已报送”“已办结”时才能退回"
    assert refusal.says("en") == "the letter is 'draft'; 'return' is possible only from 'sent', 'done'"


def test_an_action_of_another_workflow_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match="no action"):
        LETTER.refuse("card.deal", "draft")


@given(st.sampled_from([move.action for move in MOVES]), st.sampled_from(list(STATES)))
def test_the_table_alone_decides(action: str, state: str) -> None:
    row = {"state": state}
    allowed = [move for move in MOVES if move.action == action and state in move.sources]
    assert [move for move in LETTER.open_moves(state) if move.action == action] == allowed
    if allowed:
        assert advance(LETTER, Rows(row), action, state) == allowed[0].target
    else:
        assert LETTER.refuse(action, state) is not None
        with pytest.raises(Refused):
            advance(LETTER, Rows(row), action, state)
        assert row == {"state": state}


def test_the_diagram_names_every_state_and_every_move() -> None:
    assert LETTER.diagram("en").splitlines() == [
        "stateDiagram-v2",
        "    [*] --> draft",
        "    draft : draft",
        "    sent : sent",
        "    done : done",
        "    draft --> sent : send",
        "    sent --> draft : return",
        "    done --> draft : return",
        "    sent --> done : close",
    ]


def test_a_state_without_a_way_out_is_an_end() -> None:
    story = Workflow(Words("函件", "letter"), STATES, MOVES[::2], "draft")
    assert "    done --> [*]" in story.diagram()
    assert "    done : 已办结" in story.diagram()


def test_a_state_is_called_by_its_words() -> None:
    assert (LETTER.label("sent"), LETTER.label("sent", "en")) == ("已报送", "sent")


@pytest.mark.parametrize(
    "moves",
    [
        (Move("letter.send", ("draft",), "lost", Words("报送", "send")),),
        (Move("letter.send", ("lost",), "sent", Words("报送", "send")),),
        (MOVES[0], MOVES[0]),
    ],
)
def test_a_table_with_unknown_states_or_doubled_moves_is_refused(moves: tuple[Move, ...]) -> None:
    with pytest.raises(ValueError, match="unknown states or doubled moves"):
        Workflow(Words("函件", "letter"), STATES, moves, "draft")


def test_a_story_that_begins_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        Workflow(Words("函件", "letter"), STATES, MOVES, "nowhere")
