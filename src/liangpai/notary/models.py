"""Rows of the public record: its head, its entries, its checkpoints, and the witnesses with what they signed."""

from django.db import models

from liangpai.districts.models import District, DistrictRow


class Log(models.Model):
    """The record of a district: how many entries it has, and from its first checkpoint on its name and its key."""

    district = models.OneToOneField(District, on_delete=models.PROTECT, related_name="+", primary_key=True)
    size = models.BigIntegerField(default=0)
    frontier = models.JSONField(default=list)
    """The roots of its whole subtrees in hexadecimal digits, the largest first: with them the root is known at once."""
    origin = models.CharField(max_length=120, blank=True)
    """The name under which it signs; it never changes."""
    key = models.CharField(max_length=240, blank=True)
    """The public key, as it is written down."""
    seed = models.CharField(max_length=240, blank=True)
    """The private key, closed under the secret of the installation."""
    former_keys = models.JSONField(default=list)
    """Public keys that signed before, the oldest first."""


class Leaf(DistrictRow):
    """One entry: what it says openly, and beside it what was released with the salt; these two can be erased."""

    pk = models.CompositePrimaryKey("district_id", "index")
    """No number of its own: every column that is there is verified."""
    index = models.BigIntegerField()
    """Its place in the record, from 0."""
    kind = models.CharField(max_length=12)
    subject = models.CharField(max_length=80, blank=True)
    """Kind and id of the thing: ``release:12``; empty once it is erased."""
    leaf = models.TextField()
    """Canonical JSON (RFC 8785), whose hash stands in the tree."""
    salt = models.CharField(max_length=32, blank=True)
    content = models.TextField(blank=True)
    """Canonical JSON of exactly what was released."""
    published_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["district", "subject"])]


class Checkpoint(DistrictRow):
    """The signed head of the record at a size."""

    pk = models.CompositePrimaryKey("district_id", "size")
    size = models.BigIntegerField()
    note = models.TextField()
    """The note with the record's own signature; those of witnesses are beside it."""
    made_at = models.DateTimeField()


class Witness(DistrictRow):
    """Somebody outside who co-signs checkpoints with a key that never comes here."""

    title = models.CharField(max_length=60)
    key = models.CharField(max_length=240)
    """The public key, as it is written down."""
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "key"], name="one_witness_of_a_key")]


class Witnessed(DistrictRow):
    """What a witness signed below a checkpoint."""

    pk = models.CompositePrimaryKey("district_id", "size", "witness_id")
    size = models.BigIntegerField()
    witness = models.ForeignKey(Witness, on_delete=models.PROTECT, related_name="+")
    line = models.TextField()
    """The line as it stands below the note."""
