"""Versions of schemes."""

from django.db import models

from liangpai.districts.models import DistrictRow


class SchemeVersion(DistrictRow):
    """One version of a scheme of the engine, kept as its document; frozen versions never change."""

    family = models.CharField(max_length=60)
    """The scheme's own id, shared by all its versions."""
    version = models.IntegerField()
    name = models.CharField(max_length=120)
    period = models.CharField(max_length=12)
    document = models.TextField()
    """The scheme as YAML, the form of ``scoring.scheme``."""
    content_hash = models.CharField(max_length=80)
    revision = models.IntegerField(default=1)
    """Counts the edits of a draft, for compare-and-set."""
    state = models.CharField(max_length=12, default="draft")
    copied_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    drafted_by = models.JSONField(default=list)
    """Accounts that wrote or edited it."""
    approved_by = models.BigIntegerField(null=True)
    approved_at = models.DateTimeField(null=True)
    frozen_at = models.DateTimeField(null=True)
    seal = models.CharField(max_length=120, blank=True)
    """Content hash and ledger number at the moment of freezing."""
    activated_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "family", "version"], name="one_scheme_per_version")
        ]
