"""The time limits of tasks, and the tasks that come again."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, Refused
from liangpai.tasks import operations as ops
from liangpai.tasks import queries
from liangpai.tasks.rules.limits import LIMITS, NAMES
from liangpai.tasks.rules.recurring import RHYTHMS, nth_due
from liangpai.tasks.rules.refusals import CONTENT, SOURCE, TITLE
from liangpai.tasks.workflow import PATTERN
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.web.tasks.labels import LABELS
from liangpai.web.tasks.listing import may_look
from liangpai.web.tasks.shown import units_to_choose, words_of
from liangpai.words import Words


@asks("task.view")
def limit_list(visit: Visit) -> HttpResponse:
    """Every time limit with what it rests on; the office changes them here."""
    limits = queries.limits(may_look(visit).district)
    found = {
        "limits": limits,
        "ours": LIMITS,
        "names": NAMES,
        "closed": permits("task.preset", visit.actor, Thing(visit.district)),
        "labels": LABELS,
    }
    return page(visit, "tasks/limits.html", found)


@asks("task.preset")
@require_POST
def set_limit(visit: Visit) -> HttpResponse:
    """Change one time limit."""
    asked = Asked(visit.POST, LABELS)
    ops.set_preset(
        district=visit.district,
        key=asked.text("key", 12),
        days=asked.whole("days", 0),
        is_working=asked.text("counts", 10) == "working",
        basis=asked.text("basis", SOURCE),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("时限已修改，只影响以后交办的事项", "changed, for what is assigned from now on")
    return done(visit, words, "task-limits")


@asks("task.view")
def pattern_list(visit: Visit) -> HttpResponse:
    """The tasks that come again, and the form for one more."""
    rows = paged(may_look(visit), queries.patterns(visit.district))
    closed = permits("task.repeat", visit.actor, Thing(visit.district))
    found = {
        "rows": rows,
        "nexts": {one.pk: _next(one) for one in rows},
        **words_of(visit),
        "rhythms": RHYTHMS,
        "states": PATTERN.states,
        "closed": closed,
        "units": [] if closed else units_to_choose(visit),
        "thing": Thing(visit.district),
    }
    return page(visit, "tasks/patterns.html", found)


def _next(pattern: queries.Pattern) -> object:
    """When the next one falls due; None where there is none any more."""
    due = nth_due(pattern.first_due_on, pattern.rhythm, pattern.made)
    return due if pattern.state == PATTERN.start and due <= pattern.until else None


@asks("task.repeat")
@require_POST
def repeat(visit: Visit) -> HttpResponse:
    """Set a task that comes again."""
    asked = Asked(visit.POST, LABELS)
    first, until = asked.day("first_due_on"), asked.day("until")
    if first is None or until is None:
        words = Words("请填写首次到期日和截止日期", "give the first due date and the last day")
        raise Refused(Refusal("form.field", words, "invalid"))
    ops.repeat(
        district=visit.district,
        series=ops.Series(
            title=asked.text("title", TITLE),
            unit=asked.whole("unit", 0) or None,
            rhythm=asked.text("rhythm", 10),
            first_due_on=first,
            until=until,
            content=asked.text("content", CONTENT),
            source_kind=asked.text("source_kind", 12),
            source=asked.text("source", SOURCE),
            duty_item=asked.text("duty_item", SOURCE),
            is_assisting=asked.flag("is_assisting"),
            lead_days=asked.whole("lead_days", 0) or None,
        ),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已设定周期督办", "set"), "pattern-list")


@asks("task.stop")
@require_POST
def stop(visit: Visit, pattern_id: int) -> HttpResponse:
    """Make no more of a series."""
    ops.stop(pattern=queries.pattern(visit.district, pattern_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已停止；已生成的照常办理", "stopped; those made go on"), "pattern-list")
