"""Writes of second factors: what people do to their own is recorded; one that is lost is reset from the machine alone."""

from datetime import datetime
from typing import Literal

from django.db import transaction

from liangpai.access.actor import Actor, house
from liangpai.access.queries import account as account_of
from liangpai.access.queries import factors
from liangpai.ledger.operations import record
from liangpai.refusal import absent
from liangpai.words import Words

Act = Literal["factor.activate", "factor.deactivate", "factor.recovery"]


def note_factor(*, district: int, account: int, act: Act, at: datetime) -> None:
    """Record what a person has just done to their own second factor, inside the transaction that did it.

    Raises:
        Refused: there is no such account.
    """
    found = account_of(district, account)
    if found is None:
        raise absent(Words("账号", "account"))
    actor = Actor(found.name, district, account)
    record(district=district, actor=actor, at=at, action=act, subject=("account", account))


@transaction.atomic
def reset_factor(*, district: int, account: int, at: datetime) -> None:
    """Take somebody's second factor away, in the name of the house: whoever runs the machine asks, and nobody else can.

    An administrator must set up a new one at the next sign-in.

    Raises:
        Refused: the account has none.
    """
    rows = factors(district, account)
    if not rows.exists():
        raise absent(Words("动态口令", "second factor"))
    rows.delete()
    actor = house(district)
    record(district=district, actor=actor, at=at, action="factor.reset", subject=("account", account))
