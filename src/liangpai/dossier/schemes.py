"""Scheme files: read and write a scheme as YAML or as an Excel workbook, by the file's name."""

from pathlib import Path

from liangpai.dossier.presence import insist_on_file
from liangpai.problems import Problem, Rejected
from liangpai.scoring.scheme import Scheme, from_tables, from_yaml, to_tables, to_yaml
from liangpai.spreadsheets.tables import read_tables, write_tables

YAML_NAMES = (".yaml", ".yml")


def load_scheme(path: Path) -> Scheme:
    """Read a scheme from a .yaml or .xlsx file; it is not yet checked.

    Raises:
        Rejected: the file is absent, of another kind, or not a scheme.
    """
    insist_on_file(path)
    if path.suffix.lower() == ".xlsx":
        return from_tables(read_tables(path))
    if path.suffix.lower() in YAML_NAMES:
        return from_yaml(_text(str(path), path.read_bytes()))
    raise Rejected([_unknown_kind(str(path))])


def scheme_from(name: str, content: bytes) -> Scheme:
    """Read a scheme from the content of a .yaml or .xlsx file, by its name; it is not yet checked.

    Raises:
        Rejected: the file is of another kind, or not a scheme.
    """
    suffix = Path(name).suffix.lower()
    if suffix in YAML_NAMES:
        return from_yaml(_text(name, content))
    if suffix == ".xlsx":
        return from_tables(read_tables(content, name=name))
    raise Rejected([_unknown_kind(name)])


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejected(
            [
                Problem(
                    "file.encoding",
                    name,
                    "文件不是 UTF-8 编码；请在编辑器里另存为 UTF-8",
                    "the file is not UTF-8: save it as UTF-8 in your editor",
                )
            ]
        ) from error


def save_scheme(scheme: Scheme, path: Path) -> None:
    """Write a scheme as .yaml or .xlsx; reading it back gives an equal scheme.

    Raises:
        Rejected: the file's name says neither.
    """
    if path.suffix.lower() in YAML_NAMES:
        path.write_text(to_yaml(scheme), encoding="utf-8")
    elif path.suffix.lower() == ".xlsx":
        write_tables(path, to_tables(scheme))
    else:
        raise Rejected([_unknown_kind(str(path))])


def _unknown_kind(name: str) -> Problem:
    return Problem(
        "file.kind",
        name,
        "方案文件应为 .yaml 或 .xlsx",
        "a scheme file is .yaml or .xlsx",
    )
