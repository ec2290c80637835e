"""Figures as a small set of text files, exact to the last bit: what a result carries so that it can be computed again."""

import csv
import dataclasses
import io
import json
from collections.abc import Iterable, Mapping, Sequence
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
    lists = {name: _rows(kind, getattr(figures, name)) for name, kind in LISTS.items()}
    files = {RECORDS: canonical({**lists, "as_of": figures.as_of, "stage": figures.stage})}
    header = ["unit", *scheme.indicator_codes]
    codes = [unit.code for unit in figures.units]
    for name in TABLES:
        table = getattr(figures, name)
        held = np.where(table, 1.0, np.nan) if table.dtype == bool else table
        if name == "now" or not np.isnan(held).all():
            files[f"{name}.csv"] = table_to_csv(header, codes, held)
    return files


def table_to_csv(header: Iterable[str], codes: Sequence[str], values: Array) -> bytes:
    """A table as CSV (UTF-8, \\n), numbers by their shortest exact form, whole numbers without a point, gaps empty."""
    names = io.StringIO()
    csv.writer(names, lineterminator="\n").writerows([header, *([code] for code in codes)])
    first, *keys = _lines(names.getvalue())
    if values.shape[1] == 0 or not keys:
        return "\n".join([first, *keys, ""]).encode()
    # One pass of repr over the rows and three replacements in C: a province has millions of numbers.
    rows = "\n".join([",".join(map(repr, row)) for row in values.tolist()]) + "\n"
    plain = rows.replace("nan", "").replace(".0,", ",").replace(".0\n", "\n").splitlines()
    return "\n".join([first, *(f"{key},{row}" for key, row in zip(keys, plain, strict=True)), ""]).encode()


def _lines(text: str) -> list[str]:
    """Records of CSV; a line break inside quotes belongs to its record."""
    records: list[str] = []
    for line in text.split("\n")[:-1]:
        if records and records[-1].count('"') % 2:
            records[-1] += "\n" + line
        else:
            records.append(line)
    return records


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


def _rows(kind: type, records: Iterable[Any]) -> list[dict[str, Any]]:
    names = [spec.name for spec in dataclasses.fields(kind)]
    return [{name: getattr(record, name) for name in names} for record in records]
