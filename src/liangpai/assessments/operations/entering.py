"""What a release shows, what replaces it and that it is taken down, entered into the public record with the act itself."""

from datetime import datetime
from typing import Any

from liangpai.assessments.models import Release
from liangpai.assessments.queries.releases import standings_shown
from liangpai.notary.operations import publish


def enter_standing(release: Release, at: datetime) -> None:
    """Enter exactly what a release shows from now on, and beside it that it replaces an earlier one."""
    shown: dict[str, Any] = {
        "name": release.run.round.name,
        "period": release.run.round.period,
        "standings": standings_shown(release),
    }
    _enter(release, "standing", at, shown)
    if release.replaces is not None:
        _enter(
            release.replaces, "erratum", at, {"erratum": release.erratum, "replaced_by": release.content_hash}
        )


def enter_end(release: Release, reason: str, at: datetime) -> None:
    """Enter that a release is shown no more."""
    _enter(release, "withdrawal", at, {"reason": reason})


def _enter(release: Release, kind: str, at: datetime, more: dict[str, Any]) -> None:
    terms = {
        "basis": release.basis,
        "content_hash": release.content_hash,
        "expires_on": release.expires_on.isoformat(),
        "level": release.level,
    }
    subject = f"release:{release.pk}"
    publish(district=release.district_id, kind=kind, subject=subject, content=terms | more, at=at)
