"""Needs: which there are, and the moves of the units on both sides of them."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, SentDay, Strict, told
from liangpai.calendar.queries import working_days
from liangpai.entrance.middleware import Visit
from liangpai.needs import operations, queries
from liangpai.needs.rules.answering import Answer
from liangpai.needs.rules.asking import LONGEST_TEXT, LONGEST_TITLE, Wanted
from liangpai.organisations.queries import unit
from liangpai.words import Words

router = Router(tags=["needs"])

Kind = Literal["land", "forest", "energy", "funds", "policy", "approval", "demolition"]
Source = Literal["", "central", "province", "city", "district", "bond", "society"]
State = Literal[
    "", "raised", "accepted", "consulting", "met", "partly", "refused", "delivered", "confirmed", "closed", "withdrawn"
]  # fmt: skip # the states of the workflow in their order
Title = Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE, pattern=r"^[^\x00-\x1f]*$")]
Long = Annotated[str, Field(max_length=LONGEST_TEXT, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")]
Amount = Annotated[float, Field(gt=0, le=999_999_999)]


class NeedRow(Strict):
    """A need with its clock and its answer."""

    id: int = told(Words("需求编号", "the need's id"))
    unit: int = told(Words("提出单位编号", "id of the unit that asks"))
    keeper: int = told(Words("承办单位编号", "id of the unit that owes the answer"))
    kind: str = told(Words("类型", "its kind"))
    source: str = told(Words("资金来源", "where funds come from; empty for the rest"))
    matter: str = told(Words("事项", "the matter, which sets the time limits"))
    title: str = told(Words("名称", "its title"))
    purpose: str = told(Words("说明", "what for"))
    quantity: float = told(Words("数量，计量单位随类型", "how much, in the unit of measure of its kind"))
    needed_by: date = told(Words("需要时间", "the day by which it is needed"))
    state: str = told(Words("状态", "its state"))
    level: int = told(
        Words("层级：1部门，2分管领导，3总指挥", "who is asked: 1 department, 2 leader, 3 commander")
    )
    raised_on: date = told(Words("提出日期", "the day it was raised"))
    due_on: date | None = told(
        Words("答复或落实期限", "the last day for the answer, then for the delivery; null where none runs")
    )
    is_stopped: bool = told(Words("是否停表等材料", "whether the clock stands for missing papers"))
    material: str = told(Words("需要补充的材料", "the papers last asked for"))
    verdict: str = told(Words("答复：met、partly、refused", "the answer: met, partly, refused"))
    reason: str = told(Words("理由", "its reason"))
    alternative: str = told(Words("替代办法", "the alternative of a refusal"))
    granted: float | None = told(Words("满足数量", "how much is granted"))
    deliver_by: date | None = told(Words("承诺落实日期", "the day by which it is delivered"))
    delivered_on: date | None = told(Words("落实日期", "the day it was delivered"))
    delivery: str = told(Words("落实情况", "what was delivered"))


class NeedRows(Paged[NeedRow]):
    """A page of needs."""


class Wished(Page):
    """Which needs are wanted."""

    state: State = told(Words("只要这一状态", "only in this state"), default="")
    kind: Literal[Kind, ""] = told(Words("只要这一类型", "only of this kind"), default="")
    whose: Literal["", "mine", "owed"] = told(
        Words("本单位提出的或承办的", "raised by the caller's units, or owed by them"), default=""
    )


class NeedIn(Asking):
    """What is needed."""

    unit: Id = told(Words("提出单位编号", "id of the unit that asks"))
    keeper: Id = told(Words("承办单位编号", "id of the unit that is asked"))
    kind: Kind = told(Words("类型", "its kind"))
    title: Title = told(Words("名称", "its title"))
    quantity: Amount = told(Words("数量，最多两位小数", "how much, with at most two decimals"))
    needed_by: SentDay = told(Words("需要时间，如 2024-06-30", "the day it is needed, written 2024-06-30"))
    purpose: Long = told(Words("说明", "what for"), default="")
    source: Source = told(Words("资金来源，只有资金填写", "the source, of funds only"), default="")
    matter: Literal["ordinary", "pre_review", "land_report"] = told(
        Words("事项", "the matter"), default="ordinary"
    )


class AnswerIn(Asking):
    """An answer."""

    verdict: Literal["met", "partly", "refused"] = told(Words("结论", "the verdict"))
    reason: Long = told(
        Words("理由，部分满足和不能满足必填", "its reason, unless it is met in full"), default=""
    )
    alternative: Long = told(Words("替代办法，不能满足必填", "what a refusal offers instead"), default="")
    granted: Amount | None = told(Words("部分满足的数量", "how much, where partly met"), default=None)
    deliver_by: SentDay | None = told(Words("落实日期", "the day of delivery, unless refused"), default=None)


class SaidIn(Asking):
    """What is said with a move."""

    text: Long = told(Words("说明或理由", "the note or the reason"))


class Nothing(Asking):
    """An empty object."""


@router.get("/needs", response=NeedRows, **says("need-list", "need.view", Words("要素需求", "The needs")))
def need_list(request: Visit, wanted: Query[Wished]) -> dict[str, Any]:
    """Those the caller may see, by the day on which something is due."""
    permit("need.view", request.actor, queries.thing_of_list(request.district, request.actor))
    sought = queries.Sought(state=wanted.state, kind=wanted.kind, whose=wanted.whose)
    days = working_days(request.district)
    rows = queries.found(request.district, request.actor, sought, request.on, days)
    shown = queries.loaded(request.district, wanted.cut(rows.values_list("pk", flat=True)))
    return wanted.of([_need(row) for row in shown], rows.count())


@router.get(
    "/needs/{need}", response=NeedRow, **says("need-page", "need.view", Words("一项需求", "One need"))
)
def need_page(request: Visit, need: Path[Id]) -> dict[str, Any]:
    """Its clock, its answer and its state."""
    row = queries.need(request.district, need)
    permit("need.view", request.actor, queries.thing_of(row))
    return _need(row)


@router.post(
    "/needs", response=NeedRow, **says("need-raise", "need.raise", Words("提出需求", "Raise a need"))
)
def need_raise(request: Visit, sent: NeedIn) -> dict[str, Any]:
    """From now on the department's clock runs."""
    wanted = Wanted(
        kind=sent.kind,
        title=sent.title,
        quantity=Decimal(repr(sent.quantity)),
        needed_by=sent.needed_by,
        purpose=sent.purpose,
        source=sent.source,
        matter=sent.matter,
    )
    made = operations.raise_need(
        district=request.district,
        unit=unit(request.district, sent.unit),
        keeper=unit(request.district, sent.keeper),
        wanted=wanted,
        actor=request.actor,
        at=request.at,
    )
    return _now(request, made.pk)


@router.post(
    "/needs/{need}/accept",
    response=NeedRow,
    **says("need-accept", "need.accept", Words("受理", "Accept a need")),
)
def need_accept(request: Visit, need: Path[Id], sent: Nothing) -> dict[str, Any]:  # noqa: ARG001 - the body is empty
    """The department takes it in hand."""
    row = queries.need(request.district, need)
    operations.accept(need=row, actor=request.actor, at=request.at)
    return _now(request, need)


@router.post(
    "/needs/{need}/answer",
    response=NeedRow,
    **says("need-answer", "need.answer", Words("答复", "Answer a need")),
)
def need_answer(request: Visit, need: Path[Id], sent: AnswerIn) -> dict[str, Any]:
    """What is granted is taken from the quota of the department, where it has one."""
    answer = Answer(
        verdict=sent.verdict,
        reason=sent.reason,
        alternative=sent.alternative,
        granted=None if sent.granted is None else Decimal(repr(sent.granted)),
        deliver_by=sent.deliver_by,
    )
    row = queries.need(request.district, need)
    operations.answer_need(need=row, answer=answer, actor=request.actor, at=request.at)
    return _now(request, need)


@router.post(
    "/needs/{need}/papers",
    response=NeedRow,
    **says("need-resume", "need.resume", Words("补充材料", "Hand papers in")),
)
def need_resume(request: Visit, need: Path[Id], sent: SaidIn) -> dict[str, Any]:
    """The clock runs on."""
    row = queries.need(request.district, need)
    operations.give_material(need=row, text=sent.text, actor=request.actor, at=request.at)
    return _now(request, need)


@router.post(
    "/needs/{need}/delivery",
    response=NeedRow,
    **says("need-deliver", "need.deliver", Words("登记落实", "Say what was delivered")),
)
def need_deliver(request: Visit, need: Path[Id], sent: SaidIn) -> dict[str, Any]:
    """Only the asker can confirm it."""
    row = queries.need(request.district, need)
    operations.deliver(need=row, text=sent.text, actor=request.actor, at=request.at)
    return _now(request, need)


@router.post(
    "/needs/{need}/confirmation",
    response=NeedRow,
    **says("need-confirm", "need.confirm", Words("确认落实", "Confirm a delivery")),
)
def need_confirm(request: Visit, need: Path[Id], sent: Nothing) -> dict[str, Any]:  # noqa: ARG001 - the body is empty
    """By the unit that asked."""
    row = queries.need(request.district, need)
    operations.confirm(need=row, actor=request.actor, at=request.at)
    return _now(request, need)


@router.post(
    "/needs/{need}/dispute",
    response=NeedRow,
    **says("need-dispute", "need.dispute", Words("对需求办理提出异议", "Dispute an answer or a delivery")),
)
def need_dispute(request: Visit, need: Path[Id], sent: SaidIn) -> dict[str, Any]:
    """A disputed answer goes to the next level, a disputed delivery to the same again."""
    row = queries.need(request.district, need)
    operations.dispute(need=row, reason=sent.text, actor=request.actor, at=request.at)
    return _now(request, need)


@router.post(
    "/needs/{need}/withdrawal",
    response=NeedRow,
    **says("need-withdraw", "need.withdraw", Words("撤回", "Withdraw a need")),
)
def need_withdraw(request: Visit, need: Path[Id], sent: SaidIn) -> dict[str, Any]:
    """What had been allocated goes back to the quota."""
    row = queries.need(request.district, need)
    operations.withdraw(need=row, reason=sent.text, actor=request.actor, at=request.at)
    return _now(request, need)


def _now(request: Visit, pk: int) -> dict[str, Any]:
    return _need(queries.need(request.district, pk))


def _need(row: Any) -> dict[str, Any]:
    names = [name for name in NeedRow.model_fields if name not in ("id", "unit", "keeper")]
    found = {name: getattr(row, name) for name in names}
    granted = None if row.granted is None else float(row.granted)
    ids = {"id": row.pk, "unit": row.unit_id, "keeper": row.keeper_id}
    return found | ids | {"quantity": float(row.quantity), "granted": granted}
