"""Writes of client tokens: issued with the secret shown once, and revoked."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.models import ClientToken
from liangpai.access.policy import POLICY, permit
from liangpai.access.queries import token_digest
from liangpai.access.roles import Role
from liangpai.ledger.operations import record
from liangpai.organisations.queries import unit as unit_of
from liangpai.organisations.rules.tokens import refuse_life, refuse_role, refuse_scopes
from liangpai.organisations.rules.units import refuse_blank
from liangpai.refusal import absent, insist
from liangpai.statemachine import overtaken
from liangpai.words import Words


@transaction.atomic
def issue_token(
    *,
    district: int,
    name: str,
    unit: int,
    role: str,
    scopes: Sequence[str],
    expires_on: date,
    on: date,
    actor: Actor,
    at: datetime,
) -> tuple[int, str]:
    """Issue a token for a client system in the name of a unit; answer its id and its secret, shown this once.

    Raises:
        Refused: not permitted, no name, unknown scopes or role, or valid for more than a year.
    """
    permit("token.issue", actor, Thing(district))
    home = unit_of(district, unit)
    insist(
        refuse_blank(name, Words("系统名称", "name of the system")),
        refuse_role(role),
        refuse_scopes(scopes, POLICY),
        refuse_life(on, expires_on),
    )
    secret = f"lp_{secrets.token_urlsafe(32)}"
    made = ClientToken.objects.create(
        district_id=district,
        name=name.strip(),
        role=Role(role),
        unit=unit,
        path=home.path,
        scopes=sorted(set(scopes)),
        digest=token_digest(secret),
        expires_on=expires_on,
        issued_at=at,
    )
    content = {"name": name, "unit": unit, "role": role, "scopes": sorted(set(scopes)), "to": str(expires_on)}
    record(
        district=district,
        actor=actor,
        at=at,
        action="token.issue",
        subject=("token", made.pk),
        content=content,
    )
    return made.pk, secret


@transaction.atomic
def revoke_token(*, district: int, token: int, actor: Actor, at: datetime) -> None:
    """Revoke a token at once.

    Raises:
        Refused: not permitted, or revoked already.
    """
    permit("token.revoke", actor, Thing(district))
    rows = ClientToken.objects.of(district).filter(pk=token)
    if not rows.exists():
        raise absent(Words("接口令牌", "token"))
    if not rows.filter(revoked_at=None).update(revoked_at=at):
        insist(overtaken("token.revoke"))
    record(district=district, actor=actor, at=at, action="token.revoke", subject=("token", token))
