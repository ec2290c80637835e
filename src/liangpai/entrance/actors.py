"""Who is it: from an account or a client token to the actor with the duties of today."""

from datetime import date
from typing import Protocol

from liangpai.access.actor import STRANGER, Actor, Duty
from liangpai.access.queries import account, valid_token
from liangpai.access.roles import Role
from liangpai.organisations.queries import duties_of


class Person(Protocol):
    """As much of an account as an actor needs."""

    pk: int
    name: str
    district_id: int
    is_active: bool


def actor_of(person: Person, on: date) -> Actor:
    """The actor behind an account that has been read already; a stranger when it is closed."""
    if not person.is_active:
        return STRANGER
    duties = duties_of(person.district_id, person.pk, on)
    return Actor(name=person.name, district=person.district_id, account=person.pk, duties=duties)


def actor_of_account(district: int, pk: int, on: date) -> Actor:
    """The actor behind an account on a day; a stranger when the account is gone or closed."""
    found = account(district, pk)
    return STRANGER if found is None else actor_of(found, on)


def actor_of_token(secret: str, on: date) -> Actor:
    """The client system behind a token's secret on a day; a stranger when the token does not hold."""
    token = valid_token(secret, on)
    if token is None:
        return STRANGER
    return Actor(
        name=token.name,
        district=token.district_id,
        client=token.name,
        scopes=frozenset(token.scopes),
        duties=(Duty(Role(token.role), token.unit, token.path),),
    )
