"""What waits in visits: issues to be handed on, confirmed or looked back on, visits ahead, and places without a leader."""

from collections.abc import Iterator

from liangpai.visits.queries import coverage, planned_for, tallies
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Asking, Line
from liangpai.words import Words

HAND_ON = Words("交办走访问题：{n}个还没有交办", "hand issues on: {n} {n|is|are} with nobody yet")
UNCOVERED = Words(
    "安排挂点领导：{n}个镇街、典型村没有",
    "name contact leaders: {n} {n|town or village has|towns and villages have} none",
)
CONFIRM = Words("确认走访问题是否解决：{n}个等您单位确认", "confirm issues: {n} {n|is|are} said to be solved")
LOOK_BACK = Words(
    "回访：您挂点的{n}个问题已解决", "look back: {n} {n|issue|issues} of your places {n|is|are} solved"
)
AHEAD = Words("走访{unit}：{purpose}", "visit {unit}: {purpose}")
EXPECTED = Words("{n}个走访问题正在办理", "{n} {n|issue is|issues are} being worked on")


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: what is with nobody."""
    yield from _line(asking, "hand_on", HAND_ON, "state=raised")
    bare = sum(not row.is_covered for row in coverage(asking.district, asking.on))
    if bare:
        yield Line(UNCOVERED.format(n=bare), url("visit-coverage"))


def on_leader(asking: Asking) -> Iterator[Line]:
    """For a leader: the visits ahead, and what to look back on."""
    for row in planned_for(asking.district, asking.actor.account or 0).select_related("unit")[:5]:
        yield Line(AHEAD.format(unit=row.unit.name, purpose=row.purpose), url("visit-page", row.pk), row.on)
    yield from _line(asking, "look_back", LOOK_BACK, "state=confirmed")


def on_unit(asking: Asking) -> Iterator[Line]:
    """For the place: what to confirm."""
    yield from _line(asking, "confirm", CONFIRM, "state=solved")


def for_unit(asking: Asking) -> Iterator[Line]:
    """What the place waits for."""
    yield from _line(asking, "expected", EXPECTED, "state=handed_on")


def _line(asking: Asking, name: str, words: Words, query: str) -> Iterator[Line]:
    n = tallies(asking.district, asking.actor, asking.on)[name]
    if n:
        yield Line(words.format(n=n), f"{url('issue-list')}?{query}")
