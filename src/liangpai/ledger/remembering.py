"""Costly reads remembered until something happens: every change is in the ledger, so the end of the chain names the state."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeAlias, TypeVar

from liangpai.ledger.queries import head_of, marks_of

P = ParamSpec("P")
R = TypeVar("R")
Read: TypeAlias = Callable[Concatenate[int, P], R]

MOST = 256
"""Answers kept of each read, in each process."""
_forgetting: list[Callable[[], None]] = []


def remembered(read: Read[P, R]) -> Read[P, R]:
    """Read anew only after another act was recorded in the district; the answer is shared and must not be changed.

    Whatever the read looks at must change by recorded operations alone. For pages, not for operations: between its write
    and its record an operation would leave behind what may still be undone.
    """
    return _while_same(lambda district: head_of(district)[1], read)


def remembered_of(*kinds: str) -> Callable[[Read[P, R]], Read[P, R]]:
    """The same for what looks at some kinds of things alone: only acts on these make it read anew.

    Args:
        kinds: as the acts on these things are recorded, the first half of a subject.
    """
    return lambda read: _while_same(lambda district: marks_of(district, kinds), read)


def _while_same(state_of: Callable[[int], object], read: Read[P, R]) -> Read[P, R]:
    @lru_cache(maxsize=MOST)
    def at(_state: object, district: int, *args: P.args, **named: P.kwargs) -> R:
        return read(district, *args, **named)

    @wraps(read)
    def answer(district: int, /, *args: P.args, **named: P.kwargs) -> R:
        state = state_of(district)
        # Before the first act the chain names no state.
        if not state:
            return read(district, *args, **named)
        return at(state, district, *args, **named)  # type: ignore[arg-type] # what cannot be a key fails at once

    _forgetting.append(at.cache_clear)
    return answer


def forget() -> None:
    """Forget everything that was remembered, for tests that tell the same story twice."""
    for one in _forgetting:
        one()
