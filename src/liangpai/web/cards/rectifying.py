"""The acts on a card after its showing: plan, evidence, more time, inspection on site, delisting, look-back."""

from datetime import date

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit
from liangpai.cards import operations as ops
from liangpai.cards import queries
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, Refused, absent
from liangpai.web.asked import Asked, as_day
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.cards.labels import LABELS
from liangpai.web.cards.moving import LONG
from liangpai.web.going_on import done
from liangpai.words import Words

NEVER = date.max
"""What stands for a day that nobody typed; the rule of the room says by when it must be."""


@asks("card.plan")
@require_POST
def plan(visit: Visit, card_id: int) -> HttpResponse:
    """Hand in the plan with its items; rows left empty do not count."""
    asked, row = Asked(visit.POST, LABELS), queries.card(visit.district, card_id)
    texts, days, critical = (asked.several(name) for name in ("item", "due", "critical"))
    rows = enumerate(zip(texts, [*days, *[""] * len(texts)], strict=False), 1)
    items = [
        ops.Planned(text, as_day(day) or NEVER, str(at) in critical)
        for at, (text, day) in rows
        if text.strip()
    ]
    text = asked.text("plan", LONG)
    ops.hand_in_plan(card=row, plan=text, items=items, actor=visit.actor, at=visit.at)
    return done(visit, Words("整改方案已报送", "the plan is handed in"), "card-page", card_id)


@asks("card.evidence")
@require_POST
def evidence(visit: Visit, card_id: int) -> HttpResponse:
    """Say how an item was done, with a file where there is one."""
    asked, row = Asked(visit.POST, LABELS), queries.card(visit.district, card_id)
    permit("card.evidence", visit.actor, queries.thing_of(row))
    place = asked.whole("item", 0)
    item = next((one for one in queries.items_of(visit.district, [row.pk]) if one.place == place), None)
    if item is None:
        raise Refused(Refusal("card.place", Words("请选择整改事项", "choose an item"), "invalid"))
    sent = visit.FILES.get("file")
    file = ops.File(sent.name or "", sent.read()) if sent else None
    text = asked.text("text", LONG)
    ops.add_evidence(
        item=queries.item(visit.district, item.pk), text=text, file=file, actor=visit.actor, at=visit.at
    )
    return done(visit, Words("佐证已提交", "the evidence is added"), "card-page", card_id)


@asks("card.view")
def evidence_file(visit: Visit, card_id: int, card_evidence_id: int) -> FileResponse:
    """One file of the evidence."""
    row = queries.card_for(visit.actor, visit.district, card_id)
    found = queries.evidence(visit.district, card_evidence_id)
    if found.item.card_id != row.pk or not found.name:
        raise absent(Words("佐证文件", "file"))
    return attachment(bytes(found.content), found.name)


@asks("card.extend")
@require_POST
def extend(visit: Visit, card_id: int) -> HttpResponse:
    """Ask for more time."""
    row = queries.card(visit.district, card_id)
    reason = Asked(visit.POST, LABELS).text("reason", LONG)
    made = ops.ask_extension(card=row, reason=reason, actor=visit.actor, at=visit.at)
    words = Words("已申请延期至{on}", "asked for more time until {on}").format(on=made.until_on)
    return done(visit, words, "card-page", card_id)


@asks("card.grant")
@require_POST
def grant(visit: Visit, card_id: int) -> HttpResponse:
    """Grant more time."""
    answer = Asked(visit.POST, LABELS).text("answer", LONG)
    ops.grant(extension=_asked(visit, card_id, "card.grant"), answer=answer, actor=visit.actor, at=visit.at)
    return done(visit, Words("已同意延期", "more time is granted"), "card-page", card_id)


@asks("card.decline")
@require_POST
def decline(visit: Visit, card_id: int) -> HttpResponse:
    """Decline more time."""
    answer = Asked(visit.POST, LABELS).text("answer", LONG)
    ops.decline(
        extension=_asked(visit, card_id, "card.decline"), answer=answer, actor=visit.actor, at=visit.at
    )
    return done(visit, Words("已答复不同意延期", "more time is declined"), "card-page", card_id)


def _asked(visit: Visit, card_id: int, action: str) -> queries.Extension:
    """The request that waits for an answer."""
    row = queries.card(visit.district, card_id)
    found = queries.extensions_of(visit.district, row.pk)
    permit(action, visit.actor, queries.thing_of(row, found[-1].asked_by if found else None))
    if not found:
        raise Refused(Refusal("card.no_extension", Words("没有延期申请", "nobody asked for more time")))
    return queries.extension(visit.district, found[-1].pk)


@asks("card.ask_delist")
@require_POST
def ask_delist(visit: Visit, card_id: int) -> HttpResponse:
    """Ask for delisting."""
    row = queries.card(visit.district, card_id)
    ops.ask_delist(card=row, actor=visit.actor, at=visit.at)
    words = Words("已申请摘牌，等现场核验", "delisting is asked for; an inspection on site follows")
    return done(visit, words, "card-page", card_id)


@asks("card.inspect")
@require_POST
def inspect(visit: Visit, card_id: int) -> HttpResponse:
    """Put down what an inspection on site found."""
    asked, row = Asked(visit.POST, LABELS), queries.card(visit.district, card_id)
    ops.inspect(
        card=row,
        verified=[int(one) for one in asked.several("verified") if one.isascii() and one.isdigit()],
        is_back=asked.flag("is_back"),
        finding=asked.text("finding", LONG),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("核验情况已登记，等第二人确认", "recorded; the second inspector confirms it")
    return done(visit, words, "card-page", card_id)


@asks("card.confirm")
@require_POST
def confirm(visit: Visit, card_id: int) -> HttpResponse:
    """Confirm the inspection as the second who was there."""
    row = queries.card(visit.district, card_id)
    ops.confirm(card=row, actor=visit.actor, at=visit.at)
    return done(visit, Words("已确认现场核验", "the inspection is confirmed"), "card-page", card_id)


@asks("card.delist")
@require_POST
def delist(visit: Visit, card_id: int) -> HttpResponse:
    """Delist it."""
    row = queries.card(visit.district, card_id)
    text = Asked(visit.POST, LABELS).text("reason", LONG)
    ops.delist(card=row, decision=text, actor=visit.actor, at=visit.at)
    words = Words("已摘牌，即日停止展示", "delisted; it is displayed no more")
    return done(visit, words, "card-page", card_id)


@asks("card.fail")
@require_POST
def fail(visit: Visit, card_id: int) -> HttpResponse:
    """Escalate it."""
    row = queries.card(visit.district, card_id)
    text = Asked(visit.POST, LABELS).text("reason", LONG)
    ops.fail(card=row, reason=text, actor=visit.actor, at=visit.at)
    words = Words(
        "已升级，下一场次列为高一级候选", "escalated: the next occasion has it as a candidate one level up"
    )
    return done(visit, words, "card-page", card_id)


@asks("card.look_back")
@require_POST
def look_back(visit: Visit, card_id: int) -> HttpResponse:
    """Put down the look-back."""
    row = queries.card(visit.district, card_id)
    text = Asked(visit.POST, LABELS).text("look_back", LONG)
    ops.look_back(card=row, finding=text, actor=visit.actor, at=visit.at)
    return done(visit, Words("回访已登记", "the look-back is recorded"), "card-page", card_id)
