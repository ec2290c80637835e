"""What the tests of the dossier start from: the shipped examples as an office holds them, and archives somebody broke."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from liangpai.dossier.example import write_example
from liangpai.dossier.make import Made, make

RUNS = 400


@dataclass(frozen=True)
class Case:
    """One example: the files an office holds and the result they make."""

    workbook: Path
    scheme: Path
    made: Made


def office(name: str, folder: Path) -> Case:
    """The example as an office holds it, and its result."""
    workbook, scheme, _ = write_example(name, folder / "in")
    return Case(workbook, scheme, make(workbook, scheme, folder / "out", runs=RUNS))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def unpacked(archive: Path) -> dict[str, bytes]:
    """Every file of an archive."""
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(path: Path, files: dict[str, bytes]) -> Path:
    """An archive of these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return path


def forged(
    path: Path, archive: Path, change: Callable[[dict[str, Any]], object], name: str = "result.json"
) -> Path:
    """The archive with one JSON file changed and the manifest put right again, as somebody would who means to deceive."""
    files = unpacked(archive)
    content = json.loads(files[name])
    change(content)
    return resealed(path, files | {name: json.dumps(content, ensure_ascii=False).encode()})


def resealed(path: Path, files: dict[str, bytes]) -> Path:
    """An archive whose manifest agrees with its files."""
    manifest = json.loads(files["manifest.json"])
    manifest["files"] = {
        name: f"sha256:{hashlib.sha256(content).hexdigest()}"
        for name, content in files.items()
        if name != "manifest.json"
    }
    return packed(path, files | {"manifest.json": json.dumps(manifest).encode()})
