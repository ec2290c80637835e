"""The mapping as a YAML file that gives back the same value."""

from collections.abc import Callable
from collections.abc import Mapping as Pairs
from dataclasses import asdict
from math import isfinite
from pathlib import Path
from typing import Any

import yaml

from liangpai.problems import Problem, Rejected
from liangpai.spreadsheets.mapping.declaration import Mapping
from liangpai.spreadsheets.wording import problem

_LARGEST_FILE = 1 << 20


def load_mapping(path: Path) -> tuple[Mapping, ...]:
    """The mappings kept in a YAML file.

    Raises:
        Rejected: with every entry that is wrong.
    """
    try:
        content = path.read_bytes()[: _LARGEST_FILE + 1]
        return read_mapping(content.decode("utf-8-sig"), name=path.name)
    except (OSError, UnicodeDecodeError):
        raise Rejected(
            [_invalid(path.name, "YAML", "不是能读的 UTF-8 文件", "no readable UTF-8 file")]
        ) from None


def save_mapping(mappings: tuple[Mapping, ...], path: Path) -> None:
    """Keep the mappings in a YAML file."""
    path.write_text(write_mapping(mappings), encoding="utf-8")


def write_mapping(mappings: tuple[Mapping, ...]) -> str:
    """The mappings as YAML; what is at its default is left out."""
    entries = []
    for mapping in mappings:
        plain = asdict(mapping)
        defaults = {"last_row": None, "unit_by": "code", "transpose": False}
        entries.append(
            {
                key: list(value)
                if isinstance(value, tuple)
                else dict(value)
                if isinstance(value, Pairs)
                else value
                for key, value in plain.items()
                if not (key in defaults and value == defaults[key]) and value not in ({}, ())
            }
        )
    return yaml.safe_dump({"tables": entries}, allow_unicode=True, sort_keys=False, width=100)


def read_mapping(text: str, *, name: str = "") -> tuple[Mapping, ...]:
    """The mappings in a YAML text.

    Raises:
        Rejected: with every entry that is wrong.
    """
    if len(text) > _LARGEST_FILE:
        raise Rejected([_invalid(name, "tables", "文件过大", "the file is too large")])
    try:
        loaded = yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - a subclass of the safe loader
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Rejected(
            [_invalid(name, "YAML", "不是能读的 YAML", "this is no YAML that can be read")]
        ) from None
    entries = loaded.get("tables") if isinstance(loaded, dict) else None
    if not isinstance(entries, list) or not entries:
        raise Rejected([_invalid(name, "tables", "应为一个列表", "a list is expected")])
    problems: list[Problem] = []
    found = [_entry(entry, f"{name}#tables.{index}", problems) for index, entry in enumerate(entries)]
    if problems:
        raise Rejected(problems)
    return tuple(mapping for mapping in found if mapping is not None)


class _PlainLoader(yaml.SafeLoader):
    """A safe loader without aliases: a few lines of nested ones expand to gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.YAMLError("aliases are not used in a mapping")
        return super().compose_node(parent, index)


def _is_row(value: object) -> bool:
    return type(value) is int and 1 <= value <= 1_048_576


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _is_pairs(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for pair in value.items() for text in pair)


def _is_factors(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(key, str) and type(factor) in (int, float) and isfinite(factor) and factor > 0
        for key, factor in value.items()
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


_TEXT = ("文字", "a text")
_ROW = ("从 1 数起的行号", "a row counted from 1")
_RULES: dict[str, tuple[Callable[[object], bool], tuple[str, str]]] = {
    "table": (_is_text, _TEXT),
    "sheet": (_is_text, _TEXT),
    "header_row": (_is_row, _ROW),
    "first_row": (_is_row, _ROW),
    "last_row": (lambda value: value is None or _is_row(value), _ROW),
    "unit_column": (_is_text, _TEXT),
    "unit_by": (lambda value: value in ("code", "name", "name_plain"), ("code、name 或 name_plain",) * 2),
    "columns": (lambda value: _is_pairs(value) and bool(value), ("编码: 列", "pairs code: column")),
    "units": (_is_pairs, ("名称: 编码", "pairs name: code")),
    "skip": (_is_texts, ("文字的列表", "a list of texts")),
    "fraction_columns": (_is_texts, ("编码的列表", "a list of codes")),
    "factors": (_is_factors, ("编码: 正数", "pairs code: positive number")),
    "transpose": (lambda value: isinstance(value, bool), ("true 或 false", "true or false")),
}
_REQUIRED = ("table", "sheet", "header_row", "first_row", "unit_column", "columns")


def _entry(entry: object, place: str, problems: list[Problem]) -> Mapping | None:
    if not isinstance(entry, dict):
        problems.append(_invalid(place, "tables", "应为键和值", "keys and values are expected"))
        return None
    wrong = []
    for key in (*entry, *_REQUIRED):
        if key not in _RULES:
            wrong.append(_invalid(place, str(key), "没有这一项", "there is no such entry"))
        elif key not in entry:
            wrong.append(_invalid(place, key, "缺少", "it is missing"))
        elif not _RULES[key][0](entry[key]):
            zh, en = _RULES[key][1]
            wrong.append(_invalid(place, key, f"应为{zh}", f"{en} is expected"))
    if wrong:
        problems += dict.fromkeys(wrong)
        return None
    tuples = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
    return Mapping(**{**entry, **tuples})


def _invalid(place: str, entry: str, zh: str, en: str) -> Problem:
    return problem("mapping_invalid", place, entry=entry, reason=zh, reason_en=en)
