"""The same content as the same bytes: comma-separated tables and JSON."""

import csv
import io
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray


def table_text(header: Sequence[str], columns: Sequence[Sequence[object] | NDArray[Any]]) -> str:
    """Comma-separated text: numbers in the shortest form that reads back exactly, missing figures left empty."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(header)
    plain = [column.tolist() if isinstance(column, np.ndarray) else column for column in columns]
    writer.writerows([_cell(value) for value in row] for row in zip(*plain, strict=True))
    return sink.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        return int(value) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return value


def json_text(content: Mapping[str, object]) -> str:
    """JSON with sorted keys and an end of line, the same bytes for the same content."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False) + "\n"
