"""What waits in promises: to hand in, to check, approve and announce, to report, to verify and to find on."""

from collections.abc import Iterator
from datetime import timedelta

from liangpai.access.roles import Role
from liangpai.commitments.queries import waiting
from liangpai.commitments.queries.waiting import Waits
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Asking, Line
from liangpai.words import Words

NEAR = 14
"""Days before its last day from which a promise stands on the workbench of its unit: a default of ours."""
RETURNED = Words(
    "{n}项承诺被退回，请改后再报", "{n} {n|promise was|promises were} sent back: mend and hand in again"
)
DRAFTS = Words(
    "{n}项承诺还是草稿，核对后报送", "{n} {n|promise is a draft|promises are drafts}: hand them in"
)
NEARLY = Words("{n}项承诺快到期，请报告进展", "{n} {n|promise is|promises are} due soon: report progress")
CHECK = Words("初审{n}项承诺", "check {n} {n|promise|promises}")
APPROVE = Words("审定{n}项承诺", "approve {n} {n|promise|promises}")
ANNOUNCE = Words("公示{n}项已审定的承诺", "announce {n} approved {n|promise|promises}")
AMEND = Words("答复{n}项承诺变更申请", "decide on {n} {n|amendment|amendments} of promises")
VERIFY = Words("核验{n}项到期的承诺", "verify {n} {n|promise that is|promises that are} due")
FIND = Words(
    "认定{n}项已核验的承诺", "say of {n} verified {n|promise|promises} whether {n|it was|they were} kept"
)
EXCUSE = Words(
    "{n}项承诺需要的支持被答复不能满足，请研究是否免计",
    "{n} {n|promise has a need|promises have needs} that could not be met: consider excusing",
)
AT_OFFICE = Words("办公室在办您单位的{n}项承诺", "the office has {n} {n|promise|promises} of yours in hand")
ASKED = Words("{n}项承诺变更申请等待答复", "{n} {n|amendment waits|amendments wait} for an answer")


def on_reporter(asking: Asking) -> Iterator[Line]:
    """For a reporting officer: what came back, drafts, and what falls due soon."""
    found = waiting.of_units(asking.district, asking.actor, asking.on + timedelta(days=NEAR))
    yield from _lines(found, {"returned": RETURNED, "draft": DRAFTS, "near": NEARLY})


def for_reporter(asking: Asking) -> Iterator[Line]:
    """What a reporting officer waits for: the office with promises and amendments."""
    found = waiting.of_units(asking.district, asking.actor, asking.on)
    yield from _lines(found, {"office": AT_OFFICE, "amending": ASKED})


def on_keeper(asking: Asking) -> Iterator[Line]:
    """For the keeper of a measure: promises to verify."""
    if not asking.actor.has(Role.ASSESSOR):
        yield from _lines(waiting.of_keeper(asking.district, asking.actor), {"due": VERIFY})


def on_approver(asking: Asking) -> Iterator[Line]:
    """For the approver: checked promises."""
    yield from _lines(waiting.of_district(asking.district), {"checked": APPROVE})


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: the next step of every promise."""
    steps = {"submitted": CHECK, "approved": ANNOUNCE, "amending": AMEND, "due": VERIFY, "verified": FIND}
    found = waiting.of_district(asking.district) | waiting.unmet(asking.district)
    yield from _lines(found, steps | {"unmet": EXCUSE})


def _lines(found: dict[str, Waits], words: dict[str, Words]) -> Iterator[Line]:
    for key, told in words.items():
        count, first, due_on = found.get(key, (0, 0, None))
        if count:
            yield Line(told.format(n=count), _way(key, count, first), due_on)


STATES = {"returned": "draft", "near": "underway", "office": "", "unmet": ""}
"""The state by which the list is narrowed, where it is not the key itself."""


def _way(key: str, count: int, first: int) -> str:
    """The promise itself where it is one, else the list of them."""
    if count == 1:
        return url("commitment-page", first)
    state = STATES.get(key, key)
    stage = "&stage=promise" if key == "office" else ""
    return f"{url('commitment-list')}?year=0{f'&state={state}' if state else ''}{stage}"
