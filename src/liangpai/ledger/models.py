"""Rows of the ledger and the head of each chain."""

from django.db import models

from liangpai.districts.models import District, DistrictRow


class Entry(DistrictRow):
    """One act: when, who, what, on which thing, with what content; ``digest`` covers all of it and the row before."""

    pk = models.CompositePrimaryKey("district_id", "sequence")
    """No number of its own: every column that is there is covered by the digest."""
    sequence = models.BigIntegerField()
    at = models.DateTimeField()
    account = models.BigIntegerField(null=True)
    actor = models.CharField(max_length=80)
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=80)
    """Kind and id of the thing: ``round:12``."""
    content = models.TextField()
    """Canonical JSON (RFC 8785) of what changed."""
    previous = models.CharField(max_length=80)
    digest = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["district", "subject"]), models.Index(fields=["district", "at"])]


class Head(models.Model):
    """The end of a district's chain; moving it is what makes two writers wait for each other."""

    district = models.OneToOneField(District, on_delete=models.PROTECT, related_name="+", primary_key=True)
    sequence = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=80, default="")
    marks = models.JSONField(default=dict)
    """Kind of thing to the number of the last act on one: what is remembered of one kind outlives acts on all others."""
