"""What waits in summaries and plans: to be confirmed, and to be issued."""

from collections.abc import Iterator

from liangpai.reports.queries import in_state
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Asking, Line
from liangpai.words import Words

CONFIRM = Words("审定总结和计划：{n}份已核对", "confirm {n} {n|report|reports} that {n|is|are} checked")
ISSUE = Words("印发总结和计划：{n}份已审定", "issue {n} {n|report|reports} that {n|is|are} confirmed")


def on_approver(asking: Asking) -> Iterator[Line]:
    """For approvers: reports that are checked."""
    yield from _line(asking, CONFIRM, "checked")


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: reports that are confirmed."""
    yield from _line(asking, ISSUE, "confirmed")


def _line(asking: Asking, words: Words, state: str) -> Iterator[Line]:
    if n := in_state(asking.district, asking.actor, state):
        yield Line(words.format(n=n), url("report-list"))
