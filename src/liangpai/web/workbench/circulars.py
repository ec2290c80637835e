"""What waits in circulated papers: for units to convey, for the office to go on, for leaders to instruct."""

from collections.abc import Iterator

from liangpai.meetings.queries import circulars as papers
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Asking, Line
from liangpai.words import Words

CONVEY = Words("传达文件：{n}份", "convey {n} {n|paper|papers}")
PROPOSE = Words("拟办：{n}份新收文件", "propose what to do with {n} new {n|paper|papers}")
DISTRIBUTE = Words("分发：{n}份文件已批示", "distribute {n} {n|paper|papers} with an instruction")
INSTRUCT = Words("批示：{n}份文件已拟办", "instruct on {n} {n|paper|papers}")


def on_officer(asking: Asking) -> Iterator[Line]:
    """For the officers of units: what they have yet to convey."""
    n, due_on = papers.waiting_here(asking.district, asking.actor)
    if n:
        yield Line(CONVEY.format(n=n), f"{url('circular-list')}?state=distributed", due_on)


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: papers to be proposed and to be distributed."""
    yield from _line(asking, PROPOSE, "registered")
    yield from _line(asking, DISTRIBUTE, "instructed")


def on_leader(asking: Asking) -> Iterator[Line]:
    """For leaders: papers that wait for an instruction."""
    yield from _line(asking, INSTRUCT, "proposed")


def _line(asking: Asking, words: Words, state: str) -> Iterator[Line]:
    if n := papers.in_state(asking.district, state):
        yield Line(words.format(n=n), f"{url('circular-list')}?state={state}", None)
