"""Guard rails that an authority has set aside."""

from django.db import models

from liangpai.districts.models import DistrictRow


class SetAside(DistrictRow):
    """One guard rail set aside for a time, by which paper, why, and by whom; everybody who is signed in may read it."""

    guard = models.CharField(max_length=4)
    basis = models.CharField(max_length=80)
    """Number of the paper, as GB/T 9704 writes it."""
    reason = models.CharField(max_length=400)
    from_on = models.DateField()
    until_on = models.DateField()
    """The last day."""
    state = models.CharField(max_length=12, default="standing")
    set_by = models.BigIntegerField(null=True)
    set_at = models.DateTimeField()
    restored_by = models.BigIntegerField(null=True)
    restored_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["district", "guard", "until_on"])]
