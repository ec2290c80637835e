"""What waits in sharing: requests to answer and to open, and those that others have not answered yet."""

from collections.abc import Iterator

from liangpai.catalogue.queries import asked_for, to_answer, to_open
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Asking, Line
from liangpai.words import Words

TO_ANSWER = Words(
    "有{n}件数据共享申请待答复", "{n} {n|request|requests} to share data {n|waits|wait} for an answer"
)
TO_OPEN = Words(
    "有{n}件共享已同意待开通", "{n} granted {n|request|requests} to share {n|waits|wait} to be opened"
)
ASKED = Words(
    "您申请共享的{n}项数据正在办理", "{n} {n|request|requests} of yours to share data {n|is|are} under way"
)


def on_me(asking: Asking) -> Iterator[Line]:
    """For the keeper's officers, the office and the approver: what they have to answer or to open by now."""
    due = list(to_answer(asking.district, asking.actor).values_list("due_on", flat=True))
    if due:
        yield Line(TO_ANSWER.format(n=len(due)), f"{url('share-list')}?state=asked", min(due))
    granted = to_open(asking.district, asking.actor).count()
    if granted:
        yield Line(TO_OPEN.format(n=granted), f"{url('share-list')}?state=granted")


def for_me(asking: Asking) -> Iterator[Line]:
    """For whoever asked: what others have not answered or opened."""
    due = list(asked_for(asking.district, asking.actor).values_list("due_on", flat=True))
    if due:
        yield Line(ASKED.format(n=len(due)), url("share-list"), min(due))
