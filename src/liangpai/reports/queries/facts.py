"""The confirmed figures that a report can bind: of its unit, or of the whole district where the office writes it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet

from liangpai.cards.models import Card
from liangpai.catalogue.models import Holding
from liangpai.catalogue.queries import items
from liangpai.commitments.models import Commitment
from liangpai.reports.models import Report
from liangpai.reports.queries.reports import done_of, plan_of
from liangpai.reports.rules.binding import Fact, can_be_added
from liangpai.reports.rules.planning import rate
from liangpai.results.models import Figure
from liangpai.tasks.models import Task
from liangpai.tasks.workflow import ENDED

WHOLE = ("headquarters", "office")
"""Kinds of units that write for the whole district."""
SHOWN = ("shown", "rectifying", "delist_asked", "inspected", "delisted", "escalated")
"""States of a card that was shown."""
LEDGERS = {"promise": "承诺台账", "task": "督办台账", "card": "亮牌台账"}
OUTCOMES = (("kept", "兑现承诺"), ("partly", "部分兑现承诺"), ("broken", "未兑现承诺"))


def facts_of(row: Report, on: date) -> dict[str, Fact]:
    """The figures by code: as they were confirmed with the report, or before that as they stand on a day."""
    if row.facts:
        frozen = (Fact(**{**one, "value": Decimal(one["value"])}) for one in row.facts)
        return {one.code: one for one in frozen}
    return {one.code: one for one in _facts(row, on)}


def _facts(row: Report, on: date) -> Iterator[Fact]:
    yield from _items(row)
    yield from _promises(row)
    yield from _tasks(row, on)
    yield from _cards(row)
    plan = plan_of(row.district_id, row.unit_id, row.year)
    if plan:
        done, total = done_of(plan)
        yield Fact("plan.all", "计划事项", Decimal(total), "项", plan.title, on.isoformat())
        yield Fact("plan.done", "完成计划事项", Decimal(done), "项", plan.title, on.isoformat())
        if (share := rate(done, total)) is not None:
            yield Fact("plan.rate", "计划完成率", share, "%", plan.title, on.isoformat())


def _is_whole(row: Report) -> bool:
    return row.unit.kind in WHOLE


def _items(row: Report) -> Iterator[Fact]:
    """Confirmed figures of the unit; for the office sums of closed rounds, and what the district itself holds."""
    period = str(row.year) if row.period == "year" else f"{row.year}{row.period.upper()}"
    values: dict[str, dict[int, float]] = defaultdict(dict)
    found = Figure.objects.of(row.district_id).filter(period=period, state="confirmed", value__isnull=False)
    is_whole = _is_whole(row)
    found = found.filter(round__state="closed") if is_whole else found.filter(unit_id=row.unit_id)
    for code, unit, value in found.order_by("version").values_list("item", "unit_id", "value"):
        values[code][unit] = float(value or 0)
    held = Holding.objects.of(row.district_id).filter(period=period, is_confirmed=True, unit_id=row.unit_id)
    own = {code: (value, source) for code, value, source in held.values_list("item__code", "value", "source")}
    for code, item in items(row.district_id).items():
        if code in own:
            value, source = own[code]
        elif values[code] and (not is_whole or can_be_added(item.name, item.unit_of_measure)):
            value = sum(values[code].values())
            source = f"{len(values[code])}个单位确认数合计" if is_whole else f"{item.keeper.name}核验"
        else:
            continue
        amount = Decimal(str(round(value, 6)))
        yield Fact(f"item.{code}", item.name, amount, item.unit_of_measure, source, period)


def _promises(row: Report) -> Iterator[Fact]:
    rows = _of_unit(row, Commitment.objects.of(row.district_id).filter(year=row.year))
    rows = rows.exclude(state__in=("draft", "submitted", "checked", "approved"))
    counts = dict(rows.order_by().values_list("outcome").annotate(n=Count("pk")))
    if total := sum(counts.values()):
        yield _count(row, "promise.all", "公开承诺", total, "项")
        for code, name in OUTCOMES:
            yield _count(row, f"promise.{code}", name, counts.get(code, 0), "项")


def _tasks(row: Report, on: date) -> Iterator[Fact]:
    rows = _of_unit(row, Task.objects.of(row.district_id).filter(assigned_on__year=row.year))
    told = rows.aggregate(n=Count("pk"), ended=Count("pk", filter=Q(state__in=ENDED, ended_on__lte=on)))
    if told["n"]:
        yield _count(row, "task.all", "交办督办事项", told["n"], "件")
        yield _count(row, "task.ended", "办结督办事项", told["ended"], "件")


def _cards(row: Report) -> Iterator[Fact]:
    rows = _of_unit(
        row, Card.objects.of(row.district_id).filter(occasion__held_on__year=row.year, side="warn")
    )
    shown = rows.filter(state__in=SHOWN)
    told = shown.aggregate(n=Count("pk"), over=Count("pk", filter=Q(state="delisted")))
    if told["n"]:
        yield _count(row, "card.shown", "亮牌", told["n"], "张")
        yield _count(row, "card.delisted", "整改摘牌", told["over"], "张")


def _of_unit(row: Report, rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows if _is_whole(row) else rows.filter(unit_id=row.unit_id)


def _count(row: Report, code: str, name: str, value: int, measure: str) -> Fact:
    return Fact(code, name, Decimal(value), measure, LEDGERS[code.partition(".")[0]], f"{row.year}年度")
