"""What the tests of cases start from, made by the real operations: the town of Sun tells how its collective earned more."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from liangpai.access.actor import house
from liangpai.results.models import Figure
from liangpai.results.operations import correct
from liangpai.scoring.scheme.model import AdjustmentRule
from liangpai.stories import operations as ops
from liangpai.stories.models import Case
from liangpai.stories.queries import case as case_of
from liangpai.stories.rules.cases import Told
from tests.people import AT, Cast
from tests.results.stories import Story, a_round, a_scheme

TOLD = Told(
    "强村公司联营",
    "村集体没有稳定收入",
    "三村联营加工厂，按股分红",
    "要有连片果园和一名懂经营的人",
    Decimal(8),
)
TERMS = ops.Terms("云岫百千万办〔2024〕9号", "保密审查2024-9", "district", date(2024, 6, 30))

ADOPTED = AdjustmentRule("adopted", "经验被采用", "bonus", 1.0, "云岫百千万指〔2023〕7号", 2.0)


def told(**changes: object) -> Told:
    """The case with changes."""
    return replace(TOLD, **changes)  # type: ignore[arg-type] # names are checked by the class


def a_figure(cast: Cast) -> Figure:
    """The confirmed income of the town."""
    story = a_round(cast, a_scheme(adjustments=(ADOPTED,)))
    story.confirm({"I2": 25.0})
    return story.figure("I2")


def a_case(cast: Cast, figure: Figure | None = None) -> Case:
    """A draft of the town."""
    bound = figure or a_figure(cast)
    made = ops.draft(
        district=cast.district,
        unit=cast.units["town"],
        told=TOLD,
        figure=bound.pk,
        actor=cast.sun,
        at=AT,
    )
    return again(made)


def again(case: Case) -> Case:
    """The case as it stands now."""
    return case_of(case.district_id, case.pk)


def submitted(cast: Cast) -> Case:
    """It is handed in."""
    row = a_case(cast)
    ops.submit(case=row, actor=cast.sun, at=AT)
    return again(row)


def reviewed(cast: Cast) -> Case:
    """The office has passed it."""
    row = submitted(cast)
    ops.review(case=row, actor=cast.zhao, at=AT)
    return again(row)


def released(cast: Cast, **changes: object) -> Case:
    """The commander has released it."""
    row = reviewed(cast)
    ops.release(case=row, terms=replace(TERMS, **changes), actor=cast.wang, at=AT)  # type: ignore[arg-type] # as above
    return again(row)


def adopted(cast: Cast, case: Case, unit: str = "other_town") -> None:
    """Another unit uses it; its officer has confirmed it."""
    made = ops.adopt(case=case, unit=cast.units[unit], note="照做", actor=cast.zhao, at=AT)
    ops.confirm(adoption=made, actor=house(cast.district), at=AT)


def corrected(cast: Cast, case: Case) -> Case:
    """The figure of its effect was corrected."""
    story = Story(cast, case.figure.round)
    correct(figure=story.figure("I2"), typed=12.0, reason="重复计入", actor=cast.sun, at=AT)
    story.verify("I2")
    return again(case)
