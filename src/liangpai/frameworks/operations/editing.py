"""Changing a draft: of two people who edit one revision, one wins and the other is told."""

from datetime import datetime
from typing import Any

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.queries import scheme_of, thing_of
from liangpai.frameworks.rules import another_scheme
from liangpai.frameworks.workflow import VERSION
from liangpai.ledger.operations import record
from liangpai.refusal import insist
from liangpai.scoring.scheme import Change, Scheme, canonical, content_hash, diff, scheme_hash, to_yaml
from liangpai.statemachine import advance

_LISTED = 20_000
"""Up to so many bytes of changes stand in the ledger; of more their hash and number."""


@transaction.atomic
def edit(
    *, version: SchemeVersion, revision: int, scheme: Scheme, actor: Actor, at: datetime
) -> list[Change]:
    """Put a changed scheme in the place of a draft's document and answer what has changed.

    Args:
        version: the draft.
        revision: the revision that the editor has seen; a draft that has moved on since is not overwritten.
        scheme: the changed scheme, which may still hold problems.
        actor: who edits, and counts from now on as one of the drafters.
        at: when.

    Raises:
        Refused: not permitted, no draft, another scheme, or somebody else was faster.
    """
    permit("scheme.edit", actor, thing_of(version))
    insist(VERSION.refuse("scheme.edit", version.state), another_scheme(scheme_of(version), scheme))
    changes = diff(scheme_of(version), scheme)
    if not changes:
        return []
    written = {"name": scheme.name, "period": scheme.period, "document": to_yaml(scheme)}
    writers = {*version.drafted_by, actor.account} - {None}
    advance(
        VERSION,
        SchemeVersion.objects.of(version.district_id).filter(pk=version.pk, revision=revision),
        "scheme.edit",
        version.state,
        content_hash=scheme_hash(scheme),
        revision=revision + 1,
        drafted_by=sorted(writers),
        **written,
    )
    record(
        district=version.district_id,
        actor=actor,
        at=at,
        action="scheme.edit",
        subject=("scheme", version.pk),
        content={"revision": revision + 1, "hash": scheme_hash(scheme)} | _told(changes),
    )
    return changes


def _told(changes: list[Change]) -> dict[str, Any]:
    listed = [[one.path, one.before, one.after] for one in changes]
    if len(canonical(listed)) <= _LISTED:
        return {"changes": listed}
    return {"count": len(listed), "changes_hash": content_hash(listed)}
