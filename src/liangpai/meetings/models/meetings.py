"""Meetings with their agenda, those who are invited, and what was resolved."""

from django.db import models

from liangpai.cards.models import Occasion
from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit
from liangpai.tasks.models import Task


class Meeting(DistrictRow):
    """One meeting from the plan to the end of its follow-up."""

    year = models.IntegerField()
    serial = models.IntegerField(null=True)
    """Which meeting of the year it is; given when it is approved."""
    kind = models.CharField(max_length=10)
    title = models.CharField(max_length=60)
    held_on = models.DateField()
    starts_at = models.CharField(max_length=5)
    """The hour on the clock, ``09:00``."""
    place = models.CharField(max_length=60)
    chair = models.BigIntegerField(null=True)
    """The account of whoever is in the chair, where there is one."""
    chair_name = models.CharField(max_length=60)
    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, null=True, related_name="+")
    """The occasion whose cards are shown there."""
    state = models.CharField(max_length=14, default="planned")
    planned_by = models.BigIntegerField(null=True)
    approved_on = models.DateField(null=True)
    notified_on = models.DateField(null=True)
    minutes = models.TextField(blank=True)
    """The text of the minutes, a paragraph a line."""
    drafted_by = models.JSONField(default=list)
    """Accounts that wrote the minutes; none of them countersigns or issues them."""
    agreed_by = models.BigIntegerField(null=True)
    number = models.CharField(max_length=40, blank=True)
    """The number of the minutes."""
    issued_on = models.DateField(null=True)
    cancelled_for = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "year", "serial"], name="one_meeting_per_number")
        ]
        indexes = [models.Index(fields=["district", "held_on"])]


class AgendaItem(DistrictRow):
    """One item of an agenda, or a topic that a unit proposes for it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    place = models.IntegerField(default=0)
    """Its place on the agenda, from 1; 0 while it is only proposed."""
    kind = models.CharField(max_length=8)
    title = models.CharField(max_length=60)
    minutes = models.IntegerField()
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    """Whose matter it is."""
    speaker = models.CharField(max_length=40, blank=True)
    paper = models.BigIntegerField(null=True)
    """Id of the paper that is conveyed."""
    state = models.CharField(max_length=10, default="accepted")
    reason = models.CharField(max_length=120, blank=True)
    """Why it was not taken."""

    class Meta:
        indexes = [models.Index(fields=["district", "meeting", "place"])]


class Attendee(DistrictRow):
    """Somebody invited for a unit by post and name; the state says what the unit answered, and then whether it was there."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=40)
    name = models.CharField(max_length=40)
    part = models.CharField(max_length=8, default="attend")
    state = models.CharField(max_length=12, default="invited")
    substitute = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "meeting", "unit", "title", "name"], name="invited_once"
            )
        ]


class Resolution(DistrictRow):
    """One thing resolved (议定事项); with the issue of the minutes it becomes a task."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    place = models.IntegerField()
    text = models.CharField(max_length=500)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    """Who leads."""
    assisting = models.JSONField(default=list)
    """Ids of the units that assist."""
    due_on = models.DateField(null=True)
    area = models.CharField(max_length=12, default="other")
    duty_item = models.CharField(max_length=120, blank=True)
    task = models.ForeignKey(Task, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["district", "meeting", "place"])]
