"""What time it is: the machine's clock, or the demo clock of a demonstration district."""

from datetime import date, datetime

from django.utils import timezone

from liangpai.districts.queries import District, demo_clock


def now(district: int | None = None) -> datetime:
    """The moment that counts for a district; its demo clock where it has one."""
    shown = demo_clock(district) if district is not None else None
    return shown or timezone.now()


def shown_by(place: District | None) -> datetime:
    """The same for a district that has been read already."""
    return (place.demo_at if place and place.is_demo else None) or timezone.now()


def local_day(at: datetime) -> date:
    """The day in China of a moment: in UTC+8 the first eight hours of each day are yesterday in UTC."""
    return timezone.localdate(at)
