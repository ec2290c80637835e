"""The quota ledger: set, taken from and given back; it is never overdrawn, even by two at once."""

from datetime import datetime
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.needs.models import Need, Quota, QuotaEntry
from liangpai.needs.queries import quota_of
from liangpai.needs.rules.kinds import KINDS
from liangpai.needs.rules.quotas import below_taken, overdrawn, plain, quota_unsound
from liangpai.organisations.models import Unit
from liangpai.refusal import Refused, insist
from liangpai.statemachine import overtaken

NONE = Decimal(0)


@transaction.atomic
def set_quota(
    *,
    district: int,
    department: Unit,
    kind: str,
    source: str,
    year: int,
    amount: Decimal,
    note: str,
    actor: Actor,
    at: datetime,
) -> Quota:
    """Set how much a department has of a kind in a year; setting it again changes it by the difference.

    Raises:
        Refused: not permitted, of what has no quota, or less than is taken already.
    """
    permit("quota.set", actor, Thing(district, keeper=department.path))
    insist(quota_unsound(kind, source, year, amount))
    found = quota_of(district, department.pk, kind, source, year)
    made = found or _founded(district, department, kind, source, year)
    before = made.amount
    insist(below_taken(amount, made.amount - made.remaining, KINDS[kind]))
    _shift(made, amount - before, actor, at, note=note[:120], amount=amount)
    record(
        district=district,
        actor=actor,
        at=at,
        action="quota.set",
        subject=("quota", made.pk),
        content={
            "unit": department.pk,
            "kind": kind,
            "source": source,
            "year": year,
            "was": plain(before),
            "now": plain(amount),
            "reason": note[:120],
        },
    )
    return made


def take(need: Need, amount: Decimal, actor: Actor, at: datetime) -> Quota | None:
    """Take what is granted from the department's quota of this year; None where it has none.

    Raises:
        Refused: not so much is left, with the rest named, or somebody else was faster.
    """
    year = localdate(at).year
    quota = quota_of(need.district_id, need.keeper_id, need.kind, need.source, year)
    if quota is None:
        return None
    insist(overdrawn(quota.remaining, amount, KINDS[need.kind].measure))
    _shift(quota, -amount, actor, at, need=need)
    return quota


def give_back(need: Need, actor: Actor, at: datetime) -> None:
    """Give back what was taken for a need whose answer no longer stands."""
    if need.quota_id is None or need.granted is None:
        return
    quota = Quota.objects.of(need.district_id).get(pk=need.quota_id)
    _shift(quota, need.granted, actor, at, need=need)


def _founded(district: int, department: Unit, kind: str, source: str, year: int) -> Quota:
    try:
        with transaction.atomic():
            return Quota.objects.create(
                district_id=district,
                department=department,
                kind=kind,
                source=source,
                year=year,
                amount=NONE,
                remaining=NONE,
            )
    except IntegrityError:
        raise Refused(overtaken("quota.set")) from None


def _shift(
    quota: Quota,
    change: Decimal,
    actor: Actor,
    at: datetime,
    *,
    need: Need | None = None,
    note: str = "",
    amount: Decimal | None = None,
) -> None:
    """Move what remains by compare-and-set and write the line of the quota ledger."""
    remaining, amount = quota.remaining + change, quota.amount if amount is None else amount
    rows = Quota.objects.of(quota.district_id).filter(pk=quota.pk)
    seen = rows.filter(remaining=quota.remaining, amount=quota.amount)
    if seen.update(remaining=remaining, amount=amount) != 1:
        raise Refused(overtaken("quota.set"))
    quota.remaining, quota.amount = remaining, amount
    QuotaEntry.objects.create(
        district_id=quota.district_id,
        quota=quota,
        need=need,
        change=change,
        remaining=remaining,
        note=note,
        by=actor.account,
        at=at,
    )
