"""The content hash of a scheme: canonical JSON (RFC 8785) of the whole document, defaults included."""

import dataclasses
import hashlib
from typing import Any

import rfc8785

from liangpai.scoring.scheme.model import Scheme


def canonical(value: Any) -> bytes:
    """Canonical JSON (RFC 8785) of plain values and dataclasses."""
    return rfc8785.dumps(_json(value))


def _json(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {spec.name: _json(getattr(value, spec.name)) for spec in dataclasses.fields(value)}
    if isinstance(value, list | tuple):
        return [_json(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _json(item) for key, item in value.items()}
    return value


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
