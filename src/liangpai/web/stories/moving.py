"""The acts on cases and their adoption."""

from decimal import Decimal

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import unit
from liangpai.results.queries import round_
from liangpai.stories import operations as ops
from liangpai.stories import queries
from liangpai.stories.rules.cases import Told
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.stories.labels import LABELS
from liangpai.words import Words

LONG = 4_000
"""Longer than any text of a case may be, so that its rule says how long it may."""


def _told(asked: Asked) -> Told:
    texts = {name: asked.text(name, LONG) for name in ("title", "problem", "method", "reuse")}
    return Told(**texts, cost=Decimal(repr(asked.number("cost") or 0.0)))


@asks("case.draft")
@require_POST
def draft(visit: Visit) -> HttpResponse:
    """Begin a case."""
    asked = Asked(visit.POST, LABELS)
    made = ops.draft(
        district=visit.district,
        unit=unit(visit.district, asked.whole("unit", 0)),
        told=_told(asked),
        figure=asked.whole("figure", 0),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("草稿已保存", "the draft is kept"), "case-page", made.pk)


@asks("case.edit")
@require_POST
def edit(visit: Visit, case_id: int) -> HttpResponse:
    """Change it."""
    asked = Asked(visit.POST, LABELS)
    row, figure = queries.case(visit.district, case_id), asked.whole("figure", 0)
    ops.edit(case=row, told=_told(asked), figure=figure, actor=visit.actor, at=visit.at)
    return done(visit, Words("已保存", "saved"), "case-page", case_id)


@asks("case.submit")
@require_POST
def submit(visit: Visit, case_id: int) -> HttpResponse:
    """Hand it in."""
    ops.submit(case=queries.case(visit.district, case_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已报送，等办公室审核", "handed in for review"), "case-page", case_id)


@asks("case.return")
@require_POST
def return_(visit: Visit, case_id: int) -> HttpResponse:
    """Send it back."""
    reason = Asked(visit.POST, LABELS).text("reason", LONG)
    row = queries.case(visit.district, case_id)
    ops.return_(case=row, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已退回", "sent back"), "case-page", case_id)


@asks("case.review")
@require_POST
def review(visit: Visit, case_id: int) -> HttpResponse:
    """Pass it."""
    ops.review(case=queries.case(visit.district, case_id), actor=visit.actor, at=visit.at)
    return done(
        visit, Words("审核通过，等批准发布", "passed; it waits for its release"), "case-page", case_id
    )


@asks("case.release")
@require_POST
def release(visit: Visit, case_id: int) -> HttpResponse:
    """Release it on its terms."""
    asked = Asked(visit.POST, LABELS)
    terms = ops.Terms(
        basis=asked.text("basis", 200),
        secrecy_check=asked.text("secrecy_check", 200),
        channel=visit.POST.get("channel", ""),
        expires_on=asked.day("expires_on"),
    )
    row = queries.case(visit.district, case_id)
    ops.release(case=row, terms=terms, actor=visit.actor, at=visit.at)
    words = Words("已发布，并写入公开记录", "released, and entered into the public record")
    return done(visit, words, "case-page", case_id)


@asks("case.rebind")
@require_POST
def rebind(visit: Visit, case_id: int) -> HttpResponse:
    """Bind it to the corrected figure."""
    ops.rebind(case=queries.case(visit.district, case_id), actor=visit.actor, at=visit.at)
    words = Words("已改用更正后的数据，重新审核", "bound to the corrected figure, to be reviewed anew")
    return done(visit, words, "case-page", case_id)


@asks("case.withdraw")
@require_POST
def withdraw(visit: Visit, case_id: int) -> HttpResponse:
    """Take it back."""
    reason = Asked(visit.POST, LABELS).text("reason", LONG)
    row = queries.case(visit.district, case_id)
    ops.withdraw(case=row, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已撤回", "withdrawn"), "case-page", case_id)


@asks("case.adopt")
@require_POST
def adopt(visit: Visit, case_id: int) -> HttpResponse:
    """Note that another unit uses it."""
    asked = Asked(visit.POST, LABELS)
    ops.adopt(
        case=queries.case(visit.district, case_id),
        unit=unit(visit.district, asked.whole("unit", 0)),
        note=asked.text("note"),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已登记，等该单位另一人确认", "noted; somebody else of that unit confirms it")
    return done(visit, words, "case-page", case_id)


@asks("case.confirm")
@require_POST
def confirm(visit: Visit, adoption_id: int) -> HttpResponse:
    """Confirm that one's own unit uses it."""
    row = queries.adoption(visit.district, adoption_id)
    ops.confirm(adoption=row, actor=visit.actor, at=visit.at)
    return done(visit, Words("已确认采用", "the adoption is confirmed"), "case-page", row.case_id)


@asks("case.count")
@require_POST
def count(visit: Visit, case_id: int) -> HttpResponse:
    """Count its adoption as a bonus in the round of its figure."""
    row = queries.case(visit.district, case_id)
    counted_in = round_(visit.district, row.figure.round_id)
    rule = Asked(visit.POST, LABELS).text("rule", 40)
    ops.count(case=row, round_=counted_in, rule=rule, actor=visit.actor, at=visit.at)
    return done(visit, Words("已计入加分", "counted as a bonus"), "case-page", case_id)
