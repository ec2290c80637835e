"""Where the steps of the tour lead: the page of each thing as it stands now, whatever the demo clock shows."""

from collections.abc import Callable

from django.urls import reverse

from liangpai.access.actor import house
from liangpai.assessments.queries import figures_of
from liangpai.cards.queries import Occasion, cards, occasions
from liangpai.demonstration.this_year import BY_WORKBOOK
from liangpai.demonstration.vows import YARD
from liangpai.meetings.queries import meetings
from liangpai.needs.queries import visible
from liangpai.organisations.queries import unit_by_code

CARDED, ITEM, YEAR = "YXT04", "C1", 2023


def way_to(district: int, thing: str) -> str | None:
    """The address of the page on which a step is seen; None where the district has no such thing."""
    return _WAYS[thing](district)


def is_told(district: int) -> bool:
    """Whether the story of the tour was told in a district; in the empty one of the tutorial it was not."""
    return _silence(district) is not None


def _occasion(district: int) -> Occasion | None:
    return next((one for one in occasions(district) if one.year == YEAR and one.run_id), None)


def _near(district: int) -> str | None:
    occasion = _occasion(district)
    return reverse("card-deliberation", args=[occasion.pk]) if occasion else None


def _record(district: int) -> str | None:
    occasion = _occasion(district)
    unit = unit_by_code(district, "OWN", CARDED, occasion.held_on) if occasion else None
    if occasion is None or unit is None:
        return None
    card = next((one for one in cards(district, occasion.pk) if one.unit_id == unit.pk), None)
    return reverse("card-page", args=[card.pk]) if card else None


def _silence(district: int) -> str | None:
    pk = visible(district, house(district)).filter(title=YARD).values_list("pk", flat=True).first()
    return reverse("need-page", args=[pk]) if pk else None


def _figure(district: int) -> str | None:
    occasion = _occasion(district)
    town = unit_by_code(district, "OWN", BY_WORKBOOK, occasion.held_on) if occasion else None
    if occasion is None or occasion.run is None or town is None:
        return None
    asked = occasion.run.round
    pk = figures_of(district, asked.pk, town.pk, asked.period).get(ITEM)
    return reverse("figure-history", args=[pk]) if pk else None


def _pack(district: int) -> str | None:
    occasion = _occasion(district)
    held = (one for one in meetings(district, house(district)) if occasion and one.occasion_id == occasion.pk)
    meeting = next(held, None)
    return f"{reverse('meeting-page', args=[meeting.pk])}?tab=pack" if meeting else None


_WAYS: dict[str, Callable[[int], str | None]] = {
    "near": _near,
    "record": _record,
    "silence": _silence,
    "figure": _figure,
    "pack": _pack,
}
