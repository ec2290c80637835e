"""Reads of legality reviews and complaints."""

from datetime import datetime

from django.core import signing
from django.db.models import Case, DateField, IntegerField, Value, When

from liangpai.access.clauses import Thing
from liangpai.oversight.models import Complaint, LegalReview
from liangpai.refusal import absent
from liangpai.words import Words

_SALT = "complaint"


def review_of(district: int, subject: str, content_hash: str) -> LegalReview | None:
    """The latest review of exactly this content of a thing (``scheme:4``)."""
    rows = LegalReview.objects.of(district).filter(subject=subject, content_hash=content_hash)
    return rows.order_by("-pk").first()


def reviews(district: int, subject: str = "") -> list[LegalReview]:
    """The reviews of a district, or of one thing in all its contents; those that wait first, then the newest."""
    rows = LegalReview.objects.of(district)
    rows = rows.filter(subject=subject) if subject else rows
    return list(rows.order_by("state", "-pk"))


def review(district: int, pk: int) -> LegalReview:
    """The review with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = LegalReview.objects.of(district).filter(pk=pk).first()
    if row is None:
        raise absent(Words("合法性审查", "legality review"))
    return row


def complaints(district: int, state: str = "") -> list[Complaint]:
    """The complaints of a district: open ones by their last day, then answered ones, the newest first."""
    rows = Complaint.objects.of(district)
    rows = rows.filter(state=state) if state else rows
    is_open = Case(When(state="open", then=Value(0)), default=Value(1), output_field=IntegerField())
    due = Case(When(state="open", then="due_on"), default=None, output_field=DateField())
    return list(rows.order_by(is_open, due, "-pk"))


def complaint(district: int, pk: int) -> Complaint:
    """The complaint with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = Complaint.objects.of(district).filter(pk=pk).first()
    if row is None:
        raise absent(Words("投诉建议", "complaint"))
    return row


def receipt_of(complaint: Complaint) -> str:
    """What the one who complained keeps to read the answer with, signed, so that nobody guesses another's."""
    return signing.dumps(complaint.pk, salt=_SALT)


def by_receipt(district: int, receipt: str) -> Complaint:
    """The complaint that a receipt belongs to.

    Raises:
        Refused: the receipt is none of ours, or another district's.
    """
    try:
        pk = signing.loads(receipt, salt=_SALT)
    except signing.BadSignature:
        raise absent(Words("回执", "receipt")) from None
    return complaint(district, pk)


def filed_since(district: int, account: int | None, since: datetime) -> int:
    """How many complaints an account, or all strangers together, have filed since a moment."""
    return Complaint.objects.of(district).filter(account=account, filed_at__gt=since).count()


def thing_of_review(review: LegalReview) -> Thing:
    """A review as the policy sees it: who wrote what is reviewed."""
    return Thing(review.district_id, done={"scheme.draft": frozenset(review.drafted_by)})
