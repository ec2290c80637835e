"""Cases of a lived district: drafts of both towns, and adoptions by them that are not confirmed."""

from liangpai.access.actor import house
from liangpai.results.models import Figure
from liangpai.stories.models import Adoption
from liangpai.stories.operations import draft
from tests.people import AT, Cast
from tests.stories.stories import TOLD


def told(cast: Cast, town: str, figure: Figure) -> dict[str, int]:
    """A draft of the town, bound to its figure, and an adoption by it that is not confirmed."""
    place = cast.units[town]
    row = draft(
        district=cast.district, unit=place, told=TOLD, figure=figure.pk, actor=house(cast.district), at=AT
    )
    used = Adoption.objects.create(district_id=cast.district, case=row, unit=place, noted_at=AT)
    return {"case_id": row.pk, "adoption_id": used.pk}
