"""Days on which a district departs from the published calendar."""

from django.db import models

from liangpai.districts.models import DistrictRow


class DayChange(DistrictRow):
    """One day that is worked or rested against the published calendar, or in a year that is not published yet."""

    day = models.DateField()
    is_working = models.BooleanField()
    note = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "day"], name="one_change_per_day")]
