"""A workflow as one table, a row per move: it checks, draws the diagram, names the buttons and feeds the tests."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from liangpai.refusal import Refusal, Refused
from liangpai.words import Lang, Words


@dataclass(frozen=True, slots=True)
class Move:
    """One row of the table: the action (a name of the policy), the states it starts from and the one it leads to."""

    action: str
    sources: tuple[str, ...]
    target: str
    label: Words


@dataclass(frozen=True)
class Workflow:
    """The life of one kind of thing: its states in the order of the story, and every move between them."""

    name: Words
    states: Mapping[str, Words]
    moves: tuple[Move, ...]
    start: str

    def __post_init__(self) -> None:
        """A table that names unknown states, or gives one action two rows for the same state, is a mistake of ours."""
        known = set(self.states)
        named = {self.start, *(state for move in self.moves for state in (*move.sources, move.target))}
        pairs = [(move.action, source) for move in self.moves for source in move.sources]
        if not named <= known or len(pairs) != len(set(pairs)):
            raise ValueError(f"{self.name.en}: unknown states or doubled moves: {sorted(named - known)}")

    def move(self, action: str, state: str) -> Move | None:
        """The row for an action from a state, or None where the table has none."""
        return next((row for row in self.moves if row.action == action and state in row.sources), None)

    def refuse(self, action: str, state: str) -> Refusal | None:
        """Why the action is not possible from the state, or None."""
        if self.move(action, state):
            return None
        rows = [row for row in self.moves if row.action == action]
        if not rows:
            raise KeyError(f"{self.name.en} has no action {action}")
        sources = [self.states[state] for row in rows for state in row.sources]
        words = Words(
            "{name}现在是“{state}”，只有在“{sources}”时才能{action}",
            "the {name} is '{state}'; '{action}' is possible only from '{sources}'",
        ).format(
            name=self.name,
            state=self.states[state],
            action=rows[0].label,
            sources=Words("”“".join(w.zh for w in sources), "', '".join(w.en for w in sources)),
        )
        return Refusal(f"{action}.state", words)

    def label(self, state: str, lang: Lang = "zh") -> str:
        """What a state is called."""
        return self.states[state].says(lang)

    def open_moves(self, state: str) -> tuple[Move, ...]:
        """Every move that the table has from a state."""
        return tuple(row for row in self.moves if state in row.sources)

    def diagram(self, lang: Lang = "zh") -> str:
        """The table as a Mermaid state diagram."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.start}"]
        lines += [f"    {code} : {words.says(lang)}" for code, words in self.states.items()]
        lines += [
            f"    {source} --> {row.target} : {row.label.says(lang)}"
            for row in self.moves
            for source in row.sources
        ]
        lines += [f"    {state} --> [*]" for state in self.states if not self.open_moves(state)]
        return "\n".join(lines)


class Rows(Protocol):
    """As much of a query as a move needs: the rows it is about, narrowed and changed in one statement."""

    def filter(self, *args: Any, **kwargs: Any) -> "Rows":
        """Only the rows that match."""

    def update(self, **kwargs: Any) -> int:
        """Change them all and say how many there were."""


def advance(workflow: Workflow, rows: Rows, action: str, state: str, **changes: object) -> str:
    """Move one row by compare-and-set and answer its new state; of two people on one button one wins.

    Args:
        workflow: the table.
        rows: a query that holds exactly the row, tenant included.
        action: the move.
        state: the state the caller has seen.
        changes: further columns written in the same statement.

    Raises:
        Refused: the table has no such move, or somebody else was faster.
    """
    refusal = workflow.refuse(action, state)
    if refusal:
        raise Refused(refusal)
    move = workflow.move(action, state)
    assert move is not None  # noqa: S101 - refuse() has just said so
    if rows.filter(state=state).update(state=move.target, **changes) != 1:
        raise Refused(overtaken(action))
    return move.target


def overtaken(action: str) -> Refusal:
    """The "no" for the slower of two people on one button."""
    words = Words(
        "别人刚刚处理过，内容已经变化；请刷新后再看",
        "somebody else has just dealt with this: reload and look again",
    )
    return Refusal(f"{action}.overtaken", words)
