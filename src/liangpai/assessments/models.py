"""Runs, standings by unit, circumstances, objections and releases."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit
from liangpai.results.models import Round


class Circumstance(DistrictRow):
    """What bears on a unit's assessment beside its figures: adjustment, veto, excuse, record, earlier card, result
    from above, standing of last time; each with the paper it rests on."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16)
    """A list of ``scoring.assessment.Figures``: adjustments, vetoes, excuses, records, prior_cards, received, previous."""
    content = models.JSONField()
    """The fields of that list's dataclass but the unit."""
    basis = models.CharField(max_length=200, blank=True)
    recorded_by = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()
    is_withdrawn = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True)


class Run(DistrictRow):
    """One assessment of a round: asked for, computed as a background job, read at trial feedback, made final."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, default="queued")
    seed = models.IntegerField(default=1)
    runs = models.IntegerField(default=10_000)
    requested_by = models.BigIntegerField(null=True)
    requested_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    stage = models.CharField(max_length=20, blank=True)
    """What the job is doing, for the progress bar: read, the class whose replications run, write."""
    done = models.IntegerField(default=0)
    total = models.IntegerField(default=0)
    beat_at = models.DateTimeField(null=True)
    """The last sign of life of the job; a run that has stopped beating is started again."""
    attempts = models.IntegerField(default=0)
    """How often a job has begun it; a run that kills its jobs is given up."""
    problems = models.JSONField(default=list)
    digest = models.CharField(max_length=80, blank=True)
    figures_hash = models.CharField(max_length=80, blank=True)
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    """The run that this one restates after a correction."""
    feedback_until_on = models.DateField(null=True)
    warnings = models.JSONField(default=list)
    """What the reader must know beside the numbers, as problems."""
    deliberations = models.JSONField(default=list)
    """Sentences for deliberation (会商) where the last places are not told apart: ``zh``, ``en``, ``class``."""


class RunFiles(DistrictRow):
    """What a run has made: the files of the result archive, from which everything can be rebuilt."""

    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="+")
    archive = models.BinaryField()


class Standing(DistrictRow):
    """One unit's result in a run; everything the board and the unit page show, without opening the archive."""

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=20)
    class_code = models.CharField(max_length=20)
    status = models.CharField(max_length=10)
    score = models.FloatField(null=True)
    rank = models.IntegerField(null=True)
    grade = models.CharField(max_length=20, blank=True)
    band = models.IntegerField(default=0)
    """Units of one band cannot be told apart."""
    low = models.IntegerField(null=True)
    high = models.IntegerField(null=True)
    p_last = models.FloatField(null=True)
    rank_without_subjective = models.IntegerField(null=True)
    previous_rank = models.IntegerField(null=True)
    previous_score = models.FloatField(null=True)
    explanation = models.JSONField(default=dict)
    """The unit's sheet (``assessments.rules.Sheet``); empty in runs too large to keep them, then computed on demand."""
    decisions = models.JSONField(default=list)
    """What the card gate says: ``assessments.rules.Verdict``."""
    order = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "run", "unit"], name="one_standing_per_run")
        ]
        indexes = [models.Index(fields=["district", "run", "class_code", "order"])]


class Objection(DistrictRow):
    """A unit's objection to a figure on its own sheet while trial feedback is open."""

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    item = models.CharField(max_length=20)
    text = models.TextField()
    state = models.CharField(max_length=12, default="open")
    answer = models.TextField(blank=True)
    raised_by = models.BigIntegerField(null=True)
    raised_at = models.DateTimeField()
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)


class Release(DistrictRow):
    """A decision to show a run's standings to an audience, with basis, approver and expiry (G12)."""

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=12, default="meeting")
    """Who may see it: unit, meeting, district, society."""
    state = models.CharField(max_length=12, default="proposed")
    basis = models.CharField(max_length=200)
    secrecy_check = models.CharField(max_length=200)
    """Who checked that nothing secret is shown, and the number of the record."""
    content_hash = models.CharField(max_length=80)
    expires_on = models.DateField()
    proposed_by = models.BigIntegerField(null=True)
    proposed_at = models.DateTimeField()
    approved_by = models.BigIntegerField(null=True)
    approved_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)
    """Why it was withdrawn."""
    override_basis = models.CharField(max_length=120, blank=True)
    override_reason = models.CharField(max_length=400, blank=True)
    """Number of the paper and reason by which an authority set guard rail G1 aside; empty when it was not."""
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    erratum = models.JSONField(default=dict)
    """What the restatement changed, in words: ``zh`` and ``en``; empty for a release that restates nothing."""
