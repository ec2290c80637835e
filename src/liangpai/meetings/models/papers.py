"""Papers that come in and are circulated: one row a paper, one a unit that gets it, one a matter it is the basis of."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit


class Circular(DistrictRow):
    """One paper from its registration to the archive; never one that bears a mark of secrecy."""

    title = models.CharField(max_length=120)
    number = models.CharField(max_length=60, blank=True)
    issuer = models.CharField(max_length=60)
    level = models.CharField(max_length=10)
    kind = models.CharField(max_length=10)
    characters = models.IntegerField(null=True)
    received_on = models.DateField()
    convey_by = models.DateField(null=True)
    state = models.CharField(max_length=12, default="registered")
    registered_by = models.BigIntegerField(null=True)
    proposal = models.TextField(blank=True)
    """拟办: what the office proposes to do with it."""
    proposed_by = models.BigIntegerField(null=True)
    instruction = models.TextField(blank=True)
    """批示: what a leader says to that."""
    instructed_by = models.BigIntegerField(null=True)
    file_name = models.CharField(max_length=120, blank=True)
    file = models.BinaryField(null=True)
    digest = models.CharField(max_length=71, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "number"], condition=~models.Q(number=""), name="one_circular_per_number"
            )
        ]
        indexes = [models.Index(fields=["district", "received_on"])]


class Copy(DistrictRow):
    """The copy of one unit: a state and how it was conveyed, without any time or order."""

    circular = models.ForeignKey(Circular, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default="sent")
    manner = models.CharField(max_length=10, blank=True)
    note = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "circular", "unit"], name="one_copy_a_unit")
        ]


class Basis(DistrictRow):
    """One matter that a paper is the basis of; ``thing`` the id of what is meant in its room, where it is one thing."""

    circular = models.ForeignKey(Circular, on_delete=models.PROTECT, related_name="+")
    room = models.CharField(max_length=12)
    thing = models.BigIntegerField(null=True)
    name = models.CharField(max_length=120)

    class Meta:
        indexes = [models.Index(fields=["district", "room", "thing"])]
