"""The district, and the row that belongs to one: what every operational table inherits."""

from typing import TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)


class District(models.Model):
    """A tenant; ``code`` is its six digits in GB/T 2260, or letters for a fictional one."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=60)
    office_phone = models.CharField(max_length=40, blank=True)
    hash_algorithm = models.CharField(max_length=10, default="sha256")
    is_demo = models.BooleanField(default=False)
    demo_at = models.DateTimeField(null=True)
    """What the demo clock shows; None where the real clock counts."""
    meeting_on = models.DateField(null=True)
    """The next conference, for the cycle bar."""

    def __str__(self) -> str:
        return self.name


class InDistrict(models.Manager[Row]):
    """The manager whose queries begin by naming their district."""

    def of(self, district: int) -> models.QuerySet[Row]:
        """Only the rows of one district, by its id."""
        return self.filter(district_id=district)


class DistrictRow(models.Model):
    """A row of one district; ``objects.of(district)`` is how every query begins (a test watches the SQL)."""

    district = models.ForeignKey(District, on_delete=models.PROTECT, related_name="+")

    objects = InDistrict()

    class Meta:
        abstract = True
