"""Rows of the registers of visits, issues and coverage as the export shows them, in the reader's language."""

from collections.abc import Iterable, Mapping
from typing import Any

from liangpai.visits.rules.coverage import Looked
from liangpai.visits.rules.issues import KINDS
from liangpai.visits.workflow import ISSUE, VISIT
from liangpai.words import Lang, Words

NOBODY = Words("（无）", "(nobody)")


def visit_rows(rows: Iterable[Any], lang: Lang) -> list[dict[str, Any]]:
    """Visits with who goes where on which day."""
    return [
        {
            "on": row.on.isoformat(),
            "unit": row.unit.name,
            "leader": row.leader.name,
            "purpose": row.purpose,
            "state": VISIT.label(row.state, lang),
        }
        for row in rows
    ]


def prefilled(rows: Iterable[Any], names: Mapping[int, str]) -> tuple[dict[str, Any], ...]:
    """Visits as the template holds them, to be taken back unchanged; ``names`` of places by their ids."""
    return tuple(
        {
            "no": str(at),
            "on": row.on,
            "unit": names.get(row.unit_id, row.unit.name),
            "leader": row.leader.name,
            "purpose": row.purpose,
        }
        for at, row in enumerate(rows, 1)
    )


def issue_rows(rows: Iterable[Any], lang: Lang) -> list[dict[str, Any]]:
    """Issues with what became of them."""
    return [
        {
            "unit": row.unit.name,
            "text": row.text,
            "kind": KINDS[row.kind].says(lang),
            "promise": row.promise,
            "raised": row.raised_on.isoformat(),
            "state": ISSUE.label(row.state, lang),
            "keeper": row.keeper.name if row.keeper else "",
            "solution": row.solution,
            "solved": row.solved_on.isoformat() if row.solved_on else "",
            "look_back": row.look_back,
        }
        for row in rows
    ]


def coverage_rows(rows: Iterable[Looked], lang: Lang) -> list[dict[str, Any]]:
    """Towns and typical villages with their contact leaders; who has none says so."""
    return [{"name": row.name, "town": row.town, "leader": row.leader or NOBODY.says(lang)} for row in rows]
