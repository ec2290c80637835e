"""Legality reviews and complaints."""

from django.db import models

from liangpai.districts.models import DistrictRow


class LegalReview(DistrictRow):
    """A legality opinion on a rule set: asked, given, or waived with a written reason; bound to the content's hash."""

    subject = models.CharField(max_length=80)
    """Kind and id of what is reviewed: ``scheme:4``."""
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
