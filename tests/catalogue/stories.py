"""What the tests of the catalogue start from, made by the real operations."""

from datetime import date, datetime

from liangpai.catalogue.models import Conflict, DataItem, Share
from liangpai.catalogue.operations import Described, ask_share, grant_share, hold, open_share, register_item
from liangpai.catalogue.queries import share
from tests.people import AT, Cast

PLATFORM, TOWN = "三资平台", "枕河镇填报"


def an_item(cast: Cast, code: str = "C1", **changes: object) -> DataItem:
    """The village collective income of AC-3.1, kept by the department, with its line of 10 万元."""
    described = {
        "code": code,
        "name": "村集体经营性收入",
        "keeper": cast.units["department"].pk,
        "source": PLATFORM,
        "unit_of_measure": "万元",
        "line": 10.0,
    } | changes
    return register_item(
        district=cast.district,
        described=Described(**described),  # type: ignore[arg-type] # the changes are the test's own
        actor=cast.zhao,
        at=AT,
    )


def says(cast: Cast, item: DataItem, value: float, source: str, by: str = "wu") -> list[Conflict]:
    """Let a source say something about the village in 2023: the department confirmed, the town not."""
    return hold(
        district=cast.district,
        item=item,
        unit=cast.units["village"],
        period="2023",
        value=value,
        source=source,
        is_confirmed=by == "wu",
        actor=cast.actors[by],
        at=AT,
    )


def a_conflict(cast: Cast, item: DataItem | None = None) -> Conflict:
    """AC-3.1: the platform holds 9.8, the town reports 12.6."""
    item = item or an_item(cast)
    says(cast, item, 9.8, PLATFORM)
    return says(cast, item, 12.6, TOWN, by="sun")[0]


UNTIL = date(2024, 6, 30)


def a_share(cast: Cast, item: DataItem | None = None, at: datetime = AT, by: str = "sun") -> Share:
    """Sun's town asks the department for its item."""
    made = ask_share(
        item=item or an_item(cast),
        unit=cast.units["town"],
        purpose="核对低收入户帮扶名单",
        scope="本镇各村2023年",
        until_on=UNTIL,
        actor=cast.actors[by],
        at=at,
    )
    return share(cast.district, made.pk)


def an_opened_share(cast: Cast, item: DataItem | None = None, until_on: date = UNTIL) -> Share:
    """The department has agreed and handed the data over."""
    made = a_share(cast, item)
    grant_share(share=made, until_on=until_on, actor=cast.wu, at=AT)
    open_share(share=share(cast.district, made.pk), access="接口", actor=cast.wu, at=AT)
    return share(cast.district, made.pk)
