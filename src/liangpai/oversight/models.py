"""Legality reviews, complaints, receipts of referrals, recusals and verified findings."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit


class LegalReview(DistrictRow):
    """A legality opinion on a rule set: asked, given, or waived with a written reason; bound to the content's hash."""

    subject = models.CharField(max_length=80)
    """Kind and id of what is reviewed: ``scheme:4``, ``ruleset:2``, ``card:12``."""
    content_hash = models.CharField(max_length=80)
    title = models.CharField(max_length=120)
    state = models.CharField(max_length=12, default="asked")
    is_lawful = models.BooleanField(null=True)
    opinion = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    """Why the rule set is used without an opinion."""
    drafted_by = models.JSONField(default=list)
    """Accounts that wrote what is reviewed; none of them may waive the opinion."""
    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["district", "subject", "content_hash"])]


class Complaint(DistrictRow):
    """A complaint or suggestion from any page (G10), answered within ten working days."""

    page = models.CharField(max_length=200)
    text = models.TextField()
    contact = models.CharField(max_length=80, blank=True)
    account = models.BigIntegerField(null=True)
    filed_at = models.DateTimeField()
    due_on = models.DateField()
    state = models.CharField(max_length=12, default="open")
    answer = models.TextField(blank=True)
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["district", "filed_at"])]


class Referral(DistrictRow):
    """The receipt (回执) of a referral to a supervising organ: its number, its day and who received it.

    What was referred is kept by that organ alone; there is no field for it here, and none may be added.
    """

    number = models.CharField(max_length=40)
    on = models.DateField()
    organ = models.CharField(max_length=60)
    recorded_by = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "organ", "number"], name="one_receipt")]


class Recusal(DistrictRow):
    """Somebody who steps back (回避) from one thing, by themselves or because it was asked for."""

    subject = models.CharField(max_length=40)
    """Kind and id of the thing: ``appeal:3``, ``card:12``, ``unit:5``."""
    account = models.BigIntegerField()
    """Who steps back."""
    ground = models.CharField(max_length=12)
    """Code of the reason (``oversight.rules.GROUNDS``); nothing more personal is kept."""
    state = models.CharField(max_length=12, default="declared")
    declared_by = models.BigIntegerField(null=True)
    declared_at = models.DateTimeField()
    decided_by = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["district", "subject", "state"])]


class Finding(DistrictRow):
    """A falsification that the discipline inspection has verified (查实): of what, by which paper, on which day."""

    subject = models.CharField(max_length=40)
    """Kind and id of what was falsified: ``figure:7``, ``commitment:3``."""
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    basis = models.CharField(max_length=80)
    """Number of the paper; what it says stays with whoever wrote it."""
    on = models.DateField()
    state = models.CharField(max_length=12, default="standing")
    recorded_by = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()
    revoked_by = models.BigIntegerField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["district", "subject"])]
