"""Cases: which there are, how a unit tells and submits one, and how another unit says that it uses it."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, Strict, told
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import unit
from liangpai.stories import operations, queries
from liangpai.stories.rules.cases import GREATEST, LONGEST_TEXT, LONGEST_TITLE, Told
from liangpai.words import Words

router = Router(tags=["cases"])

State = Literal["", "draft", "submitted", "returned", "reviewed", "released", "expired", "withdrawn"]
Title = Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE, pattern=r"^[^\x00-\x1f]*$")]
Long = Annotated[str, Field(max_length=LONGEST_TEXT, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")]


class CaseRow(Strict):
    """A case with the figure of its effect; while that is not in force, others do not see the case."""

    id: int = told(Words("案例编号", "the case's id"))
    unit: int = told(Words("单位编号", "id of the unit that tells it"))
    title: str = told(Words("标题", "its title"))
    problem: str = told(Words("解决的问题", "what was wrong"))
    method: str = told(Words("做法", "what was done"))
    reuse: str = told(Words("推广条件", "what another unit needs to do the same"))
    cost: float = told(Words("投入，万元", "what it cost, in 10,000 yuan"))
    figure: int = told(Words("成效数据编号", "id of the figure that is its effect"))
    item: str = told(Words("成效数据项", "the item of that figure"))
    period: str = told(Words("周期", "its period"))
    value: float | None = told(Words("数值", "its value"))
    state: str = told(Words("状态", "its state"))
    is_shown: bool = told(
        Words("是否在展示：已发布且数据有效", "whether others see it: released, its figure in force")
    )
    basis: str = told(Words("发布依据", "the paper it was released by"))
    channel: str = told(
        Words("发布渠道：district 或 society", "through which channel: district or society; empty before")
    )
    expires_on: date | None = told(Words("有效期至", "the day until which it is shown"))
    reason: str = told(Words("退回或撤回的原因", "why it was returned or withdrawn, last"))


class AdoptionRow(Strict):
    """Another unit that uses a case."""

    id: int = told(Words("采用编号", "the adoption's id"))
    unit: int = told(Words("采用单位编号", "id of the unit that uses it"))
    note: str = told(Words("怎样采用", "how"))
    state: str = told(Words("状态", "its state: noted or confirmed"))


class CasePage(CaseRow):
    """A case with the units that use it."""

    adoptions: list[AdoptionRow] = told(Words("采用单位", "the units that use it"))


class CaseRows(Paged[CaseRow]):
    """A page of cases."""


class WantedCases(Page):
    """Which cases are wanted."""

    state: State = told(Words("只要这一状态", "only in this state"), default="")


class CaseTextIn(Asking):
    """What a unit tells."""

    title: Title = told(Words("标题", "its title"))
    problem: Long = told(Words("解决的问题", "what was wrong"))
    method: Long = told(Words("做法", "what was done"))
    reuse: Long = told(Words("推广条件", "what another unit needs to do the same"))
    cost: Annotated[float, Field(ge=0, le=float(GREATEST))] = told(
        Words("投入，万元，最多两位小数", "what it cost, in 10,000 yuan, at most two decimals")
    )
    figure: Id = told(Words("成效数据编号，须是本单位的数据", "id of the figure, one of the unit itself"))


class CaseIn(CaseTextIn):
    """A case that a unit begins."""

    unit: Id = told(Words("单位编号", "id of the unit"))


class AdoptionIn(Asking):
    """That a unit uses a case."""

    unit: Id = told(Words("采用单位编号", "id of the unit that uses it"))
    note: Annotated[str, Field(max_length=400, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")] = told(
        Words("怎样采用", "how"), default=""
    )


class Nothing(Asking):
    """An empty object."""


@router.get("/cases", response=CaseRows, **says("case-list", "case.view", Words("经验案例", "The cases")))
def case_list(request: Visit, wanted: Query[WantedCases]) -> dict[str, Any]:
    """Those the caller may see, the newest first."""
    permit("case.view", request.actor, queries.thing_of_list(request.district, request.actor))
    rows = queries.visible(request.district, request.actor, wanted.state)
    return wanted.of([_case(row) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/cases/{case}", response=CasePage, **says("case-page", "case.view", Words("一个经验案例", "One case"))
)
def case_page(request: Visit, case: Path[Id]) -> dict[str, Any]:
    """What it tells, and who uses it."""
    row = queries.case(request.district, case)
    permit("case.view", request.actor, queries.thing_seen(row, request.actor))
    return _page(request, case)


@router.post(
    "/cases", response=CasePage, **says("case-draft", "case.draft", Words("起草案例", "Begin a case"))
)
def case_draft(request: Visit, sent: CaseIn) -> dict[str, Any]:
    """Its effect is one figure of the unit."""
    made = operations.draft(
        district=request.district,
        unit=unit(request.district, sent.unit),
        told=_told(sent),
        figure=sent.figure,
        actor=request.actor,
        at=request.at,
    )
    return _page(request, made.pk)


@router.post(
    "/cases/{case}/text",
    response=CasePage,
    **says("case-edit", "case.edit", Words("修改案例", "Write a case anew")),
)
def case_edit(request: Visit, case: Path[Id], sent: CaseTextIn) -> dict[str, Any]:
    """While it is a draft or was returned."""
    row = queries.case(request.district, case)
    operations.edit(case=row, told=_told(sent), figure=sent.figure, actor=request.actor, at=request.at)
    return _page(request, case)


@router.post(
    "/cases/{case}/submit",
    response=CasePage,
    **says("case-submit", "case.submit", Words("报送案例", "Submit a case")),
)
def case_submit(request: Visit, case: Path[Id], sent: Nothing) -> dict[str, Any]:  # noqa: ARG001 - the body is empty
    """The office reviews it; an approver releases it."""
    operations.submit(case=queries.case(request.district, case), actor=request.actor, at=request.at)
    return _page(request, case)


@router.post(
    "/cases/{case}/adoptions",
    response=CasePage,
    **says("case-adopt", "case.adopt", Words("登记采用", "Say that a unit uses a case")),
)
def case_adopt(request: Visit, case: Path[Id], sent: AdoptionIn) -> dict[str, Any]:
    """Somebody else of that unit confirms it."""
    row, user = queries.case(request.district, case), unit(request.district, sent.unit)
    operations.adopt(case=row, unit=user, note=sent.note, actor=request.actor, at=request.at)
    return _page(request, case)


def _told(sent: CaseTextIn) -> Told:
    texts = {name: getattr(sent, name) for name in ("title", "problem", "method", "reuse")}
    return Told(**texts, cost=Decimal(repr(sent.cost)))


def _page(request: Visit, pk: int) -> dict[str, Any]:
    row = queries.case(request.district, pk)
    used = [
        {"id": one.pk, "unit": one.unit_id, "note": one.note, "state": one.state}
        for one in queries.adoptions(row)
    ]
    return _case(row) | {"adoptions": used}


def _case(row: Any) -> dict[str, Any]:
    names = ("title", "problem", "method", "reuse", "state", "basis", "channel", "expires_on", "reason")
    figure = {name: getattr(row.figure, name) for name in ("item", "period", "value")}
    ids = {"id": row.pk, "unit": row.unit_id, "figure": row.figure_id}
    told_ = {name: getattr(row, name) for name in names}
    return told_ | figure | ids | {"cost": float(row.cost), "is_shown": queries.is_shown(row)}
