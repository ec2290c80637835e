"""Promises of units, what each needs from whom, their amendments and reports."""

from django.db import models

from liangpai.catalogue.models import DataItem
from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit


class Commitment(DistrictRow):
    """A promise of a unit for a year: its own text, target and last day, what the office added, and what became of it."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    year = models.IntegerField()
    state = models.CharField(max_length=12, default="draft")
    text = models.CharField(max_length=100)
    target = models.FloatField(null=True)
    unit_of_measure = models.CharField(max_length=20, blank=True)
    due_on = models.DateField(null=True)
    drafted_at = models.DateTimeField()

    # What the office adds at the check.
    measure = models.CharField(max_length=80, blank=True)
    item = models.ForeignKey(DataItem, on_delete=models.PROTECT, null=True, related_name="+")
    """The data item that measures it; its keeper verifies."""
    baseline = models.FloatField(null=True)
    weight = models.FloatField(default=1.0)
    difficulty = models.FloatField(default=1.0)
    duty_item = models.CharField(max_length=120, blank=True)
    is_assisting = models.BooleanField(default=False)
    evidence_kind = models.CharField(max_length=12, blank=True)
    source = models.CharField(max_length=8, default="own")
    source_reference = models.CharField(max_length=120, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    """The promise that this one is passed down from."""
    reserve = models.FloatField(default=0.0)

    # Its way to the board.
    submitted_by = models.BigIntegerField(null=True)
    submitted_at = models.DateTimeField(null=True)
    checked_by = models.BigIntegerField(null=True)
    checked_at = models.DateTimeField(null=True)
    approved_by = models.BigIntegerField(null=True)
    approved_at = models.DateTimeField(null=True)
    returned_for = models.CharField(max_length=400, blank=True)
    """Why it was sent back, until it is handed in again."""
    announced_on = models.DateField(null=True)
    level = models.CharField(max_length=12, blank=True)
    """Who may see it on the board: unit, meeting, district, society."""
    basis = models.CharField(max_length=200, blank=True)
    secrecy_check = models.CharField(max_length=200, blank=True)
    expires_on = models.DateField(null=True)
    begins_on = models.DateField(null=True)
    """The day on which work begins: the day after the last of its notice."""

    # Its course and its end.
    free_since = models.DateField(null=True)
    """The day from which it may fall due: its beginning, or the decision on its last amendment."""
    value = models.FloatField(null=True)
    """What the unit last reported."""
    reported_on = models.DateField(null=True)
    reporters = models.JSONField(default=list)
    """Accounts that reported on it; none of them verifies it."""
    fell_due_on = models.DateField(null=True)
    verified_value = models.FloatField(null=True)
    share = models.FloatField(null=True)
    reached_on = models.DateField(null=True)
    evidence = models.CharField(max_length=200, blank=True)
    verified_by = models.BigIntegerField(null=True)
    verified_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=8, blank=True)
    """kept, partly, broken or excused; it stays when the promise is archived."""
    score = models.FloatField(null=True)
    excused_need = models.BigIntegerField(null=True)
    """Id of the refused need that excuses it."""
    excuse_reason = models.CharField(max_length=400, blank=True)
    excuse_basis = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["district", "year", "state", "due_on"]),
            models.Index(fields=["district", "unit", "year"]),
            models.Index(fields=["district", "state", "due_on"]),
            models.Index(fields=["district", "year", "due_on"]),
            models.Index(fields=["district", "parent"]),
        ]


class Support(DistrictRow):
    """What a promise needs from a department; raised as a need when the promise is approved."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="+")
    department = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    """A kind of the room of needs: land, funds, approval, …"""
    source = models.CharField(max_length=12, blank=True)
    """Where funds shall come from."""
    quantity = models.DecimalField(max_digits=14, decimal_places=2)
    title = models.CharField(max_length=60)
    needed_by = models.DateField()
    need = models.BigIntegerField(null=True)
    """Id of the need, once it has been raised."""


class Amendment(DistrictRow):
    """A change of a promise that was asked for before it fell due; what it was before stays visible."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default="asked")
    was = models.JSONField()
    """Text, target, unit of measure and last day as they stood."""
    now = models.JSONField()
    """The same as they are to be."""
    reason = models.CharField(max_length=400)
    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=400, blank=True)
    decided_by = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "commitment"],
                condition=models.Q(state="asked"),
                name="one_open_amendment",
            )
        ]


class Report(DistrictRow):
    """What a unit reported on its promise on a day."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="+")
    value = models.FloatField()
    text = models.CharField(max_length=400, blank=True)
    evidence = models.CharField(max_length=200, blank=True)
    """Where the evidence lies: the paper's number, the system's record."""
    reported_by = models.BigIntegerField(null=True)
    reported_at = models.DateTimeField()
