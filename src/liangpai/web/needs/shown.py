"""Rows of the registers of needs, quotas and gains as exports show them, in the reader's language."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from liangpai.needs.queries import Gain, Need, Quota
from liangpai.needs.rules.answering import VERDICTS
from liangpai.needs.rules.kinds import KINDS, LEVELS, MATTERS, SOURCES
from liangpai.needs.workflow import GAIN, NEED
from liangpai.words import Lang

Row = dict[str, Any]


def need_rows(rows: Iterable[Need], lang: Lang) -> list[Row]:
    """Needs as the list is exported; what a unit filled in is in Chinese, as the template that reads it again."""
    return [_asked(row) | _became(row, lang) for row in rows]


def _asked(row: Need) -> Row:
    return {
        "no": str(row.pk),
        "unit": row.unit.name,
        "keeper": row.keeper.name,
        "kind": KINDS[row.kind].words.zh,
        "source": SOURCES[row.source].zh if row.source else None,
        "matter": MATTERS[row.matter].words.zh,
        "title": row.title,
        "quantity": float(row.quantity),
        "needed_by": row.needed_by.isoformat(),
        "purpose": row.purpose,
    }


def _became(row: Need, lang: Lang) -> Row:
    return {
        "measure": KINDS[row.kind].measure.says(lang),
        "state": NEED.label(row.state, lang),
        "level": LEVELS[row.level].says(lang),
        "raised": row.raised_on.isoformat(),
        "due": _day(row.due_on),
        "answer": VERDICTS[row.verdict].says(lang) if row.verdict else "",
        "granted": None if row.granted is None else float(row.granted),
        "reason": row.reason,
        "alternative": row.alternative,
        "deliver_by": _day(row.deliver_by),
        "delivered": _day(row.delivered_on),
    }


def prefilled(rows: Iterable[Need]) -> tuple[Row, ...]:
    """Needs as the template holds them, to be taken back unchanged."""
    return tuple(_asked(row) | {"needed_by": row.needed_by} for row in rows)


def quota_rows(rows: Iterable[Quota], lang: Lang) -> list[Row]:
    """Quotas with what is allocated and left."""
    return [
        {
            "department": row.department.name,
            "kind": KINDS[row.kind].words.says(lang),
            "source": SOURCES[row.source].says(lang) if row.source else "",
            "year": str(row.year),
            "amount": float(row.amount),
            "taken": float(row.amount - row.remaining),
            "remaining": float(row.remaining),
            "measure": KINDS[row.kind].measure.says(lang),
        }
        for row in rows
    ]


def gain_rows(rows: Iterable[Gain], lang: Lang) -> list[Row]:
    """What was applied for above, with how far it came."""
    return [
        {
            "title": row.title,
            "unit": row.unit.name,
            "kind": KINDS[row.kind].words.says(lang),
            "source": SOURCES[row.source].says(lang) if row.source else "",
            "state": GAIN.label(row.state, lang),
            "applied": float(row.applied_amount),
            "applied_on": row.applied_on.isoformat(),
            "reference": row.reference,
            "approved": None if row.approved_amount is None else float(row.approved_amount),
            "approved_on": _day(row.approved_on),
            "document": row.document,
            "arrived": None if row.arrived_amount is None else float(row.arrived_amount),
            "arrived_on": _day(row.arrived_on),
            "measure": KINDS[row.kind].measure.says(lang),
            "reason": row.reason,
        }
        for row in rows
    ]


def _day(on: date | None) -> str:
    return on.isoformat() if on else ""
