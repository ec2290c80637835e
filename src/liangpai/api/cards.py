"""Cards: which there are and why, and what a unit does about its own; what judges a card is left to people at their pages."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.roles import Role
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, SentDay, Strict, Text, told
from liangpai.assessments.queries import run
from liangpai.cards import operations, queries
from liangpai.cards.rules.refusals import LONG, SHORT
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words

router = Router(tags=["cards"])

State = Literal[
    "", "candidate", "close", "vetted", "proposed", "noticed", "heard", "reviewing", "deliberated", "approved",
    "shown", "rectifying", "delist_asked", "inspected", "delisted", "escalated", "dismissed", "reminded",
    "recalled", "revoked",
]  # fmt: skip # the states of the workflow in their order
Statement = Annotated[str, Field(min_length=1, max_length=LONG, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")]
Said = Annotated[str, Field(min_length=1, max_length=SHORT, pattern=r"^[^\x00-\x1f]*$")]


class CheckRow(Strict):
    """One condition of the evidence gate."""

    passed: bool = told(Words("是否通过", "whether it is met"))
    zh: str = told(Words("中文说明", "the condition and what was found, in Chinese"))
    en: str = told(Words("英文说明", "the same in English"))


class CardRow(Strict):
    """A card with the reason it rests on."""

    id: int = told(Words("牌的编号", "the card's id"))
    occasion: int = told(Words("场次编号", "id of the occasion"))
    unit: int = told(Words("单位编号", "id of the unit"))
    kind: str = told(Words("牌种代码", "code of the kind of card"))
    word: str = told(Words("牌种文字", "the word of the kind of card"))
    shape: str = told(Words("牌种形状", "its shape"))
    state: str = told(Words("状态", "its state"))
    number: str = told(Words("牌面编号", "its number; empty until it is shown"))
    why_zh: str = told(Words("理由（中文）", "why, in Chinese"))
    why_en: str = told(Words("理由（英文）", "why, in English"))
    probability: float | None = told(Words("概率；记录触发的没有", "the probability; null for a record"))
    gate_passed: bool = told(Words("是否通过依据审查", "whether the evidence carries it"))
    is_collective: bool = told(
        Words("是否未通过而由集体决定", "whether people decided it although a check failed")
    )
    failed_zh: str = told(Words("未通过的条件（中文）", "the check that failed, in Chinese"))
    failed_en: str = told(Words("未通过的条件（英文）", "the check that failed, in English"))
    is_withheld: bool = told(Words("是否因复核不展示", "whether an open appeal withholds its display"))
    statement_by: date | None = told(Words("情况说明、申请复核截止", "until when the unit is heard"))
    shown_on: date | None = told(Words("亮牌日期", "the day it was shown"))
    plan_due_on: date | None = told(Words("整改方案期限", "until when the plan is due"))
    due_on: date | None = told(Words("整改期限", "until when it is to be mended"))
    delisted_on: date | None = told(Words("摘牌日期", "the day it was taken down"))


class CardSheet(CardRow):
    """A card with the conditions of its gate."""

    checks: list[CheckRow] = told(Words("依据审查的各项条件", "the conditions of the evidence gate"))


class CardRows(Paged[CardRow]):
    """A page of cards."""


class OccasionRow(Strict):
    """An occasion on which cards are dealt."""

    id: int = told(Words("场次编号", "the occasion's id"))
    name: str = told(Words("名称", "its name"))
    held_on: date = told(Words("大会日期", "the day of the conference"))
    year: int = told(Words("考核年度", "the year that is judged"))
    state: str = told(Words("状态", "its state"))


class OccasionRows(Paged[OccasionRow]):
    """A page of occasions."""


class Wished(Page):
    """Which cards are wanted."""

    state: State = told(Words("只要这一状态", "only in this state"), default="")
    occasion: int = told(
        Words("只要这一场次，0为全部", "only of this occasion; 0 for all"), default=0, ge=0, le=2**63 - 1
    )


class OccasionIn(Asking):
    """An occasion to be planned."""

    name: Text = told(Words("名称", "its name"))
    held_on: SentDay = told(Words("大会日期，如 2024-01-25", "the day of the conference, written 2024-01-25"))
    year: int = told(Words("考核年度", "the year that is judged"), ge=2000, le=2999)
    run: Id | None = told(Words("依据的考核编号，可空", "id of the run it rests on, or null"), default=None)


class StatementIn(Asking):
    """What a unit says."""

    text: Statement = told(Words("内容", "what is said"))


class ItemIn(Asking):
    """One item of a plan."""

    text: Text = told(Words("整改事项", "what is mended"))
    due_on: SentDay = told(Words("完成时限", "until when"))
    is_critical: bool = told(Words("是否关键事项", "whether it is critical"), default=False)


class PlanIn(Asking):
    """A plan of rectification."""

    text: Statement = told(Words("整改方案", "the plan"))
    items: list[ItemIn] = told(Words("整改事项", "its items"), min_length=1, max_length=50)


class EvidenceIn(Asking):
    """How an item was done."""

    place: int = told(Words("事项序号，从1起", "the number of the item, from 1"), ge=1, le=1_000)
    text: Said = told(Words("佐证说明", "what shows it"))


class Nothing(Asking):
    """An empty object."""


@router.get("/cards", response=CardRows, **says("card-list", "card.view", Words("亮牌", "The cards")))
def card_list(request: Visit, wanted: Query[Wished]) -> dict[str, Any]:
    """Those the caller works with, the latest occasion first; a unit sees its own from the notice on."""
    permit("card.view", request.actor, _thing_of_list(request))
    rows = [
        row
        for row in queries.desk(request.district, request.actor)
        if wanted.state in ("", row.state) and wanted.occasion in (0, row.occasion_id)
    ]
    return wanted.of([_card(row) for row in wanted.cut(rows)], len(rows))


@router.get(
    "/cards/{card}", response=CardSheet, **says("card-page", "card.view", Words("一张牌", "One card"))
)
def card_page(request: Visit, card: Path[Id]) -> dict[str, Any]:
    """Why, and what the evidence gate found."""
    permit("card.view", request.actor, _thing_of_list(request))
    row = queries.card_for(request.actor, request.district, card)
    checks = [{key: check[key] for key in ("passed", "zh", "en")} for check in row.checks]
    return _card(row) | {"checks": checks}


@router.get(
    "/occasions",
    response=OccasionRows,
    **says("occasion-list", "occasion.view", Words("亮牌场次", "The occasions")),
)
def occasion_list(request: Visit, wanted: Query[Page]) -> dict[str, Any]:
    """Every occasion, the latest first."""
    permit("occasion.view", request.actor, Thing(request.district))
    rows = queries.occasions(request.district)
    return wanted.of([_occasion(row) for row in wanted.cut(rows)], len(rows))


@router.post(
    "/occasions",
    response=OccasionRow,
    **says("occasion-plan", "occasion.plan", Words("安排亮牌场次", "Plan an occasion")),
)
def occasion_plan(request: Visit, sent: OccasionIn) -> dict[str, Any]:
    """At least 150 days after the last, and no third within twelve months (guard rail G1)."""
    permit("occasion.plan", request.actor, Thing(request.district))
    made = operations.plan(
        district=request.district,
        name=sent.name,
        held_on=sent.held_on,
        year=sent.year,
        run=run(request.district, sent.run) if sent.run else None,
        ruleset=queries.active(request.district),
        actor=request.actor,
        at=request.at,
    )
    return _occasion(made)


@router.post(
    "/cards/{card}/statement",
    response=CardRow,
    **says("card-state", "card.state", Words("提交情况说明", "Make a statement on a card")),
)
def card_state(request: Visit, card: Path[Id], sent: StatementIn) -> dict[str, Any]:
    """In the three working days after the notice."""
    row = queries.card(request.district, card)
    operations.state(card=row, statement=sent.text, actor=request.actor, at=request.at)
    return _now(request, card)


@router.post(
    "/cards/{card}/appeal",
    response=CardRow,
    **says("card-appeal", "card.appeal", Words("申请亮牌复核", "Appeal against a card")),
)
def card_appeal(request: Visit, card: Path[Id], sent: StatementIn) -> dict[str, Any]:
    """Until it is decided the card is not displayed and goes no further."""
    row = queries.card(request.district, card)
    operations.appeal(card=row, grounds=sent.text, actor=request.actor, at=request.at)
    return _now(request, card)


@router.post(
    "/cards/{card}/plan",
    response=CardRow,
    **says("card-plan", "card.plan", Words("提交整改方案", "Hand in a plan of rectification")),
)
def card_plan(request: Visit, card: Path[Id], sent: PlanIn) -> dict[str, Any]:
    """With its items, each by a day."""
    row = queries.card(request.district, card)
    items = [operations.Planned(one.text, one.due_on, one.is_critical) for one in sent.items]
    operations.hand_in_plan(card=row, plan=sent.text, items=items, actor=request.actor, at=request.at)
    return _now(request, card)


@router.post(
    "/cards/{card}/evidence",
    response=CardRow,
    **says("card-evidence", "card.evidence", Words("提交整改佐证", "Say how an item was done")),
)
def card_evidence(request: Visit, card: Path[Id], sent: EvidenceIn) -> dict[str, Any]:
    """In a sentence; a file is handed in at the page."""
    row = queries.card(request.district, card)
    permit("card.evidence", request.actor, queries.thing_of(row))
    items = {one.place: one.pk for one in queries.items_of(request.district, [row.pk])}
    if sent.place not in items:
        raise Refused(Refusal("card.place", Words("没有这一项", "there is no such item"), "invalid"))
    item = queries.item(request.district, items[sent.place])
    operations.add_evidence(item=item, text=sent.text, actor=request.actor, at=request.at)
    return _now(request, card)


@router.post(
    "/cards/{card}/delisting",
    response=CardRow,
    **says("card-ask-delist", "card.ask_delist", Words("申请摘牌", "Ask for delisting")),
)
def card_ask_delist(request: Visit, card: Path[Id], sent: Nothing) -> dict[str, Any]:  # noqa: ARG001 - the body is empty
    """Two people of other units come and see."""
    row = queries.card(request.district, card)
    operations.ask_delist(card=row, actor=request.actor, at=request.at)
    return _now(request, card)


def _thing_of_list(request: Visit) -> Thing:
    paths = (path for role in (Role.REPORTER, Role.VERIFIER) for path in request.actor.paths(role))
    return Thing(request.district, path=next(paths, ""))


def _now(request: Visit, pk: int) -> dict[str, Any]:
    return _card(queries.card(request.district, pk))


def _card(row: Any) -> dict[str, Any]:
    kind = queries.rules_for(row.occasion).kind(row.kind)
    plain = (
        "kind", "state", "number", "probability", "gate_passed", "is_collective", "statement_by", "shown_on",
        "plan_due_on", "due_on", "delisted_on",
    )  # fmt: skip # the fields that stand on the card as they are shown
    return {name: getattr(row, name) for name in plain} | {
        "id": row.pk,
        "occasion": row.occasion_id,
        "unit": row.unit_id,
        "word": kind.name,
        "shape": kind.shape,
        "why_zh": row.why.get("zh", ""),
        "why_en": row.why.get("en", ""),
        "failed_zh": row.failed_check.get("zh", ""),
        "failed_en": row.failed_check.get("en", ""),
        "is_withheld": queries.open_appeal(row) is not None,
    }


def _occasion(row: Any) -> dict[str, Any]:
    return {"id": row.pk, **{name: getattr(row, name) for name in ("name", "held_on", "year", "state")}}
