"""Papers of a lived district: one distributed to each town, and linked with greening."""

from liangpai.meetings.operations.bases import link
from tests.meetings.circulated import a_circular, distributed
from tests.people import AT, Cast


def circulated(cast: Cast, town: str) -> dict[str, int]:
    """Ids of a paper that was distributed to the town, of its copy, and of what it is the basis of."""
    made, copy = distributed(cast, a_circular(cast, number="", content="正文".encode()), town)
    basis = link(circular=made, matter="greening:", actor=cast.zhao, at=AT)
    return {"circular_id": made.pk, "copy_id": copy.pk, "slip_id": copy.pk, "basis_id": basis.pk}
