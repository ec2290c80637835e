"""A chapter of January 2024: two public papers of the province come in, are instructed on, go to the towns, and are linked."""

from dataclasses import dataclass
from datetime import date

from liangpai.demonstration.places import TOWNS
from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story, moment
from liangpai.meetings.operations import circulars as ops
from liangpai.meetings.operations.bases import link
from liangpai.meetings.queries.circulars import circular, copies, matters
from liangpai.meetings.rules.circulars import Received

CONVEY_BY = date(2024, 1, 24)


@dataclass(frozen=True, slots=True)
class PaperTold:
    """One paper: its title, what the office proposes, for what it is the basis, and which towns have conveyed it."""

    name: str
    title: str
    proposal: str
    room: str
    task_force: str
    conveyed: tuple[str, ...]


PAPERS = (
    PaperTold(
        "villages",
        "典型村发展指引",
        "拟在2024年第一次会议传达学习；请典型培育专班对照指引修订典型村年度任务",
        "village",
        "YXT10",
        ("YXZ1", "YXZ2", "YXZ5"),
    ),
    PaperTold(
        "greening",
        "关于做好县镇村绿化工作的通知",
        "拟在2024年第一次会议传达学习；请绿美生态专班会同各镇街编制“一村一策”绿化方案",
        "greening",
        "YXT06",
        ("YXZ2",),
    ),
)
"""No number is given: what the province printed is for whoever registers the real paper."""


def circulate(story: Story) -> dict[str, int]:
    """Both papers, distributed to the towns; their ids by name."""
    return {told.name: _circulate(story, told) for told in PAPERS}


def _circulate(story: Story, told: PaperTold) -> int:
    received = Received(
        title=told.title,
        number="",
        issuer="省指挥部办公室",
        level="province",
        kind="special",
        received_on=date(2024, 1, 3),
        convey_by=CONVEY_BY,
    )
    made, _ = ops.register(received=received, **story.act("zhao", moment(2024, 1, 3)))
    ops.propose(circular=made, text=told.proposal, **story.by("zhao", moment(2024, 1, 3, 15)))
    row = circular(story.district, made.pk)
    ops.instruct(circular=row, text="同意。", **story.by("wang", moment(2024, 1, 4)))
    towns = [place.code for place in TOWNS]
    to = [story.units[code] for code in (*towns, told.task_force)]
    row = circular(story.district, made.pk)
    ops.distribute(circular=row, to=to, **story.by("zhao", moment(2024, 1, 5)))
    for one in matters(story.district):
        if one.room == told.room:
            link(circular=row, matter=one.code, **story.by("zhao", moment(2024, 1, 5, 10)))
    by_unit = {one.unit_id: one for one in copies(row)}
    for code in told.conveyed:
        by = story.by(clerk_of(code), moment(2024, 1, 8))
        ops.convey(copy=by_unit[story.units[code]], manner="study", note="", **by)
    return made.pk
