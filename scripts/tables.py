"""The tables of the house as documents: who may do what, and the life of every kind of thing."""

from importlib import import_module
from pathlib import Path

from liangpai.access.policy import POLICY
from liangpai.access.roles import NAMES
from liangpai.guardrails.rules import EFFECTS, GUARDS
from liangpai.statemachine import Workflow
from liangpai.words import Lang, Words

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


def guards() -> str:
    """The guard rails as a table in each language: name and rule, basis, what is ours, effect, and whether built in."""
    english = "| no. | guard rail | basis | ours | effect | can be set aside |\n|---|---|---|---|---|---|"
    chinese = "| 编号 | 护栏 | 依据 | 本系统设定 | 遇到时 | 可否豁免 |\n|---|---|---|---|---|---|"
    return "\n\n".join([f"{english}\n{_guards('en')}", "## 中文", f"{chinese}\n{_guards('zh')}"])


def _guards(lang: Lang) -> str:
    may = Words("可以", "yes").says(lang)
    rows = []
    for guard in GUARDS.values():
        ours = guard.ours.says(lang) if guard.ours else ""
        aside = guard.built_in.says(lang) if guard.built_in else may
        told = (
            Words("**{name}**：{says}", "**{name}**: {says}")
            .format(name=guard.name, says=guard.says)
            .says(lang)
        )
        cells = (guard.code, told, guard.basis.says(lang), ours, EFFECTS[guard.effect].says(lang), aside)
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _named(table: Workflow, states: tuple[str, ...]) -> str:
    return ", ".join(f"{table.states[state].zh} · {table.states[state].en}" for state in states)
