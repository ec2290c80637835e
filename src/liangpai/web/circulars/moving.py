"""The acts on a circulated paper: registered, proposed, instructed, distributed, conveyed, archived, linked."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.meetings.operations import bases
from liangpai.meetings.operations import circulars as ops
from liangpai.meetings.queries import circulars as papers
from liangpai.meetings.rules.circulars import Received
from liangpai.papers.reading import LARGEST
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.circulars.labels import LABELS
from liangpai.web.going_on import done
from liangpai.words import Words

LONG = 2_000
"""Longer than any text of a paper may be, so that the rule of the room says how long it may."""
DONE = Words("已登记", "registered")


@asks("circular.register")
@require_POST
def register(visit: Visit) -> HttpResponse:
    """Register a paper; one that bears a mark of secrecy is refused and nothing of it is kept."""
    asked = Asked(visit.POST, LABELS)
    received = Received(
        title=asked.text("title", LONG),
        number=asked.text("number"),
        issuer=asked.text("issuer"),
        level=visit.POST.get("level", ""),
        kind=visit.POST.get("kind", ""),
        received_on=asked.day("received_on") or visit.on,
        characters=asked.whole("characters", 0) or None,
        convey_by=asked.day("convey_by"),
        is_looked_at=asked.flag("looked_at"),
    )
    sent = visit.FILES.get("file")
    made, corrected = ops.register(
        district=visit.district,
        received=received,
        file_name=sent.name or "" if sent else "",
        content=sent.read(LARGEST + 1) if sent else b"",
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, corrected or DONE, "circular-page", made.pk)


@asks("circular.propose")
@require_POST
def propose(visit: Visit, circular_id: int) -> HttpResponse:
    """Write the proposal down."""
    text = Asked(visit.POST, LABELS).text("text", LONG)
    ops.propose(
        circular=papers.circular(visit.district, circular_id), text=text, actor=visit.actor, at=visit.at
    )
    return done(visit, Words("拟办意见已登记", "the proposal is written down"), "circular-page", circular_id)


@asks("circular.instruct")
@require_POST
def instruct(visit: Visit, circular_id: int) -> HttpResponse:
    """Write the instruction down."""
    text = Asked(visit.POST, LABELS).text("text", LONG)
    ops.instruct(
        circular=papers.circular(visit.district, circular_id), text=text, actor=visit.actor, at=visit.at
    )
    return done(visit, Words("批示已登记", "the instruction is written down"), "circular-page", circular_id)


@asks("circular.distribute")
@require_POST
def distribute(visit: Visit, circular_id: int) -> HttpResponse:
    """Distribute it to the units that are ticked."""
    asked = Asked(visit.POST, LABELS)
    count = ops.distribute(
        circular=papers.circular(visit.district, circular_id),
        to=[int(one) for one in asked.several("units") if one.isdecimal() and len(one) <= 9],
        convey_by=asked.day("convey_by"),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已分发给{n}个单位", "distributed to {n} {n|unit|units}").format(n=count)
    return done(visit, words, "circular-page", circular_id)


@asks("circular.receive")
@require_POST
def receive(visit: Visit, copy_id: int) -> HttpResponse:
    """Say for a unit that its copy is there."""
    row = papers.copy(visit.district, copy_id)
    ops.receive(copy=row, actor=visit.actor, at=visit.at)
    return done(visit, Words("已登记收到", "noted as received"), "circular-page", row.circular_id)


@asks("circular.convey")
@require_POST
def convey(visit: Visit, copy_id: int) -> HttpResponse:
    """Say for a unit that it is conveyed, and how."""
    asked = Asked(visit.POST, LABELS)
    row = papers.copy(visit.district, copy_id)
    ops.convey(
        copy=row,
        manner=visit.POST.get("manner", ""),
        note=asked.text("note", LONG),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已登记传达", "noted as conveyed"), "circular-page", row.circular_id)


@asks("circular.conclude")
@require_POST
def conclude(visit: Visit, circular_id: int) -> HttpResponse:
    """Call it conveyed."""
    ops.conclude(circular=papers.circular(visit.district, circular_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("传达完毕", "it is conveyed"), "circular-page", circular_id)


@asks("circular.archive")
@require_POST
def archive(visit: Visit, circular_id: int) -> HttpResponse:
    """Put it into the archive."""
    ops.archive(circular=papers.circular(visit.district, circular_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已归档", "it is archived"), "circular-page", circular_id)


@asks("circular.link")
@require_POST
def link(visit: Visit, circular_id: int) -> HttpResponse:
    """Say of what it is the basis."""
    bases.link(
        circular=papers.circular(visit.district, circular_id),
        matter=visit.POST.get("matter", ""),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已关联", "linked"), "circular-page", circular_id)


@asks("circular.unlink")
@require_POST
def unlink(visit: Visit, basis_id: int) -> HttpResponse:
    """Take a link back."""
    row = papers.basis(visit.district, basis_id)
    bases.unlink(basis=row, actor=visit.actor, at=visit.at)
    return done(visit, Words("已取消关联", "the link is taken back"), "circular-page", row.circular_id)


@asks("task.propose")
@require_POST
def break_down(visit: Visit, circular_id: int) -> HttpResponse:
    """Propose a task from it."""
    asked = Asked(visit.POST, LABELS)
    made = bases.break_down(
        circular=papers.circular(visit.district, circular_id),
        title=asked.text("title", LONG),
        content=asked.text("content", LONG),
        unit=asked.whole("unit", 0) or None,
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已立项", "the task is proposed"), "task-page", made.pk)
