"""Starting a draft: from an uploaded scheme, from the shipped one, or as a copy of an earlier version."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.queries import numbers_of, scheme_of
from liangpai.frameworks.rules import drafted_from
from liangpai.frameworks.workflow import VERSION
from liangpai.ledger.operations import record
from liangpai.scoring.scheme import Scheme, scheme_hash, to_yaml


def draft(*, district: int, scheme: Scheme, actor: Actor, at: datetime, period: str = "") -> SchemeVersion:
    """Start a draft from a scheme, which may still hold problems; a version number that is taken becomes the next one.

    Raises:
        Refused: not permitted.
    """
    return _drafted(district, scheme, period, None, (actor, at))


def copy(*, version: SchemeVersion, period: str, actor: Actor, at: datetime) -> SchemeVersion:
    """Start a draft as a copy of an earlier version, for another period: last year's scheme as a beginning.

    Raises:
        Refused: not permitted.
    """
    return _drafted(version.district_id, scheme_of(version), period, version, (actor, at))


@transaction.atomic
def _drafted(
    district: int, scheme: Scheme, period: str, source: SchemeVersion | None, by: tuple[Actor, datetime]
) -> SchemeVersion:
    actor, at = by
    permit("scheme.draft", actor, Thing(district))
    written = drafted_from(scheme, numbers_of(district, scheme.id), period)
    row = SchemeVersion.objects.create(
        district_id=district,
        family=written.id,
        version=written.version,
        name=written.name,
        period=written.period,
        document=to_yaml(written),
        content_hash=scheme_hash(written),
        state=VERSION.start,
        copied_from_id=source.pk if source else None,
        drafted_by=[] if actor.account is None else [actor.account],
    )
    record(
        district=district,
        actor=actor,
        at=at,
        action="scheme.draft",
        subject=("scheme", row.pk),
        content={
            "family": row.family,
            "version": row.version,
            "hash": row.content_hash,
            "copied_from": source.pk if source else None,
        },
    )
    return row
