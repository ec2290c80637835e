"""Papers and plans of a lived district: a paper distributed to each town, and a plan of it."""

from liangpai.meetings.operations.bases import link
from tests.meetings.circulated import a_circular, distributed
from tests.people import AT, Cast
from tests.reports.written import a_line, a_report


def circulated(cast: Cast, town: str) -> dict[str, int]:
    """Ids of a paper that was distributed to the town, of its copy, and of what it is the basis of."""
    made, copy = distributed(cast, a_circular(cast, number="", content="正文".encode()), town)
    basis = link(circular=made, matter="greening:", actor=cast.zhao, at=AT)
    return {"circular_id": made.pk, "copy_id": copy.pk, "slip_id": copy.pk, "basis_id": basis.pk}


def planned(cast: Cast, town: str) -> dict[str, int]:
    """Ids of a plan of the town in draft, and of its line."""
    made = a_report(cast, kind="plan", year=2024, unit=town)
    return {"report_id": made.pk, "line_id": a_line(cast, made, unit=town).pk}
