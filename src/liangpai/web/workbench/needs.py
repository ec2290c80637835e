"""What waits in needs: answers and deliveries that are owed, what the asker has to react to, and what was raised."""

from collections.abc import Iterator

from liangpai.access.roles import Role
from liangpai.needs.queries import Tally, overdue, raised_to, tallies
from liangpai.needs.workflow import OPEN
from liangpai.web.pages import url
from liangpai.web.workbench.lines import MOST_OWED, Asking, Line, Owed
from liangpai.words import Words

ANSWER = Words("答复要素需求：{n}件等您单位答复", "answer needs: {n} {n|waits|wait} for your unit")
DELIVER = Words(
    "落实已答复的需求：{n}件还没有落实",
    "deliver what was answered: {n} {n|need is|needs are} not delivered yet",
)
PAPERS = Words(
    "补充材料：{n}件需求在等您单位补材料", "hand in papers: {n} {n|need waits|needs wait} for yours"
)
CONFIRM = Words("确认落实：{n}件需求已落实，请确认", "confirm deliveries: {n} {n|is|are} there")
REFUSED = Words(
    "{n}件需求答复为不能满足，请接受或提出异议", "{n} {n|need was|needs were} refused: take note or dispute"
)
LEADER = Words(
    "部门逾期未答复，{n}件需求升到分管领导", "{n} {n|need has|needs have} been raised to the leader in charge"
)
COMMANDER = Words(
    "逐级逾期未答复，{n}件需求升到总指挥", "{n} {n|need has|needs have} been raised to the commander"
)
UNANSWERED = Words(
    "{keeper}：{unit}的要素需求“{title}”未答复", "{keeper}: the need '{title}' of {unit} is not answered"
)
RAISED = Words(
    "{keeper}：{unit}的要素需求“{title}”逾期未答复，已升级",
    "{keeper}: the need '{title}' of {unit} was not answered in time and has been raised to the next level",
)
UNDELIVERED = Words(
    "{keeper}：{unit}的要素需求“{title}”未落实", "{keeper}: the need '{title}' of {unit} is not delivered"
)
EXPECTED = Words(
    "{n}件要素需求在等部门答复或落实", "{n} {n|need waits|needs wait} for an answer or a delivery"
)


def on_officer(asking: Asking) -> Iterator[Line]:
    """For whoever reports or verifies: what the unit owes, and what it has to react to."""
    told = tallies(asking.district, asking.actor)
    for name, words, query in (
        ("answer", ANSWER, "whose=owed&stage=0"),
        ("deliver", DELIVER, "whose=owed&stage=1"),
        ("papers", PAPERS, "whose=mine&lamp=stopped"),
        ("confirm", CONFIRM, "whose=mine&state=delivered"),
        ("refused", REFUSED, "whose=mine&state=refused"),
    ):
        yield from _line(told[name], words, query)


def for_officer(asking: Asking) -> Iterator[Line]:
    """What the unit waits for."""
    yield from _line(tallies(asking.district, asking.actor)["expected"], EXPECTED, "whose=mine")


def for_the_group(asking: Asking) -> Owed:
    """Answers and deliveries that departments are late with, one by one."""
    late = overdue(asking.district, asking.actor, asking.on)
    lines = []
    for need in late[:MOST_OWED]:
        words = UNDELIVERED
        if need.state in OPEN:
            words = RAISED if need.silences else UNANSWERED
        told = words.format(keeper=need.keeper.name, unit=need.unit.name, title=need.title)
        lines.append(Line(told, url("need-page", need.pk), need.due_on))
    return Owed(lines, late.count())


def on_leader(asking: Asking) -> Iterator[Line]:
    """For leaders and the commander: what silence or a dispute has raised to them."""
    yield from _line(raised_to(asking.district, 2), LEADER, "level=2&stage=0")
    if asking.actor.has(Role.APPROVER):
        yield from _line(raised_to(asking.district, 3), COMMANDER, "level=3&stage=0")


def _line(tally: Tally, words: Words, query: str) -> Iterator[Line]:
    if tally.n:
        yield Line(words.format(n=tally.n), f"{url('need-list')}?{query}", tally.due_on)
