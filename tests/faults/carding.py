"""Cards that are moved while the house is killed, and what is looked at afterwards."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count

from liangpai.access.actor import Actor
from liangpai.cards import operations, queries
from liangpai.cards.models import Card, Inspection
from liangpai.cards.operations import Planned
from liangpai.ledger.models import Entry
from liangpai.notary.queries import leaves, verify_log
from liangpai.organisations.models import Unit
from liangpai.oversight.operations import give_opinion, record_finding
from tests.cards.stories import HELD, MINUTES, moment, yellow_for_finding

Say = Callable[..., None]
People = dict[str, Actor]
FOUND, NOTICE, DECIDED = date(2024, 1, 11), date(2024, 1, 16), date(2024, 1, 22)
DONE = date(2024, 2, 26)


def deal_again_and_again(district: int, people: People, say: Say) -> None:
    """Move the cards of many towns from their grounds to their inspections; say each move that was acknowledged."""
    if not queries.occasions(district):
        _prepare(district, people)
    say(begun=True)
    for number in count():
        for row in queries.cards(district):
            state = _next(queries.card(district, row.pk), people)
            say(acknowledged=row.pk, state=state, turn=number)


def _prepare(district: int, people: People) -> None:
    at = moment(FOUND)
    for number, town in enumerate(Unit.objects.of(district).filter(kind="town"), 1):
        found = {"subject": f"figure:{number}", "unit": town, "basis": f"云纪〔2024〕{number}号", "on": FOUND}
        record_finding(district=district, **found, actor=people["li"], at=at)
    made = operations.draft(district=district, rules=yellow_for_finding(), actor=people["zhao"], at=at)
    asked = operations.ask_legality(ruleset=made, actor=people["zhao"], at=at)
    give_opinion(review=asked, is_lawful=True, opinion="合法", actor=people["zheng"], at=at)
    operations.approve_ruleset(ruleset=made, actor=people["wang"], at=at)
    operations.activate(ruleset=made, actor=people["zhao"], at=at)
    about = {"name": "年度亮牌", "held_on": HELD, "year": 2023, "run": None, "ruleset": made}
    planned = operations.plan(district=district, **about, actor=people["zhao"], at=at)
    operations.collect(occasion=planned, actor=people["zhao"], at=at)


def _next(row: Card, people: People) -> str:
    """The next move of a card; an inspection is made as often as anybody likes."""
    act = {
        "candidate": lambda: operations.vet(
            card=row, opinion="充分", actor=people["zheng"], at=moment(FOUND)
        ),
        "vetted": lambda: operations.propose(card=row, actor=people["zhao"], at=moment(FOUND)),
        "proposed": lambda: operations.notice(card=row, actor=people["zhao"], at=moment(NOTICE)),
        "noticed": lambda: operations.deliberate(
            card=row, minutes=MINUTES, decision="同意", actor=people["zhao"], at=moment(DECIDED)
        ),
        "deliberated": lambda: operations.approve(card=row, actor=people["wang"], at=moment(DECIDED)),
        "approved": lambda: _show(row, people),
        "shown": lambda: operations.hand_in_plan(
            card=row, plan="整改", items=[Planned("修路", DONE)], actor=people["officer"], at=moment(HELD)
        ),
        "rectifying": lambda: _prove(row, people),
        "delist_asked": lambda: operations.inspect(
            card=row,
            verified=[1],
            is_back=True,
            finding="已看",
            actor=people["li"],
            at=moment(DONE),
        ),
    }[row.state]
    act()
    return row.state


def _show(row: Card, people: People) -> None:
    at = moment(HELD)
    if row.occasion.state == "planned":
        operations.hold(occasion=row.occasion, actor=people["zhao"], at=at)
        row = queries.card(row.district_id, row.pk)
    operations.show(card=row, actor=people["zhao"], at=at)


def _prove(row: Card, people: People) -> None:
    by = {"actor": people["officer"], "at": moment(DONE)}
    for one in queries.items_of(row.district_id, [row.pk]):
        operations.add_evidence(item=queries.item(row.district_id, one.pk), text="完成", **by)
    operations.ask_delist(card=queries.card(row.district_id, row.pk), **by)


def half_cards(district: int) -> Iterator[str]:
    """Every move of a card has its entry, its number, its leaf and its rows, or there is no trace of it."""
    shown = 0
    for row in Card.objects.of(district).order_by("pk"):
        acts = Entry.objects.of(district).filter(subject=f"card:{row.pk}").values_list("action", flat=True)
        if len(acts) != row.revision:
            yield f"card {row.pk}: {row.revision} moves, {len(acts)} entries"
        looked = Inspection.objects.of(district).filter(card_id=row.pk).count()
        if looked != list(acts).count("card.inspect"):
            yield f"card {row.pk}: {looked} inspections"
        shown += row.number != ""
    if shown != len(leaves(district)):
        yield f"{shown} cards shown, {len(leaves(district))} leaves"
    if wrong := verify_log(district):
        yield f"public record: {wrong}"
