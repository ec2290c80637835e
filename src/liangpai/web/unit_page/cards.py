"""The cards of a unit and how they ended: for its own people what is under way too, for others what is displayed."""

from typing import Any

from liangpai.cards import queries
from liangpai.cards.workflow import CARD
from liangpai.entrance.middleware import Visit
from liangpai.web.cards.desk import rows_of
from liangpai.web.cards.labels import SHADES

MOST = 20


def cards_of(visit: Visit, unit: Any) -> dict[str, Any]:
    """The latest cards of a unit that the viewer may see, and whether the viewer works with them."""
    found = queries.of_unit(visit.actor, visit.district, unit, visit.on)[:MOST]
    rows = queries.visible(visit.district, visit.actor).filter(unit_id=unit.pk)
    mine = set(rows.values_list("pk", flat=True)) if found else set()
    return {
        "cards": rows_of(visit, found),
        "card_pages": mine,
        "card_states": CARD.states,
        "card_shades": SHADES,
    }
