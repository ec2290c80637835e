"""Reporting rounds, figures in their versions, evidence, surveys and uploaded workbooks."""

from django.db import models

from liangpai.districts.models import District, DistrictRow
from liangpai.frameworks.models import SchemeVersion
from liangpai.organisations.models import Unit


class Round(DistrictRow):
    """One collection of figures for one period; by a frozen scheme, or for a list of data items."""

    name = models.CharField(max_length=80)
    period = models.CharField(max_length=12)
    scheme = models.ForeignKey(SchemeVersion, on_delete=models.PROTECT, null=True, related_name="+")
    items = models.JSONField(default=list)
    """Codes of the data items that are asked, in the order of the form."""
    purpose = models.CharField(max_length=200, blank=True)
    units = models.JSONField(default=list)
    """Ids of the units that are asked; empty for every unit of the scheme's classes."""
    opens_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=12, default="planned")


class Asked(DistrictRow):
    """A unit that a round asks, with its class and tier as they stood when the round was opened."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=20)
    """The code under which the unit stands in workbooks and results."""
    class_code = models.CharField(max_length=20, blank=True)
    tier = models.CharField(max_length=20, blank=True)
    order = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "round", "unit"], name="asked_once")]


class Figure(DistrictRow):
    """One version of one figure; a confirmed version never changes, a correction is a new version with its reason."""

    # The largest table of the house: a constraint per key costs two thirds of a whole-district import on PostgreSQL,
    # and an index per key doubles it on SQLite; every import checks its keys as sets, and the indexes below serve.
    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    round = models.ForeignKey(
        Round, on_delete=models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    item = models.CharField(max_length=20)
    """Code of the data item, which is the code of the indicator."""
    period = models.CharField(max_length=12)
    version = models.IntegerField(default=1)
    state = models.CharField(max_length=12, default="draft")
    value = models.FloatField(null=True)
    text = models.CharField(max_length=60, blank=True)
    """What was typed, where it could not be read as a number; then there is no value and it cannot be submitted."""
    sigma = models.FloatField(null=True)
    kind = models.CharField(max_length=10, default="flash")
    """``flash`` (快报数) or ``final`` (核定数)."""
    source = models.CharField(max_length=20, default="grid")
    """How it came in: grid, workbook, api, held, survey."""
    prompts = models.JSONField(default=list)
    """Codes of the screens that ask to look again (异常待核)."""
    reason = models.CharField(max_length=400, blank=True)
    """Why a version corrects the one before, or why it was returned."""
    is_self_reported = models.BooleanField(default=False)
    filled_by = models.BigIntegerField(null=True)
    filled_at = models.DateTimeField()
    submitted_by = models.BigIntegerField(null=True)
    submitted_at = models.DateTimeField(null=True)
    verified_by = models.BigIntegerField(null=True)
    verified_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "round", "item", "unit", "period", "version"],
                name="one_figure_per_version",
            )
        ]
        indexes = [
            models.Index(fields=["district", "state", "round", "item", "unit"]),
            models.Index(
                fields=["district", "round", "verified_by"],
                condition=models.Q(verified_by__isnull=False),
                name="figures_by_verifier",
            ),
            models.Index(
                fields=["district", "round", "verified_at"],
                condition=models.Q(verified_at__isnull=False),
                name="figures_by_moment",
            ),
            models.Index(
                fields=["district", "round", "state"],
                condition=models.Q(version__gt=1),
                name="figures_corrected",
            ),
            models.Index(
                fields=["district", "round"],
                condition=models.Q(sigma__isnull=False),
                name="figures_with_sigma",
            ),
        ]


class Evidence(DistrictRow):
    """A file that supports a figure; never obligatory, at most five, with the stated need for it."""

    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    content_type = models.CharField(max_length=80)
    size = models.IntegerField()
    digest = models.CharField(max_length=80)
    content = models.BinaryField()
    need = models.CharField(max_length=200)
    added_by = models.BigIntegerField(null=True)
    added_at = models.DateTimeField()


class Survey(DistrictRow):
    """Answers of a satisfaction survey, from which a figure and its sampling error are computed."""

    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="+")
    satisfied = models.IntegerField()
    fairly = models.IntegerField()
    dissatisfied = models.IntegerField()
    unaware = models.IntegerField()
    method = models.CharField(max_length=40, blank=True)
    share = models.FloatField(default=1.0)
    """Its share where several surveys make one figure, such as telephone to questionnaire 6 : 4."""


class ColumnMapping(DistrictRow):
    """How a unit's own workbook is laid out, remembered so that it is stated once."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    document = models.TextField()
    """The mapping file of ``spreadsheets.mapping``."""
    used_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "unit", "name"], name="one_mapping_per_name")
        ]


class Upload(DistrictRow):
    """A workbook as it was handed in with its problems, so that the same workbook can come back marked."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True)
    name = models.CharField(max_length=120)
    content = models.BinaryField()
    digest = models.CharField(max_length=80)
    problems = models.JSONField(default=list)
    saved = models.IntegerField(default=0)
    """How many figures it brought."""
    cells = models.JSONField(default=dict)
    """Where each figure stood that it brought, such as 本期数据!F7, by ``unit:item:period``."""
    uploaded_by = models.BigIntegerField(null=True)
    uploaded_at = models.DateTimeField()
