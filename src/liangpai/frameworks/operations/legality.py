"""Sending a scheme to the legal office."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.queries import subject_of, thing_of
from liangpai.frameworks.rules import still_changing
from liangpai.oversight.models import LegalReview
from liangpai.oversight.operations import ask_review
from liangpai.refusal import insist


@transaction.atomic
def ask_legality(*, version: SchemeVersion, actor: Actor, at: datetime) -> LegalReview:
    """Ask for the legality opinion on exactly what the version says now; a draft that still changes is not sent.

    Raises:
        Refused: not permitted, a draft, or asked for this content already.
    """
    permit("review.ask", actor, thing_of(version))
    insist(still_changing(version.state))
    return ask_review(
        district=version.district_id,
        subject=subject_of(version),
        content_hash=version.content_hash,
        title=f"{version.name} {version.period} v{version.version}",
        drafted_by=version.drafted_by,
        actor=actor,
        at=at,
    )
