"""Promises: which there are, and the moves of the units that make them."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.roles import Role
from liangpai.api.door import says
from liangpai.api.needs import Amount, Kind, Nothing, Source, Title
from liangpai.api.shapes import Asking, Id, Page, Paged, SentDay, Strict, told
from liangpai.commitments import operations, queries
from liangpai.commitments.operations import Needed, Progress
from liangpai.commitments.rules.terms import LONGEST, Terms
from liangpai.entrance.middleware import Visit
from liangpai.needs.rules.asking import Wanted as WantedNeed
from liangpai.organisations.queries import unit
from liangpai.words import Words

router = Router(tags=["promises"])

MOST_NEEDS = 6
State = Literal[
    "", "draft", "submitted", "checked", "approved", "announced", "underway", "amending", "due", "verified",
    "kept", "partly", "broken", "excused", "archived",
]  # fmt: skip # the states of the workflow in their order
Text = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"^[^\x00-\x1f]*$")]
Said = Annotated[str, Field(max_length=400, pattern=r"^[^\x00-\x1f]*$")]
Place = Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
Measure = Annotated[str, Field(max_length=20, pattern=r"^[^\x00-\x1f]*$")]
Number = Annotated[float, Field(ge=-1e15, le=1e15)]


class CommitmentRow(Strict):
    """A promise with what became of it."""

    id: int = told(Words("承诺编号", "the promise's id"))
    unit: int = told(Words("单位编号", "id of the unit that promises"))
    year: int = told(Words("年度", "the year it is for"))
    state: str = told(Words("状态", "its state"))
    text: str = told(Words("承诺内容", "what is promised"))
    target: float | None = told(Words("目标", "the target; null while a draft has none"))
    unit_of_measure: str = told(Words("计量单位", "the unit of measure of the target"))
    due_on: date | None = told(Words("完成时限", "the last day; null while a draft has none"))
    measure: str = told(Words("考察指标", "what is measured"))
    baseline: float | None = told(Words("基数", "the value it starts from"))
    weight: float = told(Words("权重", "its weight"))
    difficulty: float = told(Words("难度", "its difficulty: 0.8, 1.0 or 1.2"))
    parent: int | None = told(Words("上级承诺编号", "id of the promise it is passed down from"))
    level: str = told(Words("公示范围", "to whom it is announced; empty before"))
    value: float | None = told(Words("最近报告值", "the value last reported"))
    verified_value: float | None = told(Words("核验值", "the value that was verified"))
    share: float | None = told(Words("完成比例，0至1", "the verified share, from 0 to 1"))
    reached_on: date | None = told(Words("达到日期", "the day the target was reached"))
    outcome: str = told(
        Words("认定：kept、partly、broken、excused", "the finding: kept, partly, broken or excused")
    )
    score: float | None = told(Words("得分", "its score; null while open or excused"))
    returned_for: str = told(Words("退回原因", "why it was sent back"))


class CommitmentRows(Paged[CommitmentRow]):
    """A page of promises."""


class Looked(Page):
    """Which promises are wanted."""

    year: int = told(Words("只要这一年度", "only of this year"), default=0, ge=0, le=9999)
    unit: int = told(Words("只要这一单位", "only of this unit"), default=0, ge=0, le=2**63 - 1)
    state: State = told(Words("只要这一状态", "only in this state"), default="")


class SupportIn(Asking):
    """What a promise needs of another unit."""

    department: Id = told(Words("支持单位编号", "id of the unit that is asked"))
    kind: Kind = told(Words("类型", "its kind"))
    title: Title = told(Words("支持内容", "what is needed"))
    quantity: Amount = told(Words("数量，最多两位小数", "how much, with at most two decimals"))
    needed_by: SentDay = told(Words("需要时间", "the day by which it is needed"))
    source: Source = told(Words("资金来源，只有资金填写", "the source, of funds only"), default="")


class TermsIn(Asking):
    """What is promised."""

    text: Text = told(Words("承诺内容，最多100字", "what is promised, in at most 100 characters"))
    target: Number | None = told(Words("目标", "the target"), default=None)
    unit_of_measure: Measure = told(Words("计量单位", "its unit of measure"), default="")
    due_on: SentDay | None = told(Words("完成时限", "the last day"), default=None)


class CommitmentIn(TermsIn):
    """A promise to be drafted."""

    unit: Id = told(Words("单位编号", "id of the unit that promises"))
    year: int = told(Words("年度", "the year it is for"), ge=2000, le=2999)
    needs: Annotated[list[SupportIn], Field(max_length=MOST_NEEDS)] = told(
        Words("需要的支持", "what it needs of others"), default=[]
    )


class AmendmentIn(TermsIn):
    """A change of a promise."""

    reason: Said = told(Words("理由", "why"))


class ProgressIn(Asking):
    """How far it has come."""

    value: Number = told(Words("完成值", "the value reached"))
    text: Said = told(Words("情况说明", "what was done"), default="")
    evidence: Place = told(Words("佐证材料", "where the evidence lies"), default="")


@router.get(
    "/commitments",
    response=CommitmentRows,
    **says("commitment-list", "commitment.view", Words("承诺", "The promises")),
)
def commitment_list(request: Visit, wanted: Query[Looked]) -> dict[str, Any]:
    """Those the caller works with, by their last day."""
    officer = next(request.actor.paths(Role.REPORTER, Role.VERIFIER), "")
    keeper = next(request.actor.paths(Role.VERIFIER), "")
    permit("commitment.view", request.actor, Thing(request.district, path=officer, keeper=keeper))
    looked = queries.Wanted(year=wanted.year, unit=wanted.unit, state=wanted.state)
    rows = queries.commitments(request.district, request.actor, looked)
    shown = queries.page_of(request.district, wanted.cut(rows.values_list("pk", flat=True)))
    return wanted.of([_commitment(row) for row in shown], rows.count())


@router.get(
    "/commitments/{commitment}",
    response=CommitmentRow,
    **says("commitment-page", "commitment.view", Words("一项承诺", "One promise")),
)
def commitment_page(request: Visit, commitment: Path[Id]) -> dict[str, Any]:
    """For those who work with it, and for the audience it is announced to."""
    row = queries.commitment(request.district, commitment)
    permit("commitment.view", request.actor, queries.thing_seen(row, request.actor, request.on))
    return _commitment(row)


@router.post(
    "/commitments",
    response=CommitmentRow,
    **says("commitment-draft", "commitment.draft", Words("起草承诺", "Draft a promise")),
)
def commitment_draft(request: Visit, sent: CommitmentIn) -> dict[str, Any]:
    """A draft still has to be handed in."""
    made = operations.draft(
        unit=unit(request.district, sent.unit),
        year=sent.year,
        terms=_terms(sent),
        needs=[_needed(one) for one in sent.needs],
        actor=request.actor,
        at=request.at,
    )
    return _now(request, made.pk)


@router.post(
    "/commitments/{commitment}/submission",
    response=CommitmentRow,
    **says("commitment-submit", "commitment.submit", Words("报送承诺", "Hand a draft in")),
)
def commitment_submit(request: Visit, commitment: Path[Id], sent: Nothing) -> dict[str, Any]:  # noqa: ARG001 - the body is empty
    """The office checks it next."""
    row = queries.commitment(request.district, commitment)
    operations.submit(commitment=row, actor=request.actor, at=request.at)
    return _now(request, commitment)


@router.post(
    "/commitments/{commitment}/reports",
    response=CommitmentRow,
    **says("commitment-report", "commitment.report", Words("报告进展", "Report progress")),
)
def commitment_report(request: Visit, commitment: Path[Id], sent: ProgressIn) -> dict[str, Any]:
    """As often as there is something to tell, until it is verified."""
    row = queries.commitment(request.district, commitment)
    operations.report(commitment=row, progress=_progress(sent), actor=request.actor, at=request.at)
    return _now(request, commitment)


@router.post(
    "/commitments/{commitment}/completion",
    response=CommitmentRow,
    **says("commitment-finish", "commitment.finish", Words("报告完成", "Report it as done")),
)
def commitment_finish(request: Visit, commitment: Path[Id], sent: ProgressIn) -> dict[str, Any]:
    """What is done before its last day goes on to verification."""
    row = queries.commitment(request.district, commitment)
    operations.finish(commitment=row, progress=_progress(sent), actor=request.actor, at=request.at)
    return _now(request, commitment)


@router.post(
    "/commitments/{commitment}/amendments",
    response=CommitmentRow,
    **says("commitment-amend", "commitment.amend", Words("申请变更", "Ask to amend a promise")),
)
def commitment_amend(request: Visit, commitment: Path[Id], sent: AmendmentIn) -> dict[str, Any]:
    """Before its last day is over; the first wording stays visible."""
    row, terms = queries.commitment(request.district, commitment), _terms(sent)
    operations.ask_amendment(
        commitment=row, terms=terms, reason=sent.reason, actor=request.actor, at=request.at
    )
    return _now(request, commitment)


def _terms(sent: TermsIn) -> Terms:
    return Terms(sent.text, sent.target, sent.unit_of_measure, sent.due_on)


def _needed(sent: SupportIn) -> Needed:
    quantity = Decimal(repr(sent.quantity))
    wanted = WantedNeed(sent.kind, sent.title, quantity, sent.needed_by, source=sent.source)
    return Needed(sent.department, wanted)


def _progress(sent: ProgressIn) -> Progress:
    return Progress(sent.value, sent.text, sent.evidence)


def _now(request: Visit, pk: int) -> dict[str, Any]:
    return _commitment(queries.commitment(request.district, pk))


def _commitment(row: Any) -> dict[str, Any]:
    names = [name for name in CommitmentRow.model_fields if name not in ("id", "unit", "parent")]
    ids = {"id": row.pk, "unit": row.unit_id, "parent": row.parent_id}
    return ids | {name: getattr(row, name) for name in names}
