"""Adding a file of evidence to a figure: never obligatory, few, checked by content."""

import hashlib
from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.refusal import insist
from liangpai.results.models import Evidence, Figure
from liangpai.results.queries.figures import item_of, thing_of_figure
from liangpai.results.rules.content import one_line
from liangpai.results.rules.evidence import (
    cannot_be_evidence,
    kind_of,
    need_missing,
    safe_name,
    stripped,
    too_many,
)


@transaction.atomic
def add_evidence(
    *, figure: Figure, name: str, content: bytes, need: str, actor: Actor, at: datetime
) -> Evidence:
    """Add a file with what it is needed for; of a picture only its pixels are kept.

    Raises:
        Refused: not permitted, a sixth file, no need stated, too large, or of a kind that is not taken.
    """
    district = figure.district_id
    permit("evidence.add", actor, thing_of_figure(figure, item_of(figure)))
    kind = kind_of(content)
    there = Evidence.objects.of(district).filter(figure_id=figure.pk).count()
    insist(too_many(there), need_missing(need), cannot_be_evidence(content, kind))
    kept = stripped(content, kind)
    evidence = Evidence.objects.create(
        district_id=district,
        figure_id=figure.pk,
        name=safe_name(name, kind),
        content_type=kind,
        size=len(kept),
        digest=f"sha256:{hashlib.sha256(kept).hexdigest()}",
        content=kept,
        need=one_line(need),
        added_by=actor.account,
        added_at=at,
    )
    record(
        district=district,
        actor=actor,
        at=at,
        action="evidence.add",
        subject=("figure", figure.pk),
        content={"name": evidence.name, "digest": evidence.digest, "need": evidence.need},
    )
    return evidence
