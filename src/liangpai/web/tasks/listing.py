"""The list of tasks with its filters, the board by stages, and the list as a workbook."""

from django.http import FileResponse, HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.entrance.middleware import Visit
from liangpai.spreadsheets.registers import register_sheet
from liangpai.tasks import queries
from liangpai.tasks.queries import Wanted
from liangpai.tasks.registers import TASKS
from liangpai.tasks.rules.kinds import SOURCES
from liangpai.tasks.rules.reminders import LAMPS
from liangpai.tasks.workflow import TASK
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.web.tasks.labels import LABELS
from liangpai.web.tasks.shown import near_of, rows, shown, units_to_choose, words_of
from liangpai.words import Words

IN_A_COLUMN = 12
TITLE = Words("督办事项", "Tasks")
FILTERS = {
    "open": Words("未办结", "all that go on"),
    "ended": Words("已办结和已销号", "concluded and closed"),
    "all": Words("全部", "all"),
}
ORDERS = {
    "due": Words("按期限", "by due date"),
    "newest": Words("最近立项", "the newest first"),
    "number": Words("按编号", "by number"),
    "share": Words("按完成比例", "by completion"),
}
COLUMNS: dict[str, tuple[Words, tuple[str, ...]]] = {
    "entered": (Words("立项登记", "entered"), ("proposed", "registered", "split")),
    "assigned": (Words("交办", "assigned"), ("assigned",)),
    "underway": (Words("承办", "under way"), ("underway",)),
    "reported": (Words("反馈待审", "reported"), ("reported",)),
    "concluded": (Words("办结待销号", "concluded"), ("concluded",)),
}


def may_look(visit: Visit) -> Visit:
    """The pages are for those who see all, and for officers of any unit.

    Raises:
        Refused: for anybody else.
    """
    reached = next(visit.actor.paths(Role.REPORTER, Role.VERIFIER), "")
    permit("task.view", visit.actor, Thing(visit.district, path=reached))
    return visit


def sees_all(visit: Visit) -> bool:
    """Whether the reader sees the tasks of every unit."""
    return SEES_ALL.holds(visit.actor, Thing(visit.district))


@asks("task.view")
def task_list(visit: Visit) -> HttpResponse:
    """The tasks that concern the reader, narrowed by what the address asks for."""
    visible = queries.visible(may_look(visit).district, visit.actor)
    wanted, near = _wanted(visit), near_of(visit)
    listed = paged(visit, queries.narrowed(visible, wanted, visit.on, near).values_list("pk", flat=True))
    found = {
        **words_of(visit),
        "rows": listed,
        "shown": shown(queries.found(visit.district, list(listed)), visit.on, near),
        "counts": queries.counts(visible, visit.on, near),
        "asked": {
            name: visit.GET.get(name, "") for name in ("state", "lamp", "unit", "source", "text", "order")
        },
        "query": _query(visit),
        "filters": {**FILTERS, **TASK.states},
        "orders": ORDERS,
        "units": units_to_choose(visit) if sees_all(visit) else [],
        "thing": Thing(visit.district),
    }
    return page(visit, "tasks/list.html", found)


@asks("task.view")
def export(visit: Visit) -> FileResponse:
    """The same tasks as a workbook."""
    visible = queries.visible(may_look(visit).district, visit.actor)
    near = near_of(visit)
    narrowed = queries.narrowed(visible, _wanted(visit), visit.on, near)
    tasks = list(narrowed.select_related("unit"))
    assisting = queries.assisting(visit.district, narrowed.order_by().only("pk"))
    name = TITLE.says(visit.lang)
    lines = rows(shown(tasks, visit.on, near), assisting, visit.lang)
    return workbook([register_sheet(TASKS, lines, visit.lang, title=name)], name)


@asks("task.view")
def board(visit: Visit) -> HttpResponse:
    """What goes on, in a column for each stage, the nearest due dates first."""
    visible = queries.visible(may_look(visit).district, visit.actor)
    near = near_of(visit)
    columns = {key: states for key, (_, states) in COLUMNS.items()}
    told = queries.board(visible, columns, IN_A_COLUMN)
    found = {
        **words_of(visit),
        "columns": [
            (key, words, count, shown(tasks, visit.on, near))
            for key, (words, _) in COLUMNS.items()
            for count, tasks in (told[key],)
            if count
            or key != "entered"
            or permits("task.register", visit.actor, Thing(visit.district)) is None
        ],
        "most": IN_A_COLUMN,
        "first_states": {key: states[0] for key, (_, states) in COLUMNS.items()},
        "counts": queries.counts(visible, visit.on, near),
    }
    return page(visit, "tasks/board.html", found)


def _wanted(visit: Visit) -> Wanted:
    asked = Asked(visit.GET, LABELS)
    state = visit.GET.get("state", "") or "open"
    lamp, kind = visit.GET.get("lamp", ""), visit.GET.get("source", "")
    return Wanted(
        state="" if state == "all" else state if state in (*FILTERS, *TASK.states) else "open",
        lamp=lamp if lamp in LAMPS else "",
        unit=asked.whole("unit", 0),
        source_kind=kind if kind in SOURCES else "",
        text=visit.GET.get("text", "").strip()[:60],
        order=visit.GET.get("order", ""),
    )


def _query(visit: Visit) -> str:
    asked = visit.GET.copy()
    asked.pop("page", None)
    return f"&{asked.urlencode()}" if asked else ""
