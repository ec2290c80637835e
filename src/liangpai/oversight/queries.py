"""Reads of legality reviews, complaints, receipts of referrals, recusals and verified findings."""

from collections.abc import Iterable
from datetime import datetime

from django.core import signing
from django.db.models import Case, DateField, F, IntegerField, Q, Value, When

from liangpai.access.clauses import Thing
from liangpai.oversight.models import Complaint, Finding, LegalReview, Recusal, Referral
from liangpai.refusal import absent
from liangpai.words import Words

__all__ = [
    "Finding",
    "by_receipt",
    "complaint",
    "complaints",
    "filed_since",
    "finding",
    "findings",
    "findings_on",
    "found_on",
    "has_receipt",
    "receipt_of",
    "recusal",
    "recusal_of",
    "recusals",
    "recused",
    "recused_from",
    "referrals",
    "review",
    "review_of",
    "reviews",
    "thing_of_recusal",
    "thing_of_review",
]

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
    return Thing(review.district_id, done={"review.draft": frozenset(review.drafted_by)})


def referrals(district: int) -> list[Referral]:
    """The receipts of referrals, the newest first."""
    return list(Referral.objects.of(district).order_by("-on", "-pk"))


def has_receipt(district: int, organ: str, number: str) -> bool:
    """Whether this receipt has been recorded already."""
    return Referral.objects.of(district).filter(organ=organ, number=number).exists()


def recusals(district: int, subject: str = "") -> list[Recusal]:
    """The recusals of a district, or from one thing; those that wait for a decision first, then the newest."""
    rows = Recusal.objects.of(district)
    rows = rows.filter(subject=subject) if subject else rows
    waits = Case(When(state="declared", then=Value(0)), default=Value(1), output_field=IntegerField())
    return list(rows.order_by(waits, "-pk"))


def recusal(district: int, pk: int) -> Recusal:
    """The recusal with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = Recusal.objects.of(district).filter(pk=pk).first()
    if row is None:
        raise absent(Words("回避", "recusal"))
    return row


def recusal_of(district: int, subject: str, account: int | None) -> Recusal | None:
    """The last recusal of somebody from a thing."""
    rows = Recusal.objects.of(district).filter(subject=subject)
    return None if account is None else rows.filter(account=account).order_by("-pk").first()


def recused(district: int, subjects: Iterable[str]) -> frozenset[int]:
    """Who stands back from any of some things: by a decision, and until one also who has declared it of oneself."""
    rows = Recusal.objects.of(district).filter(subject__in=list(subjects))
    rows = rows.filter(Q(state="agreed") | Q(state="declared", declared_by=F("account")))
    return frozenset(rows.values_list("account", flat=True))


def recused_from(district: int, account: int) -> frozenset[str]:
    """The things that somebody stands back from, as ``recused`` says."""
    rows = Recusal.objects.of(district).filter(account=account)
    return frozenset(
        rows.filter(Q(state="agreed") | Q(state="declared", declared_by=F("account"))).values_list(
            "subject", flat=True
        )
    )


def thing_of_recusal(recusal: Recusal) -> Thing:
    """A recusal as the policy sees it: neither who steps back nor who asked for it decides."""
    people = (recusal.account, recusal.declared_by)
    return Thing(recusal.district_id, done={"recusal.declare": frozenset(one for one in people if one)})


def findings(district: int) -> list[Finding]:
    """The verified findings of a district with their units, the newest first."""
    return list(Finding.objects.of(district).select_related("unit").order_by("-on", "-pk"))


def finding(district: int, pk: int) -> Finding:
    """The finding with this id and its unit.

    Raises:
        Refused: there is none in the district.
    """
    row = Finding.objects.of(district).select_related("unit").filter(pk=pk).first()
    if row is None:
        raise absent(Words("查实记录", "verified finding"))
    return row


def found_on(district: int, kind: str) -> list[str]:
    """The things of a kind that a standing finding is on."""
    rows = Finding.objects.of(district).filter(subject__startswith=f"{kind}:", state="standing")
    return list(rows.values_list("subject", flat=True))


def findings_on(district: int, subject: str) -> list[Finding]:
    """The findings on one thing that stand."""
    return list(Finding.objects.of(district).filter(subject=subject, state="standing").order_by("pk"))
