"""The frozen facts of a conference as JSON and back, and their hash: the same facts give the same hash everywhere."""

import hashlib
from typing import Any

from pydantic import TypeAdapter

from liangpai.dossier.conference.facts import ConferenceFacts
from liangpai.scoring.scheme import canonical

_FACTS = TypeAdapter(ConferenceFacts)


def to_json(facts: ConferenceFacts) -> dict[str, Any]:
    """The facts as values that JSON holds."""
    frozen: dict[str, Any] = _FACTS.dump_python(facts, mode="json")
    return frozen


def from_json(frozen: dict[str, Any]) -> ConferenceFacts:
    """The facts that were frozen."""
    return _FACTS.validate_python(frozen)


def digest_of(facts: ConferenceFacts) -> str:
    """The snapshot's hash, over the canonical JSON of the facts."""
    return f"sha256:{hashlib.sha256(canonical(to_json(facts))).hexdigest()}"
