"""What waits in appeals and oversight: reviews to take and to decide, second reviews, recusals, archives of the ledger."""

from collections.abc import Iterator

from liangpai.appeals.queries import last_days, panel_of, reviewable, visible
from liangpai.appeals.rules.people import SEATS, seat_for
from liangpai.appeals.workflow import OPEN
from liangpai.ledger import queries as ledger
from liangpai.oversight.queries import recusals
from liangpai.results.queries.decisions import to_settle
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Asking, Line
from liangpai.words import Words

TAKE = Words("待受理的申诉：{title}", "an appeal waits for a reviewer: {title}")
DECIDE = Words("您受理的申诉待作出决定：{title}", "you took an appeal, decide it: {title}")
SEAT = Words("再次复核需要您这样的复核人：{title}", "a second review needs somebody like you: {title}")
RULE = Words("复核组已满，请作出再次复核决定：{title}", "the panel is complete, write its ruling: {title}")
AGAIN = Words(
    "申诉未成立，可申请再次复核：{title}", "an appeal was rejected, a second review may be asked for: {title}"
)
EXPECTED = Words("有{n}件申诉在等决定", "{n} {n|appeal waits|appeals wait} for a decision")
RECUSALS = Words("有{n}项回避申请待决定", "{n} {n|recusal waits|recusals wait} for your decision")
ARCHIVES = Words("审计归档申请待批准", "a request to archive old rows of the ledger waits for approval")
SETTLE = Words("依决定更正数据：{n}项", "correct by decision: {n} {n|figure|figures}")


def on_reviewer(asking: Asking) -> Iterator[Line]:
    """For whoever may review: appeals in which they had no part."""
    for row in reviewable(asking.district, asking.actor, asking.on):
        words = (
            _for_first(row.taken_by, asking) if row.stage == "first" else _for_second(panel_of(row), asking)
        )
        if words:
            yield Line(words.format(title=row.title), url("appeal-page", row.pk), row.answer_by)


def _for_first(taken_by: int | None, asking: Asking) -> Words | None:
    if taken_by is None:
        return TAKE
    return DECIDE if taken_by == asking.actor.account else None


def _for_second(panel: dict[str, int], asking: Asking) -> Words | None:
    if asking.actor.account in panel.values():
        return RULE if len(panel) == len(SEATS) else None
    fits = seat_for((duty.role for duty in asking.actor.duties), panel)
    return SEAT if fits else None


def on_unit(asking: Asking) -> Iterator[Line]:
    """For whoever reports for a unit: rejections against which a second review can still be asked for."""
    for row in last_days(asking.district, asking.actor, asking.on):
        yield Line(AGAIN.format(title=row.title), url("appeal-page", row.pk), row.until)


def for_unit(asking: Asking) -> Iterator[Line]:
    """What the unit waits for: decisions on its appeals."""
    due = list(
        visible(asking.district, asking.actor).filter(state__in=OPEN).values_list("answer_by", flat=True)
    )
    if due:
        yield Line(EXPECTED.format(n=len(due)), url("appeal-list"), min(due))


def on_keeper(asking: Asking) -> Iterator[Line]:
    """For whoever keeps items: figures that a decision has found wrong."""
    found = to_settle(asking.district, asking.actor)
    if found:
        yield Line(SETTLE.format(n=len(found)), f"{url('figure-history', found[0])}#appeal")


def on_approver(asking: Asking) -> Iterator[Line]:
    """For the approver: recusals."""
    count = sum(row.state == "declared" for row in recusals(asking.district))
    if count:
        yield Line(RECUSALS.format(n=count), url("recusal-list"))


def on_archiver(asking: Asking) -> Iterator[Line]:
    """For security and discipline: archives of the ledger that were asked for."""
    if any(row.state == "asked" for row in ledger.archives(asking.district)):
        yield Line(ARCHIVES, url("archive-list"))
