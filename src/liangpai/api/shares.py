"""Requests to share data between units: which there are, and every step of one by the units themselves."""

from datetime import date, datetime
from typing import Any, Literal

from ninja import Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.roles import Role
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, SentDay, Strict, Text, told
from liangpai.catalogue import operations, queries
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import unit
from liangpai.words import Words

router = Router(tags=["shares"])

State = Literal["", "asked", "granted", "opened", "expired", "refused", "withdrawn"]


class ShareRow(Strict):
    """A request to share one data item with one unit."""

    id: int = told(Words("申请编号", "the request's id"))
    item: int = told(Words("数据项编号", "id of the item"))
    unit: int = told(Words("申请单位编号", "id of the unit that asks"))
    keeper: int = told(Words("归口单位编号", "id of the unit that keeps the item"))
    purpose: str = told(Words("用途", "what for"))
    scope: str = told(Words("范围", "of which units and periods"))
    state: str = told(Words("状态", "its state"))
    level: int = told(
        Words("答复层级：1归口单位，2办公室，3审批人", "who answers: 1 keeper, 2 office, 3 approver")
    )
    due_on: date = told(Words("答复期限", "the last day for the answer of this level"))
    until_on: date = told(Words("使用至", "the last day of use"))
    basis: str = told(Words("不同意的依据", "basis of a refusal"))
    answer: str = told(Words("使用要求或不同意的理由", "conditions, or the reason of a refusal"))
    access: str = told(Words("开通方式", "how the data are handed over"))
    asked_at: datetime = told(Words("申请时间", "when it was asked"))
    answered_at: datetime | None = told(Words("答复时间", "when it was answered"))
    opened_at: datetime | None = told(Words("开通时间", "when it was opened"))
    ended_on: date | None = told(Words("结束日期", "the day it ended"))


class ShareRows(Paged[ShareRow]):
    """A page of requests."""


class Wanted(Page):
    """Which requests are wanted."""

    state: State = told(Words("只要这一状态", "only in this state"), default="")


class ShareIn(Asking):
    """What is asked for."""

    item: Id = told(Words("数据项编号", "id of the item"))
    unit: Id = told(Words("申请单位编号", "id of the unit that asks"))
    purpose: Text = told(Words("用途", "what for"))
    scope: Text = told(Words("范围", "of which units and periods"), default="")
    until_on: SentDay = told(Words("使用至，如 2024-06-30", "the last day of use, written 2024-06-30"))


class GrantIn(Asking):
    """On which terms it is granted."""

    until_on: SentDay = told(Words("使用至", "the last day of use"))
    answer: Text = told(Words("使用要求", "conditions"), default="")


class RefusalIn(Asking):
    """Why it is refused."""

    basis: Text = told(Words("法律法规或文号", "a law in 《》 or a document number"))
    reason: Text = told(Words("理由", "the reason"))


class AccessIn(Asking):
    """How the data are handed over."""

    access: Text = told(Words("开通方式", "how"))


class UseIn(Asking):
    """One use."""

    used_on: SentDay = told(Words("使用日期", "the day of use"))
    purpose: Text = told(Words("用途", "what for"))


class Nothing(Asking):
    """An empty object."""


@router.get(
    "/shares",
    response=ShareRows,
    **says("share-list", "share.view", Words("共享申请", "The requests to share")),
)
def share_list(request: Visit, wanted: Query[Wanted]) -> dict[str, Any]:
    """Those of the caller's units and those for items kept there; the newest first."""
    path = next(request.actor.paths(Role.REPORTER, Role.VERIFIER), "")
    permit("share.view", request.actor, Thing(request.district, path=path, keeper=path))
    rows = queries.in_turn(queries.visible_shares(request.district, request.actor), wanted.state)
    return wanted.of([_share(row) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/shares/{share}",
    response=ShareRow,
    **says("share-page", "share.view", Words("一件共享申请", "One request to share")),
)
def share_page(request: Visit, share: Path[Id]) -> dict[str, Any]:
    """Its terms, its answer and its state."""
    row = queries.share(request.district, share)
    permit("share.view", request.actor, queries.thing_of_share(row))
    return _share(row)


@router.post(
    "/shares",
    response=ShareRow,
    **says("share-ask", "share.ask", Words("申请共享", "Ask for an item to be shared")),
)
def share_ask(request: Visit, sent: ShareIn) -> dict[str, Any]:
    """The keeper answers within five working days; silence raises it."""
    made = operations.ask_share(
        item=queries.item(request.district, sent.item),
        unit=unit(request.district, sent.unit),
        purpose=sent.purpose,
        scope=sent.scope,
        until_on=sent.until_on,
        actor=request.actor,
        at=request.at,
    )
    return _now(request, made.pk)


@router.post(
    "/shares/{share}/grant",
    response=ShareRow,
    **says("share-grant", "share.grant", Words("同意共享", "Grant a request")),
)
def share_grant(request: Visit, share: Path[Id], sent: GrantIn) -> dict[str, Any]:
    """Until a day, under conditions where there are any."""
    operations.grant_share(
        share=queries.share(request.district, share),
        until_on=sent.until_on,
        answer=sent.answer,
        actor=request.actor,
        at=request.at,
    )
    return _now(request, share)


@router.post(
    "/shares/{share}/refusal",
    response=ShareRow,
    **says("share-refuse", "share.refuse", Words("不同意共享", "Refuse a request")),
)
def share_refuse(request: Visit, share: Path[Id], sent: RefusalIn) -> dict[str, Any]:
    """By a law or a paper, and with a reason."""
    operations.refuse_share(
        share=queries.share(request.district, share),
        basis=sent.basis,
        reason=sent.reason,
        actor=request.actor,
        at=request.at,
    )
    return _now(request, share)


@router.post(
    "/shares/{share}/opening",
    response=ShareRow,
    **says("share-open", "share.open", Words("开通共享", "Open what was granted")),
)
def share_open(request: Visit, share: Path[Id], sent: AccessIn) -> dict[str, Any]:
    """From now on the asking unit reads the values of the item."""
    operations.open_share(
        share=queries.share(request.district, share), access=sent.access, actor=request.actor, at=request.at
    )
    return _now(request, share)


@router.post(
    "/shares/{share}/uses",
    response=ShareRow,
    **says("share-use", "share.use", Words("使用登记", "Record a use")),
)
def share_use(request: Visit, share: Path[Id], sent: UseIn) -> dict[str, Any]:
    """On which day and what for."""
    operations.use_share(
        share=queries.share(request.district, share),
        used_on=sent.used_on,
        purpose=sent.purpose,
        actor=request.actor,
        at=request.at,
    )
    return _now(request, share)


@router.post(
    "/shares/{share}/withdrawal",
    response=ShareRow,
    **says("share-withdraw", "share.withdraw", Words("撤回申请", "Withdraw a request")),
)
def share_withdraw(request: Visit, share: Path[Id], sent: Nothing) -> dict[str, Any]:  # noqa: ARG001 - the body is empty
    """What is open already is not withdrawn."""
    operations.withdraw_share(
        share=queries.share(request.district, share), actor=request.actor, at=request.at
    )
    return _now(request, share)


def _now(request: Visit, pk: int) -> dict[str, Any]:
    return _share(queries.share(request.district, pk))


def _share(row: Any) -> dict[str, Any]:
    names = [name for name in ShareRow.model_fields if name not in ("id", "item", "unit", "keeper")]
    ids = {"id": row.pk, "item": row.item_id, "unit": row.unit_id, "keeper": row.item.keeper_id}
    return ids | {name: getattr(row, name) for name in names}
