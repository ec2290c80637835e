"""What changed between two versions of a scheme, item by item, named by path."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from liangpai.scoring.scheme.document import to_document
from liangpai.scoring.scheme.model import Scheme


@dataclass(frozen=True)
class Change:
    """One difference; ``before`` is None for something added, ``after`` is None for something removed."""

    path: str
    before: Any
    after: Any


def diff(old: Scheme, new: Scheme) -> list[Change]:
    """Every difference between two schemes, in the order of the older document; lists are matched by code or name."""
    return changes(to_document(old), to_document(new))


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """Every difference between two documents, named by path; lists are matched by code or name."""
    return list(_changes(old, new, ""))


def _changes(old: Any, new: Any, path: str) -> Iterator[Change]:
    old, new = _keyed(old), _keyed(new)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from _changes(old.get(key), new.get(key), f"{path}.{key}" if path else str(key))
    elif old != new:
        yield Change(path, old, new)


def _keyed(value: Any) -> Any:
    """A list of records becomes a mapping by their code, name or class, so that an insertion moves nothing."""
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        keys = [
            item.get("code") or item.get("name") or item.get("class_code") or item.get("record")
            for item in value
        ]
        if all(keys) and len(set(keys)) == len(keys):
            return dict(zip(keys, value, strict=True))
    return value
