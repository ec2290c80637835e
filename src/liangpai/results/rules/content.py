"""What the ledger keeps of many figures written in one act: all of them where they are few, else their hash."""

from collections.abc import Sequence
from typing import Any

from liangpai.scoring.scheme import content_hash

LISTED = 200
RETURNED = "\n"


def written(rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """The rows as content of an entry."""
    plain = [list(row) for row in rows]
    return {"figures": plain} if len(plain) <= LISTED else {"count": len(plain), "hash": content_hash(plain)}


def one_line(text: str) -> str:
    """A reason as one line."""
    return " ".join(text.split())[:180]


def with_return(reason: str, why: str) -> str:
    """The reason of a version with the reason why it was returned on a second line."""
    return f"{corrects(reason)}{RETURNED}{one_line(why)}"


def corrects(reason: str) -> str:
    """Why a version corrects the one before."""
    return reason.partition(RETURNED)[0]


def returned_for(reason: str) -> str:
    """Why a version was returned; empty where it was not."""
    return reason.partition(RETURNED)[2]
