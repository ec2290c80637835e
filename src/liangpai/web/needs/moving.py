"""The acts on a need: raised by its unit, answered and delivered by the department, confirmed or disputed by the unit."""

from datetime import date
from decimal import Decimal

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.needs import operations as ops
from liangpai.needs.queries import need
from liangpai.needs.rules.answering import VERDICTS, Answer
from liangpai.needs.rules.asking import Wanted
from liangpai.organisations.queries import unit
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.needs.labels import LABELS
from liangpai.words import Words

LONG = 2_000
"""Longer than any text of a need may be, so that the rule of the room says how long it may."""


@asks("need.raise")
@require_POST
def raise_(visit: Visit) -> HttpResponse:
    """Raise a need."""
    asked = Asked(visit.POST, LABELS)
    wanted = Wanted(
        kind=visit.POST.get("kind", ""),
        title=asked.text("title", LONG),
        quantity=amount_of(asked, "quantity"),
        needed_by=asked.day("needed_by") or date.min,
        purpose=asked.text("purpose", LONG),
        source=visit.POST.get("source", ""),
        matter=visit.POST.get("matter", "ordinary"),
    )
    made = ops.raise_need(
        district=visit.district,
        unit=unit(visit.district, asked.whole("unit", 0)),
        keeper=unit(visit.district, asked.whole("keeper", 0)),
        wanted=wanted,
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已提出，承办单位的答复时限开始计算", "raised; from now on the department's clock runs")
    return done(visit, words, "need-page", made.pk)


@asks("need.accept")
@require_POST
def accept(visit: Visit, need_id: int) -> HttpResponse:
    """Accept it."""
    ops.accept(need=need(visit.district, need_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已受理", "accepted"), "need-page", need_id)


@asks("need.consult")
@require_POST
def consult(visit: Visit, need_id: int) -> HttpResponse:
    """Begin to consult."""
    ops.consult(need=need(visit.district, need_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已转会商", "consulting has begun"), "need-page", need_id)


@asks("need.stop")
@require_POST
def stop(visit: Visit, need_id: int) -> HttpResponse:
    """Ask for papers; the clock stands."""
    text = Asked(visit.POST, LABELS).text("material", LONG)
    ops.ask_material(need=need(visit.district, need_id), text=text, actor=visit.actor, at=visit.at)
    words = Words("已要求补充材料，停表等待", "papers are asked for; the clock stands")
    return done(visit, words, "need-page", need_id)


@asks("need.resume")
@require_POST
def resume(visit: Visit, need_id: int) -> HttpResponse:
    """Hand papers in; the clock runs on."""
    text = Asked(visit.POST, LABELS).text("given", LONG)
    ops.give_material(need=need(visit.district, need_id), text=text, actor=visit.actor, at=visit.at)
    words = Words("已补充材料，时限继续计算", "papers are in; the clock runs on")
    return done(visit, words, "need-page", need_id)


@asks("need.answer")
@require_POST
def answer(visit: Visit, need_id: int) -> HttpResponse:
    """Answer it."""
    asked = Asked(visit.POST, LABELS)
    said = Answer(
        verdict=asked.choice("verdict", VERDICTS),
        reason=asked.text("reason", LONG),
        alternative=asked.text("alternative", LONG),
        granted=amount_of(asked, "granted") if asked.text("granted") else None,
        deliver_by=asked.day("deliver_by"),
    )
    ops.answer_need(need=need(visit.district, need_id), answer=said, actor=visit.actor, at=visit.at)
    words = Words("已答复：{verdict}", "answered: {verdict}").format(verdict=VERDICTS[said.verdict])
    return done(visit, words, "need-page", need_id)


@asks("need.deliver")
@require_POST
def deliver(visit: Visit, need_id: int) -> HttpResponse:
    """Say what was delivered."""
    text = Asked(visit.POST, LABELS).text("delivery", LONG)
    ops.deliver(need=need(visit.district, need_id), text=text, actor=visit.actor, at=visit.at)
    return done(visit, Words("已落实，等提出单位确认", "delivered; the asker confirms"), "need-page", need_id)


@asks("need.confirm")
@require_POST
def confirm(visit: Visit, need_id: int) -> HttpResponse:
    """Confirm the delivery."""
    ops.confirm(need=need(visit.district, need_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已确认落实", "the delivery is confirmed"), "need-page", need_id)


@asks("need.dispute")
@require_POST
def dispute(visit: Visit, need_id: int) -> HttpResponse:
    """Dispute an answer or a delivery."""
    reason = Asked(visit.POST, LABELS).text("reason", LONG)
    ops.dispute(need=need(visit.district, need_id), reason=reason, actor=visit.actor, at=visit.at)
    words = Words(
        "已提出异议，重新会商，时限重新计算", "disputed: it is consulted on again, with a new clock"
    )
    return done(visit, words, "need-page", need_id)


@asks("need.acknowledge")
@require_POST
def acknowledge(visit: Visit, need_id: int) -> HttpResponse:
    """Take note of a refusal."""
    ops.acknowledge(need=need(visit.district, need_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已接受答复并销号", "taken note of and closed"), "need-page", need_id)


@asks("need.close")
@require_POST
def close(visit: Visit, need_id: int) -> HttpResponse:
    """Close it."""
    ops.close(need=need(visit.district, need_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已销号", "closed"), "need-page", need_id)


@asks("need.withdraw")
@require_POST
def withdraw(visit: Visit, need_id: int) -> HttpResponse:
    """Withdraw it."""
    reason = Asked(visit.POST, LABELS).text("reason", LONG)
    ops.withdraw(need=need(visit.district, need_id), reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已撤回", "withdrawn"), "need-page", need_id)


def amount_of(asked: Asked, name: str) -> Decimal:
    """A quantity as it was typed; nothing where nothing stands, which the rules refuse."""
    asked.number(name)
    return Decimal(asked.text(name) or 0)
