"""The OpenAPI document as tables that people read: operations with what they take, and the shapes of their objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from liangpai.api.door import METHODS
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Named:
    """One parameter of an operation, or one field of an object."""

    name: str
    kind: str
    is_required: bool
    words: Words


@dataclass(frozen=True, slots=True)
class Described:
    """One operation."""

    name: str
    method: str
    path: str
    action: str
    words: Words
    more: str
    """What the operation says beyond its purpose, in English."""
    parameters: tuple[Named, ...]
    takes: str
    """The shape of the object it takes; empty where it takes none."""
    answers: str
    """The shape of the object it answers with."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of object with its fields."""

    name: str
    fields: tuple[Named, ...]


def operations(document: dict[str, Any]) -> list[Described]:
    """Every operation in the order of the document."""
    return [
        _described(method.upper(), path, methods[method])
        for path, methods in document["paths"].items()
        for method in METHODS
        if method in methods
    ]


def shapes(document: dict[str, Any]) -> list[Shape]:
    """Every kind of object, by name."""
    found = document["components"]["schemas"]
    return [Shape(name, tuple(_fields(found[name]))) for name in sorted(found)]


def _described(method: str, path: str, operation: dict[str, Any]) -> Described:
    answer = next(answer for status, answer in operation["responses"].items() if int(status) < 300)
    return Described(
        name=operation["operationId"],
        method=method,
        path=path,
        action=operation["x-action"],
        words=Words(operation["x-zh"], operation["summary"]),
        more=operation.get("description", ""),
        parameters=tuple(_parameter(one) for one in operation["parameters"]),
        takes=_content(operation.get("requestBody", {})),
        answers=_content(answer),
    )


def _parameter(parameter: dict[str, Any]) -> Named:
    words = _words(parameter["schema"])
    return Named(parameter["name"], kind_of(parameter["schema"]), parameter["required"], words)


def _content(holder: dict[str, Any]) -> str:
    return "".join(kind_of(content["schema"]) for content in holder.get("content", {}).values())


def _fields(shape: dict[str, Any]) -> Iterator[Named]:
    required = set(shape.get("required", ()))
    for name, field in shape["properties"].items():
        yield Named(name, kind_of(field), name in required, _words(field))


def _words(schema: dict[str, Any]) -> Words:
    return Words(schema.get("x-zh", ""), schema.get("description", ""))


def kind_of(schema: dict[str, Any]) -> str:
    """A JSON schema in a few words: ``integer 1…200``, ``list of UnitRow``, ``string (date) or null``."""
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[-1])
    if "anyOf" in schema or "allOf" in schema:
        return " or ".join(kind_of(one) for one in (schema.get("anyOf") or schema["allOf"]))
    if "enum" in schema:
        return "one of " + ", ".join(f"“{one}”" for one in schema["enum"] if one)
    if schema.get("type") == "array":
        return f"list of {kind_of(schema['items'])}"
    if isinstance(schema.get("additionalProperties"), dict):
        return f"map of {kind_of(schema['additionalProperties'])}"
    return _plain(schema)


def _plain(schema: dict[str, Any]) -> str:
    kind = str(schema.get("type", "anything"))
    if "format" in schema:
        return f"{kind} ({schema['format']})"
    low, high = schema.get("minimum"), schema.get("maximum", schema.get("maxLength"))
    if high is None or high >= 2**53:
        return kind
    return f"{kind} {low}…{high}" if low is not None else f"{kind} ≤ {high}"
