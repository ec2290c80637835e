"""The tables of the house as documents: who may do what, and the life of every kind of thing."""

from importlib import import_module
from pathlib import Path

from liangpai.access.policy import POLICY
from liangpai.access.roles import NAMES
from liangpai.statemachine import Workflow

SOURCE = Path(__file__).resolve().parent.parent / "src" / "liangpai"


def workflows() -> dict[str, Workflow]:
    """Every workflow of the rooms by the name of its room and its constant."""
    found: dict[str, Workflow] = {}
    for path in sorted(SOURCE.glob("*/workflow.py")):
        module = import_module(f"liangpai.{path.parent.name}.workflow")
        tables = {name: table for name, table in vars(module).items() if isinstance(table, Workflow)}
        found |= {f"{path.parent.name}.{name}": table for name, table in tables.items()}
    return found


def policy() -> str:
    """The policy as a table: the action, and to whom it is open, as the clauses read."""
    roles = [f"| `{role}` | {words.zh} | {words.en} |" for role, words in NAMES.items()]
    actions = [f"| `{action}` | {clause.says.replace('|', 'or')} |" for action, clause in POLICY.items()]
    return "\n".join(
        ["| role | 角色 | |", "|---|---|---|", *roles, "", "| action | open to |", "|---|---|", *actions]
    )


def lives() -> str:
    """Every workflow: its diagram, and its moves with the action that the policy asks for."""
    parts = []
    for name, table in workflows().items():
        moves = [
            f"| `{move.action}` | {move.label.zh} · {move.label.en} | {_named(table, move.sources)} | "
            f"{_named(table, (move.target,))} |"
            for move in table.moves
        ]
        head = f"## {table.name.zh} · {table.name.en} (`{name}`)\n\n```mermaid\n{table.diagram()}\n```\n"
        parts.append("\n".join([head, "| action | move | from | to |", "|---|---|---|---|", *moves]))
    return "\n\n".join(parts)


def _named(table: Workflow, states: tuple[str, ...]) -> str:
    return ", ".join(f"{table.states[state].zh} · {table.states[state].en}" for state in states)
