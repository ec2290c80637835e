"""Summaries and plans with their text and their figures as they were confirmed, and the lines of plans."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit
from liangpai.tasks.models import Task


class Report(DistrictRow):
    """One summary or plan of a unit for a year or a quarter."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    year = models.IntegerField()
    period = models.CharField(max_length=4, default="year")
    title = models.CharField(max_length=80)
    body = models.TextField(blank=True)
    """Headings and paragraphs a line, figures as markers."""
    facts = models.JSONField(default=list)
    """The figures as they stood when the report was confirmed; empty before, when they are read anew."""
    state = models.CharField(max_length=10, default="draft")
    drafted_by = models.JSONField(default=list)
    """Accounts that wrote it; none of them confirms it."""
    returned_for = models.CharField(max_length=200, blank=True)
    issued_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "unit", "kind", "year", "period"], name="one_report_a_period"
            )
        ]
        indexes = [models.Index(fields=["district", "year", "kind"])]


class PlanLine(DistrictRow):
    """One line of a plan; with the plan's issue it can become a task, and is done when the task is."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="+")
    place = models.IntegerField()
    text = models.CharField(max_length=200)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    duty_item = models.CharField(max_length=200, blank=True)
    task = models.ForeignKey(Task, on_delete=models.PROTECT, null=True, related_name="+")
    is_done = models.BooleanField(default=False)
    """Noted by hand where there is no task."""

    class Meta:
        indexes = [models.Index(fields=["district", "report", "place"])]
