"""The scheme as a document: dataclasses ⇄ plain mappings ⇄ YAML, lossless, every misspelt key named by its path."""

import dataclasses
import types
from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

from liangpai.problems import Problem, Rejected
from liangpai.scoring.scheme.model import Scheme
from liangpai.scoring.scheme.unfolding import Unfolding, refuse_unfolding

FORMAT = "liangpai-scheme/1"
# The safe ones, in C where PyYAML was built with libyaml: a tenth of the time.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


Record = TypeVar("Record")


def to_document(scheme: Scheme) -> dict[str, Any]:
    """The scheme as a plain mapping; values that equal their default are left out, so that a document stays short."""
    return {"format": FORMAT, **plain(scheme)}


def plain(value: Any) -> Any:
    """Dataclasses, tuples and mappings as plain values, without those that equal their default."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            spec.name: plain(getattr(value, spec.name))
            for spec in dataclasses.fields(value)
            if getattr(value, spec.name) != _default(spec)
        }
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def _default(spec: "dataclasses.Field[Any]") -> Any:
    if spec.default_factory is not dataclasses.MISSING:
        return spec.default_factory()
    return spec.default


def from_document(document: Any) -> Scheme:
    """Build a scheme from a plain mapping.

    Raises:
        Rejected: an unknown key, a missing key or a value of the wrong kind, each named by its path.
    """
    if not isinstance(document, Mapping) or document.get("format") != FORMAT:
        raise Rejected(
            [
                Problem(
                    "scheme.format",
                    "format",
                    f"不是本系统的考核方案：第一行应为“format: {FORMAT}”",
                    f"not a Liangpai scheme: the first line must read 'format: {FORMAT}'",
                )
            ]
        )
    return from_plain(Scheme, {key: value for key, value in document.items() if key != "format"})


def from_plain(kind: type[Record], content: Any) -> Record:
    """Build a frozen dataclass of this kind, of whatever it is made, from plain values.

    Raises:
        Rejected: an unknown key, a missing key or a value of the wrong kind, each named by its path.
    """
    problems: list[Problem] = []
    made = _record(kind, content, "", problems)
    if problems:
        raise Rejected(problems)
    return made  # type: ignore[no-any-return]  # _record is generic over every dataclass of the model


def _record(kind: Any, content: Any, path: str, problems: list[Problem]) -> Any:
    if not isinstance(content, Mapping):
        problems.append(_wrong(path, "一组“键: 值”", "a mapping", content))
        return None
    specs = {spec.name: spec for spec in dataclasses.fields(kind)}
    for key in content:
        if key not in specs:
            problems.append(_unknown(_join(path, str(key)), specs))
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for name, spec in specs.items():
        if name in content:
            values[name] = _value(hints[name], content[name], _join(path, name), problems)
        elif spec.default is dataclasses.MISSING and spec.default_factory is dataclasses.MISSING:
            problems.append(
                Problem(
                    "scheme.key_missing",
                    _join(path, name),
                    "缺少这一项，请补上",
                    "this key is missing: add it",
                )
            )
    return kind(**values) if len(problems) == 0 else None


def _unknown(path: str, known: Mapping[str, object]) -> Problem:
    names = ", ".join(known)
    return Problem(
        "scheme.key_unknown", path, f"不认识这一项；可用的有：{names}", f"unknown key; known here: {names}"
    )


def _value(hint: Any, value: Any, path: str, problems: list[Problem]) -> Any:
    origin = get_origin(hint)
    if dataclasses.is_dataclass(hint):
        return _record(hint, value, path, problems)
    if origin is tuple:
        return _sequence(get_args(hint)[0], value, path, problems)
    if origin in (Union, types.UnionType):
        return _union(get_args(hint), value, path, problems)
    if origin is dict:
        return _mapping(get_args(hint)[1], value, path, problems)
    if origin is Literal:
        return _choice(get_args(hint), value, path, problems)
    return _scalar(hint, value, path, problems)


def _sequence(item: Any, value: Any, path: str, problems: list[Problem]) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        problems.append(_wrong(path, "一个列表", "a list", value))
        return ()
    return tuple(_value(item, entry, f"{path}[{place}]", problems) for place, entry in enumerate(value, 1))


def _mapping(item: Any, value: Any, path: str, problems: list[Problem]) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        problems.append(_wrong(path, "一组“键: 值”", "a mapping", value))
        return {}
    return {str(key): _value(item, entry, _join(path, str(key)), problems) for key, entry in value.items()}


def _union(options: tuple[Any, ...], value: Any, path: str, problems: list[Problem]) -> Any:
    """Take the first option that fits; one option that is a record (Growth | None) reports its own problems."""
    if value is None and type(None) in options:
        return None
    records = [option for option in options if dataclasses.is_dataclass(option)]
    if records:
        return _record(records[0], value, path, problems)
    for option in (one for one in options if one is not type(None)):
        trial: list[Problem] = []
        taken = _list_of_numbers(value) if get_origin(option) is list else _value(option, value, path, trial)
        if not trial and taken is not None:
            return taken
    problems.append(_wrong(path, "一个数、文字或数列", "a number, a text or a list of numbers", value))
    return None


def _list_of_numbers(value: Any) -> list[float] | None:
    if isinstance(value, list) and all(_is_number(item) for item in value):
        return [float(item) for item in value]
    return None


def _choice(options: tuple[Any, ...], value: Any, path: str, problems: list[Problem]) -> Any:
    if value not in options:
        names = " | ".join(str(option) for option in options)
        problems.append(_wrong(path, names, names, value))
    return value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_SCALARS: dict[type, tuple[Callable[[Any], bool], Callable[[Any], Any], str, str]] = {
    str: (lambda v: isinstance(v, str | int | float) and not isinstance(v, bool), str, "文字", "a text"),
    float: (_is_number, float, "一个数", "a number"),
    int: (lambda v: _is_number(v) and float(v).is_integer(), int, "一个整数", "a whole number"),
    bool: (lambda v: isinstance(v, bool), bool, "true 或 false", "true or false"),
}


def _scalar(hint: type, value: Any, path: str, problems: list[Problem]) -> Any:
    fits, convert, zh, en = _SCALARS[hint]
    if not fits(value):
        problems.append(_wrong(path, zh, en, value))
        return None
    return convert(value)


def _wrong(path: str, zh: str, en: str, value: Any) -> Problem:
    shown = repr(value)[:40]
    return Problem(
        "scheme.value_kind", path, f"这里应是{zh}，写的是 {shown}", f"expected {en}, found {shown}"
    )


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def to_yaml(scheme: Scheme) -> str:
    """The scheme as YAML text; ``from_yaml`` gives back an equal scheme."""
    return dumped(to_document(scheme))


def dumped(document: Mapping[str, Any]) -> str:
    """A plain mapping as YAML text, its keys in their order."""
    return yaml.dump(document, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=110)


def from_yaml(text: str) -> Scheme:
    """Read a scheme from YAML text.

    Raises:
        Rejected: text that is not YAML (with line and column) or a document with wrong keys or values.
    """
    return from_document(loaded(text))


def loaded(text: str) -> Any:
    """The plain values of YAML text that unfolds no further than it is long.

    Raises:
        Rejected: text that is not YAML, with line and column.
    """
    try:
        refuse_unfolding(text, LOADER)
        return yaml.load(text, Loader=LOADER)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise Rejected([_not_yaml(error)]) from error


def _not_yaml(error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = f"第{mark.line + 1}行第{mark.column + 1}列" if mark else ""
    if isinstance(error, Unfolding):
        return Problem(
            "scheme.yaml_unfolds",
            place,
            "从这里起嵌套或引用展开得太多，不像考核方案；请去掉 & 和 * 引用，减少层次",
            "from here on it nests or unfolds further than any scheme: write without & and * and with fewer levels",
        )
    return Problem(
        "scheme.yaml",
        place,
        "这里不是合法的 YAML：检查缩进、冒号后的空格和引号",
        "not valid YAML here: check indentation, the space after the colon, and quotes",
    )
