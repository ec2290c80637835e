"""What a promise says in public, entered into the public record with the act that shows it."""

from datetime import datetime

from liangpai.commitments.models import Commitment
from liangpai.notary.operations import publish

SHOWN = (
    "basis",
    "baseline",
    "difficulty",
    "level",
    "measure",
    "target",
    "text",
    "unit_of_measure",
    "weight",
    "year",
)


def enter_promise(row: Commitment, at: datetime) -> None:
    """Enter exactly what its audience reads from now on; its unit must be loaded."""
    days = {name: day.isoformat() for name in ("due_on", "expires_on") if (day := getattr(row, name))}
    content = {name: getattr(row, name) for name in SHOWN} | days | {"unit": row.unit.name}
    publish(district=row.district_id, kind="promise", subject=f"commitment:{row.pk}", content=content, at=at)
