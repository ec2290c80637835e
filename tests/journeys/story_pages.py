"""Cases of a lived district, and how their pages are asked in the permission matrix."""

from liangpai.access.actor import house
from liangpai.results.models import Figure
from liangpai.stories.models import Adoption
from liangpai.stories.operations import draft
from tests.journeys.address import Address, post
from tests.journeys.things import officer, unit
from tests.people import AT, Cast
from tests.stories.stories import TOLD

SENT = {
    "title": "联营",
    "problem": "没有收入",
    "method": "入股",
    "reuse": "有果园",
    "cost": "8",
    "figure": "{figure_id}",
}


def told(cast: Cast, town: str, figure: Figure) -> dict[str, int]:
    """A draft of the town, bound to its figure, and an adoption by it that is not confirmed."""
    place = cast.units[town]
    row = draft(
        district=cast.district, unit=place, told=TOLD, figure=figure.pk, actor=house(cast.district), at=AT
    )
    used = Adoption.objects.create(district_id=cast.district, case=row, unit=place, noted_at=AT)
    return {"case_id": row.pk, "adoption_id": used.pk}


STORY_PAGES: dict[str, Address] = {
    "case-list": Address(officer),
    "case-export": Address(officer),
    "case-new": Address(officer),
    "case-draft": post(unit, unit="{unit_id}", **SENT),
    "case-page": Address(unit),
    "case-edit": post(unit, **SENT),
    "case-submit": post(unit),
    "case-return": post(unit, reason="写具体"),
    "case-review": post(unit),
    "case-release": post(
        unit, basis="文号", secrecy_check="编号", channel="district", expires_on="2024-06-30"
    ),
    "case-rebind": post(unit),
    "case-withdraw": post(unit, reason="不实"),
    "case-adopt": post(unit, unit="{unit_id}", note="照做"),
    "case-confirm": post(unit),
    "case-count": post(unit, rule="adopted"),
}
