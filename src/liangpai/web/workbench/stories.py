"""What waits in cases: reviews, releases, figures that were corrected, adoptions to be confirmed, drafts sent back."""

from collections.abc import Iterator

from liangpai.stories.queries import to_confirm, waiting, withheld
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Asking, Line
from liangpai.words import Words

REVIEW = Words("审核经验案例：{n}个", "review cases: {n} {n|waits|wait}")
RELEASE = Words("批准发布经验案例：{n}个", "release cases: {n} {n|waits|wait}")
WITHHELD = Words(
    "经验案例“{title}”的成效数据已更正，暂不展示",
    "the figure of the case '{title}' was corrected: it is withheld",
)
CONFIRM = Words("确认是否采用经验案例“{title}”", "confirm that your unit uses the case '{title}'")
MOST = 10


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: what to review, and what to bind anew."""
    if n := waiting(asking.district, "submitted"):
        yield Line(REVIEW.format(n=n), f"{url('case-list')}?state=submitted")
    for row in withheld(asking.district)[:MOST]:
        yield Line(WITHHELD.format(title=row.title), url("case-page", row.pk))


def on_approver(asking: Asking) -> Iterator[Line]:
    """For the approver: what to release."""
    if n := waiting(asking.district, "reviewed"):
        yield Line(RELEASE.format(n=n), f"{url('case-list')}?state=reviewed")


def on_officer(asking: Asking) -> Iterator[Line]:
    """For officers of a unit that is said to use a case."""
    for row in to_confirm(asking.district, asking.actor).select_related("case")[:MOST]:
        yield Line(CONFIRM.format(title=row.case.title), url("case-page", row.case_id))
