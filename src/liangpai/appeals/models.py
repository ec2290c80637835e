"""Appeals with their clocks, reviewers and decisions, and what both sides say."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit


class Appeal(DistrictRow):
    """A unit's appeal against a figure, a standing or a card, its first review and its second."""

    subject = models.CharField(max_length=40)
    """Kind and id of what it is about: ``card:12``, ``figure:7``, ``standing:5``."""
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    grounds = models.TextField()
    stage = models.CharField(max_length=8, default="first")
    """``first`` or ``second`` review."""
    state = models.CharField(max_length=16, default="filed")
    filed_by = models.BigIntegerField(null=True)
    filed_at = models.DateTimeField()
    answer_by = models.DateField()
    """By when the decision of the stage is due."""
    excluded = models.JSONField(default=dict)
    """Account → why it may not review (``appeals.rules.people.REASONS``), as the room that knows the thing said."""
    counts_from = models.DateField(null=True)
    """The day from which the time for a second review counts, such as the conference; else the day of the decision."""
    taken_by = models.BigIntegerField(null=True)
    taken_at = models.DateTimeField(null=True)
    decision = models.TextField(blank=True)
    remedy = models.CharField(max_length=120, blank=True)
    """What is put right, in words or as the right value."""
    is_upheld = models.BooleanField(null=True)
    """What the last decision says."""
    decided_at = models.DateTimeField(null=True)
    until = models.DateField(null=True)
    """The last day on which a second review may be asked for."""
    grounds_again = models.TextField(blank=True)
    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField(null=True)
    panel = models.JSONField(default=list)
    """Who sits on the second review: pairs of a seat (``appeals.rules.people.SEATS``) and an account."""
    seatings = models.IntegerField(default=0)
    """How often somebody sat down, so that of two on one seat one wins."""
    ruling = models.TextField(blank=True)
    ruled_by = models.BigIntegerField(null=True)
    """Who of the panel wrote the ruling."""
    ruled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["district", "subject"]),
            models.Index(fields=["district", "state", "answer_by"]),
        ]


class Argument(DistrictRow):
    """What one side says to an appeal, and the papers it rests on."""

    appeal = models.ForeignKey(Appeal, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=8)
    """``unit`` or ``office``."""
    text = models.TextField()
    reference = models.CharField(max_length=200, blank=True)
    """Number or name of the papers, which stay where they are kept."""
    by = models.BigIntegerField(null=True)
    at = models.DateTimeField()
