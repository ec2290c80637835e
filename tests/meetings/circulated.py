"""A circulated paper for the tests, walked by the real operations."""

from dataclasses import replace
from datetime import date
from typing import Any

from liangpai.meetings.models import Circular, Copy
from liangpai.meetings.operations import circulars as ops
from liangpai.meetings.queries.circulars import circular, copies
from liangpai.meetings.rules.circulars import Received
from tests.people import AT, Cast

RECEIVED = Received(
    title="关于绿化工作的通知",
    number="云岫办〔2024〕3号",
    issuer="区委办公室",
    level="district",
    kind="general",
    received_on=date(2024, 1, 8),
    convey_by=date(2024, 1, 20),
)


def a_circular(cast: Cast, *, content: bytes = b"", file_name: str = "通知.txt", **changes: Any) -> Circular:
    """A paper that Zhao registered."""
    made, _ = ops.register(
        district=cast.district,
        received=replace(RECEIVED, **changes),
        file_name=file_name if content else "",
        content=content,
        actor=cast.zhao,
        at=AT,
    )
    return again(made)


def again(made: Circular) -> Circular:
    """The paper as it stands now."""
    return circular(made.district_id, made.pk)


def instructed(cast: Cast, made: Circular) -> Circular:
    """The same after Zhao's proposal and Wang's instruction."""
    ops.propose(circular=made, text="拟在第一次会议传达", actor=cast.zhao, at=AT)
    ops.instruct(circular=made, text="同意", actor=cast.wang, at=AT)
    return again(made)


def distributed(cast: Cast, made: Circular, *units: str) -> tuple[Circular, Copy]:
    """The same, distributed to units; with the copy of the first."""
    row = instructed(cast, made)
    to = [cast.units[one].pk for one in units or ("town",)]
    ops.distribute(circular=row, to=to, actor=cast.zhao, at=AT)
    first = next(one for one in copies(row) if one.unit_id == to[0])
    return again(row), first
