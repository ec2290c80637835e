"""Visits of leaders to towns and villages, and the issues that they brought up."""

from django.db import models

from liangpai.access.models import Account
from liangpai.districts.models import DistrictRow
from liangpai.needs.models import Need
from liangpai.organisations.models import Unit
from liangpai.tasks.models import Task


class Visit(DistrictRow):
    """A leader goes to a unit on a day for a purpose; where somebody was, and for how long, is not recorded."""

    leader = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    purpose = models.CharField(max_length=200)
    state = models.CharField(max_length=10, default="planned")
    planned_by = models.BigIntegerField(null=True)
    planned_at = models.DateTimeField()
    cancelled_for = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["district", "on"]),
            models.Index(fields=["district", "unit", "on"]),
        ]


class Issue(DistrictRow):
    """What a visit brought up; it belongs to the place, so that a change of leader leaves it where it is."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=14)
    text = models.CharField(max_length=500)
    promise = models.CharField(max_length=200, blank=True)
    """What the leader promised on the spot (现场答复); the place reads it until the issue is settled."""
    state = models.CharField(max_length=12, default="raised")
    raised_by = models.BigIntegerField(null=True)
    raised_on = models.DateField()
    keeper = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    """The unit it was handed to."""
    task = models.ForeignKey(Task, on_delete=models.PROTECT, null=True, related_name="+")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, related_name="+")
    """What it became: a task or a need."""
    solution = models.CharField(max_length=500, blank=True)
    solved_by = models.BigIntegerField(null=True)
    solved_on = models.DateField(null=True)
    disputes = models.IntegerField(default=0)
    """How often the place has said that it is not solved."""
    look_back = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["district", "state"]),
            models.Index(fields=["district", "unit", "state"]),
        ]
