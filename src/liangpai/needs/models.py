"""Needs with their clocks and answers, quotas with their entries, time limits, and what was won from above."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit


class TimeLimit(DistrictRow):
    """The working days of the three levels of a matter, where the district departs from the preset."""

    matter = models.CharField(max_length=12)
    limits = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "matter"], name="one_limit_per_matter")]


class Quota(DistrictRow):
    """How much a department has of a kind in a year; ``remaining`` is moved by compare-and-set and never below nothing."""

    department = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    source = models.CharField(max_length=12, blank=True)
    year = models.IntegerField()
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    remaining = models.DecimalField(max_digits=14, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "department", "kind", "source", "year"], name="one_quota_a_year"
            ),
            models.CheckConstraint(condition=models.Q(remaining__gte=0), name="quota_not_overdrawn"),
        ]


class Need(DistrictRow):
    """What a unit needs from a department, its clock, the answer, and what became of it."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    """Who asks."""
    keeper = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    """The department that owes the answer."""
    kind = models.CharField(max_length=12)
    source = models.CharField(max_length=12, blank=True)
    matter = models.CharField(max_length=12, default="ordinary")
    title = models.CharField(max_length=60)
    purpose = models.TextField(blank=True)
    quantity = models.DecimalField(max_digits=14, decimal_places=2)
    needed_by = models.DateField()
    state = models.CharField(max_length=12, default="raised")
    raised_by = models.BigIntegerField(null=True)
    raised_at = models.DateTimeField()
    raised_on = models.DateField()
    level = models.IntegerField(default=1)
    due_on = models.DateField(null=True)
    """By when the answer, or then the delivery, is due; None while the clock stands still or the asker has the word."""
    clock_from = models.DateField()
    clock_level = models.IntegerField(default=1)
    limits = models.JSONField()
    """The working days of the levels as they stood when the need was raised."""
    pauses = models.JSONField(default=list)
    """When the clock stood still: pairs of days, the second null while it still does."""
    is_stopped = models.BooleanField(default=False)
    material = models.TextField(blank=True)
    """The papers that the department last asked for."""
    silences = models.IntegerField(default=0)
    """How often silence has raised it to the next level."""
    disputes = models.IntegerField(default=0)
    verdict = models.CharField(max_length=12, blank=True)
    """The last answer (met, partly, refused), also after the need is settled."""
    reason = models.TextField(blank=True)
    alternative = models.TextField(blank=True)
    granted = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    deliver_by = models.DateField(null=True)
    answered_by = models.BigIntegerField(null=True)
    answered_on = models.DateField(null=True)
    was_in_time = models.BooleanField(null=True)
    """Whether the first answer came before anybody was silent."""
    quota = models.ForeignKey(Quota, on_delete=models.PROTECT, null=True, related_name="+")
    """From which the granted quantity is taken."""
    delivered_by = models.BigIntegerField(null=True)
    delivered_on = models.DateField(null=True)
    delivery = models.TextField(blank=True)
    """What was delivered, in words."""
    settled_on = models.DateField(null=True)
    """When it was confirmed, closed or withdrawn."""

    class Meta:
        indexes = [
            models.Index(fields=["district", "state", "due_on"]),
            models.Index(fields=["district", "keeper", "state", "due_on"]),
            models.Index(fields=["district", "unit", "state", "due_on"]),
            models.Index(fields=["district", "due_on", "id"]),
        ]


class Escalation(DistrictRow):
    """One step up the ladder: by silence (dated by the day that was let pass) or by a dispute; each level once."""

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="+")
    level = models.IntegerField()
    on = models.DateField()
    is_silence = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "need", "level"], name="each_level_once")]


class QuotaEntry(DistrictRow):
    """One line of the quota ledger, only ever added: what came in or was taken, and what was left then."""

    quota = models.ForeignKey(Quota, on_delete=models.PROTECT, related_name="+")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, related_name="+")
    change = models.DecimalField(max_digits=14, decimal_places=2)
    remaining = models.DecimalField(max_digits=14, decimal_places=2)
    note = models.CharField(max_length=120, blank=True)
    by = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["district", "quota", "id"])]


class Gain(DistrictRow):
    """What a unit has applied for above (向上争取): applied, approved, arrived, each with its amount, day and paper."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    source = models.CharField(max_length=12, blank=True)
    title = models.CharField(max_length=60)
    state = models.CharField(max_length=12, default="applied")
    applied_amount = models.DecimalField(max_digits=14, decimal_places=2)
    applied_on = models.DateField()
    reference = models.CharField(max_length=80)
    """Number of the application."""
    approved_amount = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    approved_on = models.DateField(null=True)
    document = models.CharField(max_length=80, blank=True)
    """Number of the approval."""
    arrived_amount = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    arrived_on = models.DateField(null=True)
    reason = models.CharField(max_length=400, blank=True)
    """Why it was declined."""

    class Meta:
        indexes = [
            models.Index(fields=["district", "applied_on"]),
            models.Index(fields=["district", "state", "applied_on"]),
        ]
