"""Asking for legality opinions, giving and waiving them."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.oversight.models import LegalReview
from liangpai.oversight.queries import review_of, thing_of_review
from liangpai.oversight.rules import asked_already, text_missing
from liangpai.oversight.workflow import REVIEW
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.words import Words

OPINION = Words("审查意见", "opinion")
REASON = Words("不经审查的理由", "reason why there is no opinion")


@transaction.atomic
def ask_review(
    *,
    district: int,
    subject: str,
    content_hash: str,
    title: str,
    drafted_by: Iterable[int],
    actor: Actor,
    at: datetime,
) -> LegalReview:
    """Send a rule set or a red card to the legal office; the opinion will hold for exactly the content of this hash.

    Raises:
        Refused: not permitted, or a review of this content has been asked for already.
    """
    permit("review.ask", actor, Thing(district))
    earlier = review_of(district, subject, content_hash)
    insist(asked_already(earlier.state if earlier else None))
    row = LegalReview.objects.create(
        district_id=district,
        subject=subject,
        content_hash=content_hash,
        title=title,
        drafted_by=sorted(drafted_by),
        state=REVIEW.start,
        asked_by=actor.account,
        asked_at=at,
    )
    _record_review(row, "review.ask", actor, at, {"title": title})
    return row


@transaction.atomic
def give_opinion(*, review: LegalReview, is_lawful: bool, opinion: str, actor: Actor, at: datetime) -> None:
    """Give the legality opinion with its text.

    Raises:
        Refused: not permitted, answered already, or no text.
    """
    permit("review.give", actor, thing_of_review(review))
    insist(text_missing("review.give", opinion, OPINION))
    _answer_review(review, "review.give", actor, at, is_lawful=is_lawful, opinion=opinion)


@transaction.atomic
def waive(*, review: LegalReview, reason: str, actor: Actor, at: datetime) -> None:
    """Put down why the rule set is used without an opinion; by an approver who did not write it.

    Raises:
        Refused: not permitted, answered already, or no reason.
    """
    permit("review.waive", actor, thing_of_review(review))
    insist(text_missing("review.waive", reason, REASON))
    _answer_review(review, "review.waive", actor, at, reason=reason)


def _answer_review(review: LegalReview, action: str, actor: Actor, at: datetime, **changes: object) -> None:
    rows = LegalReview.objects.of(review.district_id).filter(pk=review.pk)
    advance(REVIEW, rows, action, review.state, answered_by=actor.account, answered_at=at, **changes)
    _record_review(review, action, actor, at, changes)


def _record_review(
    review: LegalReview, action: str, actor: Actor, at: datetime, content: dict[str, object]
) -> None:
    record(
        district=review.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("review", review.pk),
        content={"subject": review.subject, "content_hash": review.content_hash, **content},
    )
