"""Texts that a district has edited, and how each person wants to be told."""

from django.db import models

from liangpai.districts.models import DistrictRow


class Edited(DistrictRow):
    """A text in the district's own words, in place of ours."""

    key = models.CharField(max_length=20)
    zh = models.TextField()
    en = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "key"], name="one_text_per_key")]


class Reader(DistrictRow):
    """Where a person wants the daily digest, and the last day on which it was sent; without a row nobody is written to."""

    account = models.BigIntegerField()
    channel = models.CharField(max_length=12)
    """``mail``, or ``messenger`` where an adapter is set up."""
    address = models.EmailField(blank=True)
    told_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "account"], name="one_reader_per_account")]
