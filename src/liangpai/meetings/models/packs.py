"""What was frozen for a meeting, each time the pack was made."""

from django.db import models

from liangpai.districts.models import DistrictRow
from liangpai.meetings.models.meetings import Meeting


class Pack(DistrictRow):
    """The facts of one pack: with them, and with nothing else, it is made again."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    facts = models.JSONField()
    """``dossier.conference.ConferenceFacts`` as JSON."""
    digest = models.CharField(max_length=80)
    """The snapshot's hash, printed on every paper."""
    zip_digest = models.CharField(max_length=80)
    """The hash of the .zip as it was made: what is made again later must have the same."""
    frozen_by = models.BigIntegerField(null=True)
    frozen_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["district", "meeting", "frozen_at"])]
