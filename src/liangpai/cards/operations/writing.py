"""One move of a card by compare-and-set, with who made it, and its record."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from liangpai.access.actor import Actor
from liangpai.cards.models import Card
from liangpai.cards.workflow import CARD
from liangpai.ledger.operations import record
from liangpai.statemachine import advance


def move(
    row: Card,
    action: str,
    actor: Actor,
    at: datetime,
    content: Mapping[str, Any] | None = None,
    **changes: Any,
) -> None:
    """Move a card from the state and revision that were seen, keep who did it, and record it.

    Raises:
        Refused: the table has no such move, or somebody else was faster.
    """
    rows = Card.objects.of(row.district_id).filter(pk=row.pk, revision=row.revision)
    changes |= {"revision": row.revision + 1, "done": _with(row.done, action, actor.account)}
    row.state = advance(CARD, rows, action, row.state, **changes)
    for name, value in changes.items():
        setattr(row, name, value)
    record(
        district=row.district_id, actor=actor, at=at, action=action, subject=("card", row.pk), content=content
    )


def _with(done: Mapping[str, list[int]], action: str, account: int | None) -> dict[str, list[int]]:
    accounts = set(done.get(action, ())) | ({account} if account is not None else set())
    return {**done, action: sorted(accounts)}


def one_line(text: str, most: int = 400) -> str:
    """A text without line breaks, at most so long."""
    return " ".join(text.split())[:most]


def all_failed(checks: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Every check of the gate that was not met, in one sentence in both languages; empty where all were."""
    failed = [one for one in checks if not one["passed"]]
    joined = {"zh": "；".join(one["zh"] for one in failed), "en": "; ".join(one["en"] for one in failed)}
    return joined if failed else {}
