"""What a deliberation (会商) came to where it left a unit without a card: said wherever its class is shown."""

from collections.abc import Iterable

from liangpai.cards.models import Card
from liangpai.cards.workflow import CARD
from liangpai.words import Words

SPARED = ("dismissed", "reminded")
"""States in which a deliberation has ended without a card."""
NO_CARD = Words(
    "会商结论：{unit}{outcome}，理由：{reason}（{paper}）。",
    "The deliberation concluded for {unit}: {outcome}, because: {reason} ({paper}).",
)
REMINDED = Words(
    "会商结论：{unit}{outcome}（{paper}）。", "The deliberation concluded for {unit}: {outcome} ({paper})."
)
"""Of an internal reminder, which only its unit sees, others learn no more than that there is no card."""


def concluded(rows: Iterable[Card]) -> Words:
    """What was decided on each unit that got no card of warning, why, and by which minutes, in one text; empty where nothing was.

    Args:
        rows: cards with their units.
    """
    spared = (row for row in rows if row.side == "warn" and row.state in SPARED and row.settled_minutes)
    told = [_said(row) for row in spared]
    return Words("".join(one.zh for one in told), " ".join(one.en for one in told))


def concluded_on_run(district: int, run: int) -> list[Card]:
    """The cards that a deliberation on this run decided not to deal."""
    rows = Card.objects.of(district).filter(occasion__run_id=run, side="warn", state__in=SPARED)
    return list(rows.exclude(settled_minutes="").select_related("unit").order_by("unit__path"))


def _said(row: Card) -> Words:
    words = REMINDED if row.state == "reminded" else NO_CARD
    outcome = CARD.states["dismissed"]
    return words.format(
        unit=row.unit.name, outcome=outcome, reason=row.reason.rstrip("。."), paper=row.settled_minutes
    )
