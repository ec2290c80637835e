"""The day on which a page is looked at."""

from datetime import datetime

from liangpai.districts.models import District
from tests.people import Cast


def on_day(cast: Cast, at: datetime) -> None:
    """Let the clock of the cast's district stand at a moment."""
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=at)
