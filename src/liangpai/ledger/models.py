"""Rows of the ledger, the head of each chain, and what was taken out of it into an archive."""

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
    anchor_sequence = models.BigIntegerField(default=0)
    """Number of the last row that was archived: the chain that is kept here begins behind it."""
    anchor_digest = models.CharField(max_length=80, default="")


class Archive(DistrictRow):
    """The oldest rows of a chain, taken out into one file: asked for by one, approved by another."""

    state = models.CharField(max_length=12, default="asked")
    before_on = models.DateField()
    """Acts of this day and later stay."""
    first = models.BigIntegerField()
    last = models.BigIntegerField()
    """Numbers of its first and last row."""
    last_digest = models.CharField(max_length=80)
    checkpoint = models.TextField(blank=True)
    """The signed note that holds the number and the digest of the last row."""
    content = models.BinaryField(null=True)
    """The file: a head and one line for each row, packed."""
    file_hash = models.CharField(max_length=80, blank=True)
    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()
    decided_by = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["district", "state", "last"], name="ledger_archive_place_idx")]
