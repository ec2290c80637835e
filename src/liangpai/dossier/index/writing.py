"""Write a folder whole or not at all: files are made beside it and moved in when all are there."""

import csv
import io
import json
import math
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liangpai.problems import Problem, Rejected


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """A fresh folder to write into; it becomes ``out``, or its files replace those in ``out``, when all went well.

    Raises:
        Rejected: when the place cannot be written to.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.exists() and not out.is_dir():
            raise NotADirectoryError(20, "a file stands there")
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    except OSError as reason:
        raise Rejected([_unwritable(out, reason)]) from reason
    try:
        yield fresh
        fresh.chmod(0o755)
        _move(fresh, out)
    except OSError as reason:
        raise Rejected([_unwritable(out, reason)]) from reason
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _move(fresh: Path, out: Path) -> None:
    if not out.exists():
        fresh.rename(out)
        return
    for made in sorted(fresh.iterdir()):
        target = out / made.name
        if target.is_dir():
            target.rename(fresh / f".former-{made.name}")  # deleted with the fresh folder, after the move
        made.replace(target)


def _unwritable(out: Path, reason: OSError) -> Problem:
    return Problem(
        "out.unwritable",
        str(out),
        f"结果无法写入（{reason.strerror}）；请换一个可写的文件夹。",
        f"the results cannot be written ({reason.strerror}); choose a folder that can be written to.",
    )


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
