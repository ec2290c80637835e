"""Separation of duties on one card: for every forbidden pair, whoever did the first is refused the second by its operation."""

from collections.abc import Callable
from datetime import date

import pytest

from liangpai.access.actor import Actor, Duty
from liangpai.access.roles import Role
from liangpai.cards import operations, queries
from liangpai.cards.models import Card, Extension
from liangpai.cards.rules.separation import PAIRS
from liangpai.cards.workflow import CARD
from liangpai.refusal import Refused
from tests.cards.stories import Dealt, an_inspection, moment
from tests.people import Cast

pytestmark = pytest.mark.django_db
MANY = (Role.ASSESSOR, Role.APPROVER, Role.LEADER, Role.LEGAL, Role.DISCIPLINE)
ON = date(2024, 3, 1)


def with_every_post(cast: Cast, person: str) -> Actor:
    """Somebody who holds so many posts that nothing but what they did stands against them."""
    head = cast.units["headquarters"]
    duties = tuple(Duty(role, head.pk, head.path) for role in MANY)
    return Actor(person, cast.district, cast.accounts[person].pk, duties)


def asked(told: Dealt) -> int:
    """An open request for more time, by whoever is named in the card."""
    who = told.row.done.get("card.extend", [0])[0]
    row = Extension.objects.create(
        district_id=told.cast.district,
        card=told.row,
        reason="雨季",
        was_due_on=ON,
        until_on=ON,
        asked_by=who,
        asked_at=told.at,
    )
    return row.pk


def acts(told: Dealt, actor: Actor) -> dict[str, Callable[[], object]]:
    """Each second act of a pair by its operation."""
    by = {"card": told.row, "actor": actor, "at": moment(ON)}
    settle = {"reason": "会商", "minutes": "云岫纪〔2024〕2号"}
    extension = {"answer": "好", "actor": actor, "at": moment(ON)}
    return {
        "card.vet": lambda: operations.vet(**by, opinion="好"),
        "card.dismiss": lambda: operations.dismiss(**by, reason="轻微"),
        "card.settle": lambda: operations.settle(**by, outcome="card", **settle),
        "card.remind": lambda: operations.settle(**by, outcome="remind", **settle),
        "card.propose": lambda: operations.propose(**by),
        "card.approve": lambda: operations.approve(**by),
        "card.grant": lambda: operations.grant(
            extension=queries.extension(told.cast.district, asked(told)), **extension
        ),
        "card.decline": lambda: operations.decline(
            extension=queries.extension(told.cast.district, asked(told)), **extension
        ),
        "card.confirm": lambda: operations.confirm(**by),
        "card.delist": lambda: operations.delist(**by, decision="好"),
        "card.fail": lambda: operations.fail(**by, reason="不好"),
    }


@pytest.mark.parametrize(("earlier", "later"), PAIRS)
def test_who_did_the_first_of_a_pair_is_refused_the_second(cast: Cast, earlier: str, later: str) -> None:
    told = an_inspection(cast)
    first, other = with_every_post(cast, "chen"), with_every_post(cast, "chu")
    source = next(source for move in CARD.moves if move.action == later for source in move.sources)
    done = {earlier: [first.account]}
    Card.objects.of(cast.district).filter(pk=told.pk).update(state=source, done=done)
    with pytest.raises(Refused) as refused:
        acts(told, first)[later]()
    assert (refused.value.first.code, refused.value.first.kind) == (later, "forbidden")
    assert told.state == source
    try:
        acts(told, other)[later]()
    except Refused as no:
        assert no.first.kind != "forbidden"
    else:
        assert told.row.done[later] == [other.account]


def test_nobody_can_do_a_whole_life_alone_however_many_posts_they_hold(cast: Cast) -> None:
    alone = with_every_post(cast, "chen")
    told = an_inspection(cast)
    Card.objects.of(cast.district).filter(pk=told.pk).update(
        state="candidate", done={"card.collect": [alone.account]}
    )
    for later in ("card.vet", "card.dismiss"):
        with pytest.raises(Refused):
            acts(told, alone)[later]()
