"""What waits in tasks: what a unit leads or assists, what the office looks at, what only a level higher can grant."""

from collections.abc import Iterator

from liangpai.calendar.queries import working_days
from liangpai.calendar.rules import Lamp
from liangpai.tasks import queries
from liangpai.tasks.rules.reminders import near_until
from liangpai.web.pages import url
from liangpai.web.workbench.lines import MOST_OWED, Asking, Line, Owed, by_deadline
from liangpai.words import Words

MOST = 8
"""So many tasks of a unit stand one by one; of more the rest is counted."""
LEADS = Words("督办“{title}”待反馈", "report on the task '{title}'")
AGAIN = Words("督办“{title}”被退回，请重办", "the report on '{title}' was sent back: do it again")
ASSISTS = Words("协办“{title}”待反馈", "report on your part in '{title}'")
MORE = Words("还有{n}件督办待反馈", "{n} more {n|task waits|tasks wait} for a report")
REGISTER = Words("督办待登记：{n}件", "{n} {n|task waits|tasks wait} to be registered")
ASSIGN = Words("督办待交办：{n}件", "{n} {n|task waits|tasks wait} to be assigned")
LOOK_AT = Words("督办反馈待审核：{n}件", "{n} {n|report|reports} on tasks to look at")
CLOSE = Words("督办待销号：{n}件", "{n} {n|task waits|tasks wait} to be closed")
GRANT = Words("延期申请待答复：{title}", "more time is asked for: {title}")
OVERDUE = Words("督办逾期未反馈：{n}件", "{n} {n|task is|tasks are} overdue")
LATE = Words("{unit}：{number}“{title}”未反馈", "{unit}: no report on {number} '{title}'")
LOOKED_AT = Words(
    "{n}件督办反馈在等办公室审核", "{n} {n|report is|reports are} being looked at by the office"
)
ASKED = Words("延期申请在等答复：{title}", "more time was asked for: {title}")
STEPS = (("proposed", REGISTER), ("registered", ASSIGN), ("reported", LOOK_AT), ("concluded", CLOSE))


def on_unit(asking: Asking) -> Iterator[Line]:
    """For officers of a unit: what it leads and what it assists, the nearest due dates one by one."""
    units = sorted(asking.actor.units)
    leads, assists = queries.led_by(asking.district, units), queries.parts_of(asking.district, units)
    lines = by_deadline([*map(_leading, leads[: MOST + 1]), *map(_assisting, assists[: MOST + 1])])
    yield from lines[:MOST]
    if len(lines) > MOST:
        rest = leads.count() + assists.count() - MOST
        yield Line(MORE.format(n=rest), url("task-list"), lines[MOST].due_on)


def _leading(task: queries.Task) -> Line:
    words = (AGAIN if task.returns else LEADS).format(title=task.title)
    return Line(words, url("task-page", task.pk), task.due_on)


def _assisting(part: queries.Part) -> Line:
    return Line(ASSISTS.format(title=part.task.title), url("task-page", part.task_id), part.task.due_on)


def for_unit(asking: Asking) -> Iterator[Line]:
    """What a unit waits for: answers to its requests for more time, and to its reports."""
    asked, reported = queries.awaited_by(asking.district, sorted(asking.actor.units))
    for one in asked[:MOST]:
        yield Line(ASKED.format(title=one.title), f"{url('task-page', one.pk)}#extensions", one.due_on)
    count = reported.count()
    if count:
        yield Line(LOOKED_AT.format(n=count), f"{url('task-list')}?state=reported")


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: each step that waits for it, and first requests for more time."""
    states = _counts(asking).states
    for state, words in STEPS:
        if states.get(state):
            yield Line(words.format(n=states[state]), f"{url('task-list')}?state={state}")
    yield from _requests(asking, is_second=False)


def on_approver(asking: Asking) -> Iterator[Line]:
    """For the approver: second requests for more time."""
    yield from _requests(asking, is_second=True)


def for_office(asking: Asking) -> Iterator[Line]:
    """What the office waits for: tasks that are overdue."""
    overdue = _counts(asking).overdue
    if overdue:
        yield Line(OVERDUE.format(n=overdue), f"{url('task-list')}?lamp=red")


def for_the_group(asking: Asking) -> Owed:
    """Tasks that are overdue, one by one."""
    rows = queries.visible(asking.district, asking.actor)
    late = queries.narrowed(rows, queries.Wanted(lamp=Lamp.RED), asking.on, asking.on)
    lines = [
        Line(
            LATE.format(unit=task.unit.name if task.unit else "", number=task.number, title=task.title),
            url("task-page", task.pk),
            task.due_on,
        )
        for task in late.select_related("unit")[:MOST_OWED]
    ]
    return Owed(lines, late.count())


def _requests(asking: Asking, *, is_second: bool) -> Iterator[Line]:
    for one in queries.open_extensions(asking.district, is_second):
        way = f"{url('task-page', one.task_id)}#extensions"
        yield Line(GRANT.format(title=one.task.title), way, one.due_on)


def _counts(asking: Asking) -> queries.Counts:
    near = near_until(working_days(asking.district), asking.on)
    return queries.counts(queries.visible(asking.district, asking.actor), asking.on, near)
