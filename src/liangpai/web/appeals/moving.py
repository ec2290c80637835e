"""The acts on an appeal: filed, argued, asked again and withdrawn by the unit; taken, decided and ruled on by others."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.appeals import operations as ops
from liangpai.appeals.queries import appeal
from liangpai.appeals.rules.filing import LONGEST
from liangpai.appeals.rules.people import SEATS
from liangpai.cards.operations import follow_decision
from liangpai.cards.queries import card
from liangpai.entrance.middleware import Visit
from liangpai.web.appeals.labels import LABELS
from liangpai.web.appeals.subjects import subject_of
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.words import Words

LONG = LONGEST + 100
"""Longer than any text may be, so that the rule of the room says how long it may."""
VERDICTS = ("yes", "no")


@asks("appeal.file")
@require_POST
def file_(visit: Visit) -> HttpResponse:
    """File an appeal."""
    asked = Asked(visit.POST, LABELS)
    subject = subject_of(visit, asked.text("subject", 40))
    made = ops.file(
        district=visit.district,
        subject=subject.name,
        unit=subject.unit,
        title=subject.title[:120],
        grounds=asked.text("grounds", LONG),
        excluded=subject.excluded,
        until=None,
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("申诉已提出，由与此事无关的人员复核", "filed; somebody with no part in it reviews it")
    return done(visit, words, "appeal-page", made.pk)


@asks("appeal.argue")
@require_POST
def argue(visit: Visit, appeal_id: int) -> HttpResponse:
    """Say something to it."""
    asked = Asked(visit.POST, LABELS)
    ops.argue(
        appeal=appeal(visit.district, appeal_id),
        text=asked.text("text", LONG),
        reference=asked.text("reference", 200),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("陈述已记录", "the statement is recorded"), "appeal-page", appeal_id)


@asks("appeal.take")
@require_POST
def take(visit: Visit, appeal_id: int) -> HttpResponse:
    """Take it."""
    ops.take(appeal=appeal(visit.district, appeal_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已受理，由您作出决定", "taken: you decide it"), "appeal-page", appeal_id)


@asks("appeal.decide")
@require_POST
def decide(visit: Visit, appeal_id: int) -> HttpResponse:
    """Decide it."""
    asked = Asked(visit.POST, LABELS)
    ops.decide(
        appeal=appeal(visit.district, appeal_id),
        is_upheld=asked.choice("is_upheld", VERDICTS) == "yes",
        reasons=asked.text("reasons", LONG),
        remedy=asked.text("remedy", 120),
        actor=visit.actor,
        at=visit.at,
    )
    _follow(visit, appeal_id)
    return done(visit, Words("复核决定已作出", "the appeal is decided"), "appeal-page", appeal_id)


@asks("appeal.ask_again")
@require_POST
def ask_again(visit: Visit, appeal_id: int) -> HttpResponse:
    """Ask for a second review."""
    grounds = Asked(visit.POST, LABELS).text("grounds", LONG)
    ops.ask_again(appeal=appeal(visit.district, appeal_id), grounds=grounds, actor=visit.actor, at=visit.at)
    words = Words("已申请再次复核，由三人复核组作出决定", "a panel of three will rule on it")
    return done(visit, words, "appeal-page", appeal_id)


@asks("appeal.seat")
@require_POST
def seat(visit: Visit, appeal_id: int) -> HttpResponse:
    """Sit down on the panel."""
    taken = ops.seat(appeal=appeal(visit.district, appeal_id), actor=visit.actor, at=visit.at)
    words = Words("您已进入复核组（{seat}）", "you sit on the panel ({seat})").format(seat=SEATS[taken])
    return done(visit, words, "appeal-page", appeal_id)


@asks("appeal.rule")
@require_POST
def rule(visit: Visit, appeal_id: int) -> HttpResponse:
    """Write the ruling of the panel."""
    asked = Asked(visit.POST, LABELS)
    ops.rule(
        appeal=appeal(visit.district, appeal_id),
        is_upheld=asked.choice("is_upheld", VERDICTS) == "yes",
        reasons=asked.text("reasons", LONG),
        remedy=asked.text("remedy", 120),
        actor=visit.actor,
        at=visit.at,
    )
    _follow(visit, appeal_id)
    return done(visit, Words("再次复核决定已作出", "the ruling is recorded"), "appeal-page", appeal_id)


@asks("appeal.withdraw")
@require_POST
def withdraw(visit: Visit, appeal_id: int) -> HttpResponse:
    """Take it back."""
    ops.withdraw(appeal=appeal(visit.district, appeal_id), actor=visit.actor, at=visit.at)
    _follow(visit, appeal_id)
    return done(visit, Words("申诉已撤回", "the appeal is withdrawn"), "appeal-page", appeal_id)


def _follow(visit: Visit, appeal_id: int) -> None:
    """What was decided on a card happens to it at once; the nightly round would find it too."""
    kind, _, of = appeal(visit.district, appeal_id).subject.partition(":")
    if kind == "card":
        follow_decision(card=card(visit.district, int(of)), actor=visit.actor, at=visit.at)
