"""What oversight and appeals add to the district of the permission matrix."""

from liangpai.access.actor import house
from liangpai.appeals.operations import file
from liangpai.ledger.models import Archive
from liangpai.oversight.operations import declare_recusal, record_finding
from liangpai.results.models import Figure
from tests.commitments.stories import Promise
from tests.people import AT, ON, Cast


def overseen(cast: Cast) -> dict[str, int]:
    """A recusal of Zhou, a finding on another promise than that of the matrix, and an archive that Chu asked for."""
    recusal = declare_recusal(
        district=cast.district, subject="task:99", ground="other", actor=cast.zhou, at=AT
    )
    finding = record_finding(
        district=cast.district,
        subject=f"commitment:{Promise(cast).draft().pk}",
        unit=cast.units["town"],
        basis="云岫纪〔2024〕3号",
        on=ON,
        actor=cast.li,
        at=AT,
    )
    archive = Archive.objects.create(
        district_id=cast.district,
        state="approved",
        before_on=ON,
        first=0,
        last=0,
        content=b"archive",
        asked_by=cast.chu.account,
        asked_at=AT,
    )
    return {"recusal_id": recusal.pk, "finding_id": finding.pk, "archive_id": archive.pk}


def appealed(cast: Cast, figure: Figure) -> int:
    """The town's appeal against a figure that Wu verified."""
    is_sun = figure.unit_id == cast.units["town"].pk
    assert cast.wu.account
    made = file(
        district=cast.district,
        subject=f"figure:{figure.pk}",
        unit=figure.unit,
        title=figure.item,
        grounds="与年报不符",
        excluded={cast.wu.account: "verifier"},
        until=None,
        actor=cast.sun if is_sun else house(cast.district),
        at=AT,
    )
    return made.pk
