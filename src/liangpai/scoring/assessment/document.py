"""Figures as a small set of text files, exact to the last bit: what a result carries so that it can be computed again."""

import csv
import dataclasses
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from liangpai.scoring.assessment.figures import (
    Adjustment,
    Excuse,
    Figures,
    Hold,
    PreviousStanding,
    PriorCard,
    Received,
    Record,
    Unit,
    VetoCase,
)
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme import Scheme, canonical

LISTS: dict[str, type] = {
    "units": Unit,
    "excuses": Excuse,
    "adjustments": Adjustment,
    "vetoes": VetoCase,
    "records": Record,
    "prior_cards": PriorCard,
    "holds": Hold,
    "received": Received,
    "previous": PreviousStanding,
}
TABLES = ("now", "base", "sigma", "excused")
RECORDS = "figures.json"


def figures_to_files(scheme: Scheme, figures: Figures) -> dict[str, bytes]:
    """File name → content: one JSON of lists and one CSV per table; a table that holds nothing is left out."""
    lists = {name: _rows(getattr(figures, name)) for name in LISTS}
    files = {RECORDS: canonical({**lists, "as_of": figures.as_of, "stage": figures.stage})}
    header = ["unit", *scheme.indicator_codes]
    codes = [unit.code for unit in figures.units]
    for name in TABLES:
        table = getattr(figures, name)
        held = np.where(table, 1.0, np.nan) if table.dtype == bool else table
        if name == "now" or not np.isnan(held).all():
            files[f"{name}.csv"] = table_to_csv(header, codes, held)
    return files


def table_to_csv(header: Iterable[str], codes: Iterable[str], values: Array) -> bytes:
    """A table as CSV (UTF-8, \\n), numbers by their shortest exact form, absent values empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    absent = np.isnan(values)
    counted = (absent | ((values == np.round(values)) & (np.abs(values) < 1e15))).all(axis=0)
    columns = [
        [
            "" if gap else (str(int(x)) if whole else repr(x))
            for x, gap in zip(column.tolist(), gaps, strict=True)
        ]
        for column, gaps, whole in zip(values.T, absent.T, counted, strict=True)
    ]
    writer.writerows(zip(codes, *columns, strict=True))
    return out.getvalue().encode()


def figures_from_files(scheme: Scheme, files: Mapping[str, bytes]) -> Figures:
    """Read back what ``figures_to_files`` wrote.

    Raises:
        KeyError, ValueError: a file is missing, or is not of this form or of this scheme.
    """
    content: dict[str, Any] = json.loads(files[RECORDS])
    lists = {name: tuple(kind(**row) for row in content[name]) for name, kind in LISTS.items()}
    codes = [unit.code for unit in lists["units"]]
    blank = np.full((len(codes), len(scheme.indicators)), np.nan)
    tables = {
        name: _table(scheme, codes, files[f"{name}.csv"]) if f"{name}.csv" in files else blank
        for name in TABLES
    }
    tables["excused"] = ~np.isnan(tables["excused"])
    return Figures(**lists, **tables, as_of=content["as_of"], stage=content["stage"])  # type: ignore[arg-type]


def _table(scheme: Scheme, codes: list[str], content: bytes) -> Array:
    header, *rows = csv.reader(io.StringIO(content.decode()))
    if tuple(header[1:]) != scheme.indicator_codes or [row[0] for row in rows] != codes:
        raise ValueError("the table does not have the units and indicators of the scheme in their order")
    return np.array([[float(cell) if cell else np.nan for cell in row[1:]] for row in rows])


def _rows(records: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {spec.name: getattr(record, spec.name) for spec in dataclasses.fields(record)} for record in records
    ]
