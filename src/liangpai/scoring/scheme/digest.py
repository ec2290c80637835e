"""The content hash of a scheme: canonical JSON (RFC 8785) of the whole document, defaults included."""

import dataclasses
import hashlib
import json
from typing import Any

import rfc8785

from liangpai.scoring.scheme.model import Scheme


def canonical(value: Any) -> bytes:
    """Canonical JSON (RFC 8785) of plain values and dataclasses.

    Raises:
        ValueError: a number that JSON does not have, or a value of another kind.
    """
    plain = _Plain()
    content = plain.of(value)
    if plain.common:
        # Python's encoder in C writes the same bytes wherever numbers need no exponent and keys no surrogates.
        text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
        return text.encode()
    return rfc8785.dumps(content)


class _Plain:
    """Turns dataclasses into plain values, and notes whether anything rare occurs that only RFC 8785 orders or writes."""

    def __init__(self) -> None:
        self.common = True
        self._keys: dict[object, str] = {}

    def of(self, value: Any) -> Any:
        """The value as dicts, lists, texts, booleans, None and numbers; 3.0 becomes 3."""
        kind = type(value)
        if kind is str or kind is bool or value is None:
            return value
        if kind is float:
            return self._number(value)
        if kind is int:
            self.common = self.common and abs(value) < 2**53
            return value
        if kind is dict:
            return self._members(value)
        if kind is list or kind is tuple:
            return [self.of(item) for item in value]
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {spec.name: self.of(getattr(value, spec.name)) for spec in dataclasses.fields(value)}
        raise ValueError(f"canonical JSON has no {kind.__name__}")

    def _members(self, value: dict[object, Any]) -> dict[str, Any]:
        """A dict; the kinds that millions of members have are settled here, for a call to ``of`` costs more than they do."""
        known, found = self._keys, {}
        for key, item in value.items():
            kind = type(item)
            plain = item if kind is str else self._number(item) if kind is float else self.of(item)
            found[known.get(key) or self._key(key)] = plain
        return found

    def _number(self, value: float) -> float | int:
        if value.is_integer() and abs(value) < 2**53:
            return int(value)
        self.common = self.common and 1e-4 <= abs(value) < 1e16
        return value

    def _key(self, key: object) -> str:
        text = self._keys[key] = str(key)
        self.common = self.common and (text.isascii() or max(text) < "\ud800")
        return text


def content_hash(value: Any, algorithm: str = "sha256") -> str:
    """``algorithm:hex`` of the canonical JSON; two documents with the same meaning have the same hash.

    Args:
        value: a scheme, or any plain value.
        algorithm: ``sha256`` (default) or ``sm3``.
    """
    return f"{algorithm}:{hashlib.new(algorithm, canonical(value)).hexdigest()}"


def scheme_hash(scheme: Scheme, algorithm: str = "sha256") -> str:
    """The hash that freezes a scheme. Defaults count: a later change of a default of ours never changes a frozen scheme."""
    return content_hash(scheme, algorithm)
