"""Rows of the register of promises as exports and the template show them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from liangpai.commitments.queries import Commitment, Support
from liangpai.commitments.registers import Row
from liangpai.commitments.rules.terms import SOURCES
from liangpai.commitments.workflow import COMMITMENT
from liangpai.needs.rules.kinds import KINDS
from liangpai.needs.rules.kinds import SOURCES as FUNDS
from liangpai.words import Lang

Supports = Mapping[int, Sequence[Support]]


def register_rows(
    rows: Iterable[Commitment], supports: Supports, amended: Mapping[int, int], lang: Lang
) -> list[dict[str, Any]]:
    """Promises as the list is exported; what a unit filled in is in Chinese, as the template that reads it again."""
    return [
        _written(entered(row, supports.get(row.pk, ()))) | _followed(row, amended.get(row.pk, 0), lang)
        for row in rows
    ]


def entered(row: Commitment, supports: Sequence[Support]) -> Row:
    """What the unit itself wrote, with the first support it needs."""
    found: Row = {
        "no": str(row.pk),
        "unit": row.unit.name,
        "year": float(row.year),
        "text": row.text,
        "target": row.target,
        "unit_of_measure": row.unit_of_measure,
        "due_on": row.due_on,
    }
    if supports:
        first = supports[0]
        found |= {
            "keeper": first.department.name,
            "kind": KINDS[first.kind].words.zh,
            "source": FUNDS[first.source].zh if first.source else None,
            "quantity": float(first.quantity),
            "title": first.title,
            "needed_by": first.needed_by,
        }
    return found


def _written(row: Row) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _followed(row: Commitment, amended: int, lang: Lang) -> dict[str, Any]:
    above = f" {row.source_reference}" if row.source_reference else ""
    return {
        "state": COMMITMENT.label(row.state, lang),
        "measure": row.measure,
        "baseline": row.baseline,
        "weight": row.weight,
        "difficulty": row.difficulty,
        "duty_item": row.duty_item,
        "source_of": f"{SOURCES[row.source].says(lang)}{above}",
        "value": row.value,
        "verified": row.verified_value,
        "share": None if row.share is None else round(row.share * 100, 2),
        "reached_on": row.reached_on.isoformat() if row.reached_on else "",
        "score": row.score,
        "amended": amended,
        "excuse": " ".join(filter(None, (row.excuse_basis, row.excuse_reason))),
    }
