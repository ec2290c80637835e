"""Who is it: from an account or a client token to the actor with the duties of today."""

from datetime import date

from liangpai.access.actor import STRANGER, Actor, Duty
from liangpai.access.queries import account, valid_token
from liangpai.access.roles import Role
from liangpai.organisations.queries import duties_of


def actor_of_account(district: int, pk: int, on: date) -> Actor:
    """The actor behind an account on a day; a stranger when the account is gone or closed."""
    found = account(district, pk)
    if found is None or not found.is_active:
        return STRANGER
    return Actor(name=found.name, district=district, account=pk, duties=duties_of(district, pk, on))


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
