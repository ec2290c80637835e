"""Reads of rectifications: the items of a plan, their evidence, requests for more time, inspections, what stands against delisting."""

from collections.abc import Iterable

from liangpai.cards.models import Card, Evidence, Extension, Inspection, Item
from liangpai.cards.queries.cards import WITH
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.rules.delisting import refuse_delisting
from liangpai.cards.rules.refusals import not_inspected
from liangpai.refusal import Refusal, absent
from liangpai.words import Words


def items_of(district: int, cards: Iterable[int]) -> list[Item]:
    """The items of the plans of some cards, in their order."""
    return list(Item.objects.of(district).filter(card_id__in=list(cards)).order_by("card_id", "place"))


def item(district: int, pk: int) -> Item:
    """The item with this id, with its card.

    Raises:
        Refused: there is none in the district.
    """
    row = Item.objects.of(district).filter(pk=pk).select_related(*(f"card__{one}" for one in WITH)).first()
    if row is None:
        raise absent(Words("整改事项", "item"))
    return row


def evidence_of(district: int, card: int) -> list[Evidence]:
    """What was handed in for the items of a card, without the contents of files, the oldest first."""
    rows = Evidence.objects.of(district).filter(item__card_id=card)
    return list(rows.defer("content").select_related("item").order_by("item__place", "pk"))


def evidence(district: int, pk: int) -> Evidence:
    """One piece of evidence with its file, its item and its card.

    Raises:
        Refused: there is none in the district.
    """
    row = Evidence.objects.of(district).filter(pk=pk).select_related("item__card__unit").first()
    if row is None:
        raise absent(Words("佐证", "evidence"))
    return row


def extensions_of(district: int, card: int) -> list[Extension]:
    """The requests for more time of a card, the oldest first."""
    return list(Extension.objects.of(district).filter(card_id=card).order_by("pk"))


def extension(district: int, pk: int) -> Extension:
    """The request with this id, with its card.

    Raises:
        Refused: there is none in the district.
    """
    row = (
        Extension.objects.of(district).filter(pk=pk).select_related(*(f"card__{one}" for one in WITH)).first()
    )
    if row is None:
        raise absent(Words("延期申请", "extension"))
    return row


def inspections_of(district: int, card: int) -> list[Inspection]:
    """The inspections of a card, the oldest first."""
    return list(Inspection.objects.of(district).filter(card_id=card).order_by("pk"))


def against_delisting(row: Card) -> list[Refusal]:
    """What of the last inspection stands against delisting a card; nothing where it may be delisted."""
    found = inspections_of(row.district_id, row.pk)
    if not found:
        return [one for one in [not_inspected(0)] if one]
    last = found[-1]
    items = {one.place: one.is_critical for one in items_of(row.district_id, [row.pk])}
    people = {last.inspected_by, last.confirmed_by} - {None}
    rule = rules_for(row.occasion).delisting
    return refuse_delisting(items, last.verified, is_back=last.is_back, inspectors=len(people), rule=rule)
