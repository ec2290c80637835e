"""Data items, what is held of them, conflicts between sources, and requests to share."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit


class DataItem(DistrictRow):
    """One datum that is asked for once (一数一源); a scheme's indicator of the same code is this item."""

    code = models.CharField(max_length=20)
    name = models.CharField(max_length=80)
    definition = models.CharField(max_length=400, blank=True)
    unit_of_measure = models.CharField(max_length=20, blank=True)
    keeper = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    """The unit that keeps the source and verifies the figures."""
    source = models.CharField(max_length=80, blank=True)
    refresh = models.CharField(max_length=10, default="year")
    valid_months = models.IntegerField(default=12)
    legal_basis = models.CharField(max_length=120, blank=True)
    tolerance = models.FloatField(default=0.05)
    """Two sources differ when their relative difference is greater."""
    line = models.FloatField(null=True)
    """A threshold (such as 10 万元 for weak villages): two sources on both sides of it differ, however near."""
    state = models.CharField(max_length=12, default="running")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "code"], name="one_item_per_code")]


class Holding(DistrictRow):
    """A value of an item that is held for a unit and a period, from a named source, until it expires."""

    item = models.ForeignKey(DataItem, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=12)
    value = models.FloatField()
    source = models.CharField(max_length=80)
    """The name of the system or round it came from."""
    is_confirmed = models.BooleanField(default=False)
    given_by = models.BigIntegerField(null=True)
    """The account that reported it, which may not decide a conflict about it."""
    held_at = models.DateTimeField()
    valid_to = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "item", "unit", "period", "source"], name="one_holding_per_source"
            )
        ]
        indexes = [models.Index(fields=["district", "item", "period", "unit"])]


class Conflict(DistrictRow):
    """Two sources say different things about one datum; while it is open the figure stays out of the scores."""

    item = models.ForeignKey(DataItem, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=12)
    first_source = models.CharField(max_length=80)
    first_value = models.FloatField()
    second_source = models.CharField(max_length=80)
    second_value = models.FloatField()
    difference = models.FloatField(null=True)
    """Relative difference of the two, by the smaller; None where the smaller is nothing."""
    crosses_line = models.BooleanField(default=False)
    state = models.CharField(max_length=12, default="open")
    opened_at = models.DateTimeField()
    given_by = models.JSONField(default=list)
    """Accounts that reported the two values; none of them decides."""
    decided_value = models.FloatField(null=True)
    reason = models.TextField(blank=True)
    decided_by = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["district", "state", "item"])]


class Share(DistrictRow):
    """A unit's request to use a data item that another keeps: asked, granted, opened, used, expired."""

    item = models.ForeignKey(DataItem, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    """Who asks."""
    purpose = models.CharField(max_length=400)
    scope = models.CharField(max_length=200, blank=True)
    """Of which units and periods."""
    until_on = models.DateField()
    """The last day on which the data are used."""
    state = models.CharField(max_length=12, default="asked")
    level = models.IntegerField(default=1)
    """Who has to answer: the keeper, after silence the office, then the approver."""
    due_on = models.DateField()
    """The last day for the answer of this level."""
    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=400, blank=True)
    """Conditions of a grant, or the reason of a refusal."""
    basis = models.CharField(max_length=200, blank=True)
    """The law or paper on which a refusal rests."""
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    access = models.CharField(max_length=200, blank=True)
    """How the data are handed over: by the API, as a workbook, on the page."""
    opened_by = models.BigIntegerField(null=True)
    opened_at = models.DateTimeField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "item", "unit"],
                condition=models.Q(state__in=["asked", "granted", "opened"]),
                name="one_open_share_per_unit",
            )
        ]
        indexes = [
            models.Index(fields=["district", "state", "due_on"]),
            models.Index(fields=["district", "state", "until_on"]),
        ]


class ShareUse(DistrictRow):
    """One use of shared data, as the unit that uses them records it."""

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="+")
    used_on = models.DateField()
    purpose = models.CharField(max_length=200)
    recorded_by = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["district", "share", "used_on"])]
