"""Figures written back into the workbook that asks for them: for examples, for corrections, for handing on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from liangpai.dossier import template as sheets
from liangpai.scoring.assessment import Figures
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme import Scheme
from liangpai.spreadsheets.template import Table, Template

Row = dict[str, Any]


def filled_template(scheme: Scheme, figures: Figures, cover: str = "") -> Template:
    """The workbook of a scheme with figures filled in; reading it back gives the same figures."""
    template = sheets.figures_template(scheme, figures.units, with_figures_of=cover)
    rows = _rows(scheme, figures)
    tables = tuple(_with_rows(table, rows.get(table.name)) for table in template.tables)
    return replace(template, tables=tables)


def _with_rows(table: Table, rows: Sequence[Row] | None) -> Table:
    if not rows:
        return table
    known = {column.code for column in table.columns}
    return replace(table, rows=tuple({code: row[code] for code in row if code in known} for row in rows))


def _rows(scheme: Scheme, figures: Figures) -> dict[str, list[Row]]:
    kinds = {code: word for word, code in sheets.HOLD_KINDS.items()}
    return {
        sheets.SETTINGS: [
            {"key": sheets.AS_OF, "content": figures.as_of or None},
            {"key": sheets.STAGE, "content": figures.stage or None},
        ],
        sheets.NOW: _period(scheme, figures, figures.now),
        sheets.BASE: _period(scheme, figures, figures.base),
        sheets.SIGMA: _numbered(_sigmas(scheme, figures)),
        sheets.EXCUSED: _numbered([vars(item) for item in figures.excuses]),
        sheets.ADJUSTMENTS: _numbered([vars(item) for item in figures.adjustments]),
        sheets.VETOES: _numbered([vars(item) for item in figures.vetoes]),
        sheets.RECORDS: _numbered([vars(item) for item in figures.records]),
        sheets.PRIOR_CARDS: _numbered(
            [
                {
                    "unit": card.unit,
                    "card": card.card,
                    "ago": float(card.occasions_ago),
                    "passed": _yes(card.gate_passed),
                }
                for card in figures.prior_cards
            ]
        ),
        sheets.HOLDS: _numbered([{**vars(hold), "kind": kinds[hold.kind]} for hold in figures.holds]),
        sheets.RECEIVED: _numbered([_told(vars(item)) for item in figures.received]),
        sheets.PREVIOUS: [_told(vars(item)) for item in figures.previous],
    }


def _period(scheme: Scheme, figures: Figures, table: Array) -> list[Row]:
    return [
        {
            "unit": unit.code,
            "name": unit.name,
            **{
                code: None if np.isnan(value) else float(value)
                for code, value in zip(scheme.indicator_codes, values, strict=True)
            },
        }
        for unit, values in zip(figures.units, table, strict=True)
    ]


def _sigmas(scheme: Scheme, figures: Figures) -> list[Row]:
    return [
        {
            "unit": figures.units[row].code,
            "indicator": scheme.indicators[column].code,
            "sigma": float(figures.sigma[row, column]),
        }
        for row, column in np.argwhere(~np.isnan(figures.sigma))
    ]


def _numbered(rows: Sequence[Row]) -> list[Row]:
    return [{"no": str(number), **_told(row)} for number, row in enumerate(rows, 1)]


def _told(row: Row) -> Row:
    """What is not known stays an empty cell."""
    return {code: None if value == "" else value for code, value in row.items()}


def _yes(value: bool) -> str:
    return sheets.YES_NO[0] if value else sheets.YES_NO[1]
