"""The acts on a card up to its showing: vetted, settled, proposed, noticed, heard, decided, approved, shown, undone."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.cards import operations as ops
from liangpai.cards.queries import card
from liangpai.cards.workflow import SETTLEMENTS
from liangpai.entrance.middleware import Visit
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.cards.labels import LABELS
from liangpai.web.going_on import done
from liangpai.words import Words

LONG = 5_000
"""Longer than any text of a card may be, so that the rule of the room says how long it may."""


@asks("card.vet")
@require_POST
def vet(visit: Visit, card_id: int) -> HttpResponse:
    """Vet the grounds."""
    row, text = card(visit.district, card_id), Asked(visit.POST, LABELS).text("reason", LONG)
    ops.vet(card=row, opinion=text, actor=visit.actor, at=visit.at)
    return done(visit, Words("依据审查通过", "the grounds are vetted"), "card-page", card_id)


@asks("card.dismiss")
@require_POST
def dismiss(visit: Visit, card_id: int) -> HttpResponse:
    """Decide that there is no card."""
    row, text = card(visit.district, card_id), Asked(visit.POST, LABELS).text("reason", LONG)
    ops.dismiss(card=row, reason=text, actor=visit.actor, at=visit.at)
    return done(visit, Words("已决定不予亮牌", "decided: no card"), "card-page", card_id)


@asks("card.settle")
@require_POST
def settle(visit: Visit, card_id: int) -> HttpResponse:
    """Put down what a deliberation decided."""
    asked, row = Asked(visit.POST, LABELS), card(visit.district, card_id)
    ops.settle(
        card=row,
        outcome=asked.choice("settlement", SETTLEMENTS),
        reason=asked.text("reason", LONG),
        minutes=asked.text("minutes"),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("会商结果已登记", "what was decided is recorded")
    return done(visit, words, "card-deliberation", row.occasion_id)


@asks("card.propose")
@require_POST
def propose(visit: Visit, card_id: int) -> HttpResponse:
    """Propose it."""
    ops.propose(card=card(visit.district, card_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已列为拟亮牌", "it is proposed"), "card-page", card_id)


@asks("card.notice")
@require_POST
def notice(visit: Visit, card_id: int) -> HttpResponse:
    """Give notice to the unit."""
    ops.notice(card=card(visit.district, card_id), actor=visit.actor, at=visit.at)
    words = Words(
        "提醒函已发出，单位从现在起可以说明情况", "notice is given; from now on the unit can be heard"
    )
    return done(visit, words, "card-page", card_id)


@asks("card.state")
@require_POST
def state(visit: Visit, card_id: int) -> HttpResponse:
    """Make a statement."""
    row = card(visit.district, card_id)
    text = Asked(visit.POST, LABELS).text("statement", LONG)
    ops.state(card=row, statement=text, actor=visit.actor, at=visit.at)
    return done(visit, Words("情况说明已提交", "the statement is handed in"), "card-page", card_id)


@asks("card.appeal")
@require_POST
def appeal(visit: Visit, card_id: int) -> HttpResponse:
    """Appeal against it."""
    row = card(visit.district, card_id)
    text = Asked(visit.POST, LABELS).text("grounds", LONG)
    ops.appeal(card=row, grounds=text, actor=visit.actor, at=visit.at)
    words = Words(
        "已申请复核，办结之前不展示", "the appeal is filed; the card is not displayed until it is decided"
    )
    return done(visit, words, "card-page", card_id)


@asks("card.deliberate")
@require_POST
def deliberate(visit: Visit, card_id: int) -> HttpResponse:
    """Put down the collective decision."""
    asked, row = Asked(visit.POST, LABELS), card(visit.district, card_id)
    minutes, decision = asked.text("minutes"), asked.text("decision", LONG)
    ops.deliberate(card=row, minutes=minutes, decision=decision, actor=visit.actor, at=visit.at)
    return done(visit, Words("集体研究意见已登记", "the decision is recorded"), "card-page", card_id)


@asks("card.approve")
@require_POST
def approve(visit: Visit, card_id: int) -> HttpResponse:
    """Approve what was decided."""
    ops.approve(card=card(visit.district, card_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已审批同意", "approved"), "card-page", card_id)


@asks("review.ask")
@require_POST
def ask_legality(visit: Visit, card_id: int) -> HttpResponse:
    """Ask the legal office for its opinion on exactly this card."""
    row = card(visit.district, card_id)
    ops.ask_legality_of_card(card=row, actor=visit.actor, at=visit.at)
    return done(visit, Words("已送合法性审查", "sent to the legal office"), "card-page", card_id)


@asks("card.show")
@require_POST
def show(visit: Visit, card_id: int) -> HttpResponse:
    """Show it."""
    number = ops.show(card=card(visit.district, card_id), actor=visit.actor, at=visit.at)
    words = Words("已亮牌，编号{number}", "it is shown as no. {number}").format(number=number)
    return done(visit, words, "card-page", card_id)


@asks("card.recall")
@require_POST
def recall(visit: Visit, card_id: int) -> HttpResponse:
    """Take it back before it is shown."""
    row, text = card(visit.district, card_id), Asked(visit.POST, LABELS).text("reason", LONG)
    ops.recall(card=row, reason=text, actor=visit.actor, at=visit.at)
    return done(visit, Words("已撤回", "recalled"), "card-page", card_id)


@asks("card.revoke")
@require_POST
def revoke(visit: Visit, card_id: int) -> HttpResponse:
    """Undo one that was shown."""
    asked, row = Asked(visit.POST, LABELS), card(visit.district, card_id)
    reason, basis = asked.text("reason", LONG), asked.text("basis")
    ops.revoke(card=row, reason=reason, basis=basis, actor=visit.actor, at=visit.at)
    words = Words("已撤销，勘误已发布", "revoked; the erratum is published")
    return done(visit, words, "card-page", card_id)
