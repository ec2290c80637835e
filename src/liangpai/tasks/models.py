"""Tasks with their parts, reports, extensions and reminders; series of tasks, time limits and running numbers."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit


class Preset(DistrictRow):
    """A time limit as the district has set it, in place of ours."""

    key = models.CharField(max_length=12)
    """A source, or ``urgent`` or ``difficult``."""
    days = models.IntegerField()
    is_working = models.BooleanField(default=False)
    basis = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "key"], name="one_limit_per_key")]


class Series(DistrictRow):
    """The last number given in a year; taking the next is what makes two who register wait for each other."""

    year = models.IntegerField()
    last = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "year"], name="one_series_per_year")]


class Pattern(DistrictRow):
    """A task that comes again, by its rhythm, until a day."""

    title = models.CharField(max_length=60)
    content = models.CharField(max_length=500, blank=True)
    source_kind = models.CharField(max_length=12)
    source = models.CharField(max_length=120, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    assisting = models.JSONField(default=list)
    """Ids of the units that assist."""
    duty_item = models.CharField(max_length=120, blank=True)
    is_assisting = models.BooleanField(default=False)
    rhythm = models.CharField(max_length=10)
    first_due_on = models.DateField()
    until = models.DateField()
    lead_days = models.IntegerField(null=True)
    since = models.DateField()
    """The day on which it was set; none is made before."""
    made = models.IntegerField(default=0)
    """How many have been made."""
    state = models.CharField(max_length=12, default="running")

    class Meta:
        indexes = [models.Index(fields=["district", "state"])]


class Task(DistrictRow):
    """One matter that is followed up (督办), with the unit that leads and its clock."""

    number = models.CharField(max_length=30, blank=True)
    year = models.IntegerField(null=True)
    serial = models.IntegerField(null=True)
    place = models.IntegerField(default=0)
    """Which part of a task that was split; 0 where it was not."""
    title = models.CharField(max_length=60)
    content = models.CharField(max_length=500, blank=True)
    source_kind = models.CharField(max_length=12)
    source = models.CharField(max_length=120, blank=True)
    """In words: the number of a paper, the name of a meeting."""
    source_id = models.BigIntegerField(null=True)
    """Id of a thing in a later room, which knows what it is."""
    urgency = models.CharField(max_length=10, default="normal")
    days = models.IntegerField(null=True)
    """Days that an urgent one names itself."""
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    pattern = models.ForeignKey(Pattern, on_delete=models.PROTECT, null=True, related_name="+")
    nth = models.IntegerField(null=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    """The unit that leads (主办); before it is assigned, the one that is thought of."""
    duty_item = models.CharField(max_length=120, blank=True)
    is_assisting = models.BooleanField(default=False)
    """Help outside the unit's own list of duties (G9)."""
    state = models.CharField(max_length=12, default="proposed")
    share = models.IntegerField(default=0)
    """Completed, in percent, as the unit said last."""
    assigned_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    first_due_on = models.DateField(null=True)
    limit_days = models.IntegerField(null=True)
    """Days of the limit that gave the first due date; None where a day was named."""
    is_limit_working = models.BooleanField(default=False)
    clock_since = models.DateField(null=True)
    """The day on which the due date was set, or the clock went on; reminders are told after it."""
    reported_on = models.DateField(null=True)
    returns = models.IntegerField(default=0)
    extensions = models.IntegerField(default=0)
    """How often the due date was put off."""
    is_asking = models.BooleanField(default=False)
    """Whether an extension waits for its answer."""
    ended_on = models.DateField(null=True)
    proposed_by = models.BigIntegerField(null=True)
    proposed_at = models.DateTimeField()
    reported_by = models.JSONField(default=list)
    """Accounts that reported; none of them concludes."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "year", "serial", "place"], name="one_task_per_number"
            ),
            models.UniqueConstraint(fields=["district", "pattern", "nth"], name="one_task_per_turn"),
        ]
        indexes = [
            models.Index(fields=["district", "state", "due_on"]),
            models.Index(fields=["district", "unit", "state", "due_on"]),
            models.Index(fields=["district", "due_on"]),
            models.Index(fields=["district", "assigned_on"]),
        ]


class Part(DistrictRow):
    """What a unit that assists (协办) has to do, and its report."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, default="open")
    text = models.CharField(max_length=1_000, blank=True)
    """Its report, or the reason why it was released."""
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "task", "unit"], name="one_part_per_unit")]
        indexes = [models.Index(fields=["district", "unit", "state"])]


class Report(DistrictRow):
    """One report of the unit that leads, and what the office said of it."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=1_000)
    evidence = models.CharField(max_length=200, blank=True)
    """Where it can be seen, in words; a picture is never obligatory."""
    share = models.IntegerField()
    is_late = models.BooleanField(default=False)
    reported_by = models.BigIntegerField(null=True)
    reported_at = models.DateTimeField()
    verdict = models.CharField(max_length=10, blank=True)
    """``returned`` or ``accepted``; nothing while it is looked at."""
    opinion = models.CharField(max_length=200, blank=True)
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)


class Extension(DistrictRow):
    """A request to put the due date off, and its answer."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    """The due date when it was asked for."""
    wanted_on = models.DateField()
    reason = models.CharField(max_length=200)
    share = models.IntegerField()
    state = models.CharField(max_length=12, default="asked")
    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()
    granted_on = models.DateField(null=True)
    """The new due date."""
    answer = models.CharField(max_length=200, blank=True)
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["district", "state"])]


class Reminder(DistrictRow):
    """One reminder (催办) of a due date; told once however often the clock is looked at."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    offset = models.IntegerField()
    """Days from the due date."""
    told_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "task", "due_on", "offset"], name="one_reminder_per_day"
            )
        ]
