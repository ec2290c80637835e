"""Circulated papers: which there are, their registration, and what units note on their copies."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, SentDay, Strict, Text, told
from liangpai.entrance.middleware import Visit
from liangpai.meetings.operations import circulars as operations
from liangpai.meetings.queries import circulars as queries
from liangpai.meetings.rules.circulars import (
    LONGEST_NUMBER,
    LONGEST_TITLE,
    MOST_CHARACTERS,
    Received,
    length_warning,
)
from liangpai.words import Words

router = Router(tags=["circulars"])

State = Literal["", "registered", "proposed", "instructed", "distributed", "conveyed", "archived"]
Title = Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE, pattern=r"^[^\x00-\x1f]*$")]
Named = Annotated[str, Field(min_length=1, max_length=LONGEST_NUMBER, pattern=r"^[^\x00-\x1f]*$")]


class CopyRow(Strict):
    """The copy of one unit: a state, and no time or order."""

    id: int = told(Words("分发件编号", "the copy's id"))
    unit: int = told(Words("单位编号", "id of the unit"))
    state: str = told(Words("状态：sent、received、conveyed", "its state: sent, received, conveyed"))
    manner: str = told(Words("传达方式", "how it was conveyed"))


class CircularRow(Strict):
    """A paper without its file."""

    id: int = told(Words("文件编号", "the paper's id"))
    title: str = told(Words("标题", "its title"))
    number: str = told(Words("发文字号", "its document number"))
    issuer: str = told(Words("发文机关", "who issued it"))
    level: str = told(Words("来文级别", "the level it comes from"))
    kind: str = told(Words("文件类别", "general or special"))
    received_on: date = told(Words("收文日期", "the day it was received"))
    convey_by: date | None = told(Words("传达时限", "the day by which it is conveyed"))
    state: str = told(Words("状态", "its state"))
    characters: int | None = told(Words("全文字数", "how many characters it has, where counted"))
    warning: str = told(Words("字数提醒", "the warning of its length, in the caller's language"))


class CircularPage(CircularRow):
    """A paper with its copies and what it is the basis of."""

    copies: list[CopyRow] = told(Words("各单位的分发件", "the copies of the units, in their order"))
    bases: list[str] = told(
        Words("依据用于，如 scheme:12、village:", "what it is the basis of: scheme:12, village:")
    )


class CircularRows(Paged[CircularRow]):
    """A page of papers."""


class Wished(Page):
    """Which papers are wanted."""

    state: State = told(Words("只要这一状态", "only in this state"), default="")
    room: Literal["", "scheme", "commitment", "task", "ruleset", "village", "greening"] = told(
        Words("只要作为这一项依据的", "only those that are the basis of this"), default=""
    )


class CircularIn(Asking):
    """A paper as it comes in; a mark of secrecy in it stops everything."""

    title: Title = told(Words("标题", "its title"))
    issuer: Named = told(Words("发文机关", "who issued it"))
    received_on: SentDay = told(Words("收文日期", "the day it was received"))
    number: Text = told(Words("发文字号，自动规范", "its number, which is set right"), default="")
    level: Literal["central", "province", "city", "district"] = told(
        Words("来文级别", "the level it comes from"), default="district"
    )
    kind: Literal["general", "special"] = told(Words("文件类别", "its kind"), default="general")
    characters: Annotated[int, Field(ge=0, le=MOST_CHARACTERS)] | None = told(
        Words("全文字数", "how many characters it has"), default=None
    )
    convey_by: SentDay | None = told(Words("传达时限", "by when it is conveyed"), default=None)


class ConveyedIn(Asking):
    """How a unit has conveyed it."""

    manner: Literal["meeting", "study", "notice"] = told(
        Words("会议、学习、转发", "at a meeting, by studying, by passing on")
    )
    note: Text = told(Words("说明", "a note"), default="")


class Nothing(Asking):
    """An empty object."""


@router.get(
    "/circulars",
    response=CircularRows,
    **says("circular-list", "circular.view", Words("传达文件", "The circulated papers")),
)
def circular_list(request: Visit, wanted: Query[Wished]) -> dict[str, Any]:
    """Those the caller may see, the latest first."""
    permit("circular.view", request.actor, queries.thing_of_list(request.district, request.actor))
    rows = queries.found(request.district, request.actor, state=wanted.state, room=wanted.room)
    return wanted.of([_row(request, row) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/circulars/{circular}",
    response=CircularPage,
    **says("circular-page", "circular.view", Words("一份文件", "One paper")),
)
def circular_page(request: Visit, circular: Path[Id]) -> dict[str, Any]:
    """Its copies in the order of the units, and what it is the basis of."""
    permit("circular.view", request.actor, queries.thing_of_list(request.district, request.actor))
    return _whole(request, queries.circular_for(request.actor, request.district, circular))


@router.post(
    "/circulars",
    response=CircularPage,
    **says("circular-register", "circular.register", Words("收文登记", "Register a paper")),
)
def circular_register(request: Visit, sent: CircularIn) -> dict[str, Any]:
    """Its number is set right; a mark of secrecy stops everything, and nothing is kept."""
    received = Received(**sent.model_dump())
    made, _ = operations.register(
        district=request.district, received=received, actor=request.actor, at=request.at
    )
    return _whole(request, made)


@router.post(
    "/circulars/copies/{slip}/receipt",
    response=CopyRow,
    **says("circular-receive", "circular.receive", Words("登记收到", "Note a copy as received")),
)
def circular_receive(request: Visit, slip: Path[Id], sent: Nothing) -> dict[str, Any]:  # noqa: ARG001 - the body is empty
    """A state alone; no time is kept with it."""
    row = queries.copy(request.district, slip)
    operations.receive(copy=row, actor=request.actor, at=request.at)
    return _copy(queries.copy(request.district, slip))


@router.post(
    "/circulars/copies/{slip}/conveyance",
    response=CopyRow,
    **says("circular-convey", "circular.convey", Words("登记传达", "Note a copy as conveyed")),
)
def circular_convey(request: Visit, slip: Path[Id], sent: ConveyedIn) -> dict[str, Any]:
    """How it was conveyed; no report of what came of it is asked for."""
    row = queries.copy(request.district, slip)
    operations.convey(copy=row, manner=sent.manner, note=sent.note, actor=request.actor, at=request.at)
    return _copy(queries.copy(request.district, slip))


def _row(request: Visit, row: Any) -> dict[str, Any]:
    warning = length_warning(row.kind, row.characters)
    names = [name for name in CircularRow.model_fields if name not in ("id", "warning")]
    found = {name: getattr(row, name) for name in names}
    return found | {"id": row.pk, "warning": warning.says(request.lang) if warning else ""}


def _whole(request: Visit, row: Any) -> dict[str, Any]:
    copies = [_copy(one) for one in queries.copies(row)]
    bases = [f"{one.room}:{one.thing or ''}" for one in queries.bases(row)]
    return _row(request, row) | {"copies": copies, "bases": bases}


def _copy(row: Any) -> dict[str, Any]:
    return {"id": row.pk, "unit": row.unit_id, "state": row.state, "manner": row.manner}
