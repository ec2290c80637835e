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


ELSEWHERE = (
    ("关于开展农房风貌提升示范的通知", "archived"),
    ("关于做好冬春蔬菜产销对接的通知", "conveyed"),
    ("关于报送年度重点项目的通知", "instructed"),
    ("关于组织春节前村庄清洁行动的通知", "proposed"),
    ("关于召开全市经验交流会的预备通知", "registered"),
)
"""Papers of the city, each in another state."""


def circulate(story: Story) -> dict[str, int]:
    """Both papers, distributed to the towns, and others as far as they have come; the ids of both by name."""
    found = {told.name: _circulate(story, told) for told in PAPERS}
    for title, end in ELSEWHERE:
        _of_the_city(story, title, end)
    return found


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
    waiting = by_unit[story.units["YXJ1"]]
    ops.receive(copy=waiting, **story.by(clerk_of("YXJ1"), moment(2024, 1, 9)))
    for code in told.conveyed:
        by = story.by(clerk_of(code), moment(2024, 1, 8))
        ops.convey(copy=by_unit[story.units[code]], manner="study", note="", **by)
    return made.pk


def _of_the_city(story: Story, title: str, end: str) -> None:
    """A paper of the city, as far as it comes; it concerns one task force."""
    received = Received(title, "", "市指挥部办公室", "city", "general", date(2024, 1, 4), convey_by=CONVEY_BY)
    made, _ = ops.register(received=received, **story.act("zhao", moment(2024, 1, 4, 9)))
    if end == "registered":
        return
    text = "请典型培育专班阅处"
    ops.propose(circular=made, text=text, **story.by("zhao", moment(2024, 1, 4, 10)))
    if end == "proposed":
        return
    ops.instruct(
        circular=circular(story.district, made.pk), text="同意。", **story.by("wang", moment(2024, 1, 4, 15))
    )
    if end == "instructed":
        return
    force = story.units["YXT10"]
    ops.distribute(
        circular=circular(story.district, made.pk), to=[force], **story.by("zhao", moment(2024, 1, 5))
    )
    (copy,) = copies(circular(story.district, made.pk))
    ops.convey(copy=copy, manner="notice", note="", **story.by("liaison-yxt10", moment(2024, 1, 8)))
    ops.conclude(circular=circular(story.district, made.pk), **story.by("zhao", moment(2024, 1, 9)))
    if end == "archived":
        ops.archive(circular=circular(story.district, made.pk), **story.by("zhao", moment(2024, 1, 9, 15)))
