"""Cases that units tell, bound to a figure, and their adoption by other units."""

from django.db import models

from liangpai.assessments.models import Circumstance
from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit
from liangpai.results.models import Figure


class Case(DistrictRow):
    """What a unit did and what came of it; its effect is one version of a figure, and while that is not in force it is withheld."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=60)
    problem = models.TextField()
    method = models.TextField()
    reuse = models.TextField()
    """What another unit needs to do the same."""
    cost = models.DecimalField(max_digits=14, decimal_places=2)
    """In 万元."""
    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default="draft")
    drafted_at = models.DateTimeField()
    submitted_by = models.BigIntegerField(null=True)
    reviewed_by = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=1000, blank=True)
    """Why it was returned or withdrawn, last."""
    approved_by = models.BigIntegerField(null=True)
    approved_at = models.DateTimeField(null=True)
    basis = models.CharField(max_length=200, blank=True)
    secrecy_check = models.CharField(max_length=200, blank=True)
    channel = models.CharField(max_length=10, blank=True)
    expires_on = models.DateField(null=True)
    circumstance = models.ForeignKey(Circumstance, on_delete=models.PROTECT, null=True, related_name="+")
    """The bonus that its adoption was evidence for."""

    class Meta:
        indexes = [
            models.Index(fields=["district", "state", "expires_on"]),
            models.Index(fields=["district", "unit"]),
        ]


class Adoption(DistrictRow):
    """Another unit does the same: noted, and confirmed by an officer of that unit."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=400, blank=True)
    state = models.CharField(max_length=10, default="noted")
    noted_by = models.BigIntegerField(null=True)
    noted_at = models.DateTimeField()
    confirmed_by = models.BigIntegerField(null=True)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "case", "unit"], name="one_adoption_per_unit")
        ]
