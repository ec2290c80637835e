"""Cards of a lived district: both towns in rectification, Sun's with a file of evidence; and a rule set in draft."""

from dataclasses import replace
from datetime import date

from liangpai.access.actor import house
from liangpai.cards import operations, queries
from tests.cards.stories import Dealt, default, in_force, moment, yellow_for_finding
from tests.people import Cast

PAPER = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def carded(cast: Cast) -> dict[str, dict[str, int]]:
    """Ids by town: card, its evidence, the occasion and the draft."""
    in_force(cast, yellow_for_finding(), moment(date(2023, 12, 20)))
    first = Dealt(cast, held_on=date(2024, 1, 5), at=moment(date(2023, 12, 21))).found()
    second = Dealt(cast, "other_town", held_on=date(2024, 1, 5), at=first.at).found(
        "云纪〔2024〕2号", "figure:2"
    )
    first.plan("年终亮牌")
    second.occasion_id = first.occasion_id
    draft = operations.draft(
        district=cast.district,
        rules=replace(default(), id="next", name="下一版"),
        actor=cast.zhao,
        at=first.at,
    )
    shared = {"occasion_id": first.occasion_id, "ruleset_id": draft.pk}
    for told in (first, second):
        told.collect().vet().propose().day(date(2023, 12, 25)).notice()
        told.day(date(2023, 12, 29)).deliberate().approve()
    first.day(date(2024, 1, 5)).hold()
    actors = {"town": cast.sun, "other_town": house(cast.district)}
    found = {}
    for told in (first, second):
        actor = actors[told.unit]
        told.day(date(2024, 1, 5)).show().day(date(2024, 1, 8)).hand_in(actor=actor)
        item = queries.item(cast.district, queries.items_of(cast.district, [told.pk])[0].pk)
        file = operations.File("验收单.pdf", PAPER)
        kept = operations.add_evidence(item=item, text="已完成", file=file, actor=actor, at=told.at)
        found[told.unit] = {"card_id": told.pk, "card_evidence_id": kept.pk, **shared}
    return found
