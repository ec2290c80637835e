"""A chapter of the winter: typical villages, who looks after them, visits, and issues in every stage; all of it invented."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from liangpai.demonstration.following import Followed, officer_of
from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story, moment
from liangpai.needs.rules.asking import Wanted
from liangpai.organisations import operations as organisations
from liangpai.organisations.queries import unit
from liangpai.visits import operations as ops
from liangpai.visits.queries import issue, visit

TYPICAL = ("YXZ101", "YXZ202", "YXZ401", "YXJ201")
LOOKED_AFTER = {"YXZ101": "leader-yxz1", "YXZ202": "leader-yxz2"}
"""Of the typical villages, those that have a contact leader; two are left uncovered."""


def visit_places(story: Story) -> None:
    """Visits in every state, and issues from raised to looked back on."""
    _typical(story)
    _mended(story)
    _sent_back(story)
    _waiting(story)
    _of_this_week(story)


def _typical(story: Story) -> None:
    at = moment(2023, 11, 6)
    for code in TYPICAL:
        row = unit(story.district, story.units[code])
        organisations.change(
            pk=row.pk,
            class_code=row.class_code,
            tier="典型村",
            order=row.order,
            **story.act("feng", at),
        )
    for code, leader in LOOKED_AFTER.items():
        organisations.set_contact(
            pk=story.units[code],
            account=story.accounts[leader],
            from_on=at.date(),
            **story.act("zhao", at),
        )


def _visited(story: Story, code: str, leader: str, at: datetime, purpose: str) -> int:
    """A visit that was planned the day before and made."""
    made = _planned(story, code, leader, at - timedelta(days=1), on=at.date(), purpose=purpose)
    ops.make(visit=visit(story.district, made), **story.by(leader, at))
    return made


def _planned(story: Story, code: str, leader: str, at: datetime, *, on: date, purpose: str) -> int:
    made = ops.plan(
        leader=story.accounts[leader],
        unit=unit(story.district, story.units[code]),
        on=on,
        purpose=purpose,
        **story.act("zhao", at),
    )
    return made.pk


def _raised(
    story: Story, visited: int, kind: str, text: str, *, by: str, at: datetime, promise: str = ""
) -> int:
    row = visit(story.district, visited)
    return ops.raise_issue(visit=row, kind=kind, text=text, promise=promise, **story.by(by, at)).pk


def _handed_on(story: Story, pk: int, keeper: str, title: str, at: datetime) -> Followed:
    """A task of the issue, assigned to its unit."""
    row = issue(story.district, pk)
    to = unit(story.district, story.units[keeper])
    ops.hand_on(issue=row, title=title, unit=to, **story.by("zhao", at))
    task = issue(story.district, pk).task_id or 0
    return Followed(story, task).assigned(keeper, at + timedelta(hours=1))


def _solved(story: Story, pk: int, keeper: str, text: str, at: datetime) -> None:
    ops.solve(issue=issue(story.district, pk), text=text, **story.by(officer_of(keeper), at))


def _mended(story: Story) -> None:
    """One issue of a closed visit is looked back on, another is confirmed."""
    at = moment(2023, 11, 14)
    visited = _visited(story, "YXZ101", "leader-yxz1", at, "看典型村建设，听群众意见")
    dark, soon = "村口至渡口路灯坏了十一盏，夜里走路不便", "月底前全部亮起来"
    lamp = _raised(story, visited, "works", dark, by="leader-yxz1", at=at, promise=soon)
    counter = _raised(story, visited, "services", "社保认证每年都要到镇上办，老人来回不便", by="sun", at=at)
    done = {lamp: ("YXD06", "修复枕溪村路灯"), counter: ("YXD10", "社保认证进村代办")}
    for day, (pk, (keeper, title)) in enumerate(done.items()):
        later = moment(2023, 11, 15 + day)
        task = _handed_on(story, pk, keeper, title, later)
        task.accepted(later + timedelta(days=1)).reported(moment(2023, 11, 22), "已办")
        task.concluded(moment(2023, 11, 23)).closed(moment(2023, 11, 23, 15))
    ops.close(visit=visit(story.district, visited), **story.by("zhao", moment(2023, 11, 16, 15)))
    _solved(story, lamp, "YXD06", "十一盏路灯全部更换，接入村级管护", moment(2023, 11, 24))
    _solved(story, counter, "YXD10", "村代办点已开通，代办员上门认证", moment(2023, 11, 24, 10))
    for pk in done:
        ops.confirm(issue=issue(story.district, pk), **story.by("sun", moment(2023, 11, 27)))
    ops.look_back(
        issue=issue(story.district, lamp),
        text="夜间走访，路灯全部亮着",
        **story.by("leader-yxz1", moment(2023, 12, 12)),
    )


def _sent_back(story: Story) -> None:
    """What the village did not take for solved goes back; another waits for its word."""
    at = moment(2023, 12, 5)
    visited = _visited(story, "YXZ202", "leader-yxz2", at, "看林下经济和进村道路")
    road = _raised(story, visited, "works", "云籁村进村道路破损三百米，雨天无法通车", by="leader-yxz2", at=at)
    water = _raised(story, visited, "works", "高位水池渗漏，枯水期隔日供水", by="leader-yxz2", at=at)
    for pk, title in ((road, "修复云籁村进村道路"), (water, "修补云籁村高位水池")):
        task = _handed_on(story, pk, "YXD06", title, moment(2023, 12, 6))
        task.accepted(moment(2023, 12, 7)).reported(moment(2023, 12, 18), "已办")
        task.concluded(moment(2023, 12, 19)).closed(moment(2023, 12, 19, 15))
        _solved(story, pk, "YXD06", "已按要求修复", moment(2023, 12, 20))
    ops.close(visit=visit(story.district, visited), **story.by("leader-yxz2", moment(2023, 12, 6, 16)))
    ops.dispute(
        issue=issue(story.district, road),
        reason="只修了一百二十米，坡顶一段没有动",
        **story.by(clerk_of("YXZ202"), moment(2023, 12, 22)),
    )


def _waiting(story: Story) -> None:
    """An issue that the town made a need of, and one that nobody was handed yet."""
    at = moment(2024, 1, 3)
    visited = _visited(story, "YXZ4", "leader-yxz4", at, "听夜游业态经营户意见")
    stall = _raised(story, visited, "land", "夜市没有固定摊位，节假日占道", by="leader-yxz4", at=at)
    _raised(story, visited, "dispute", "停车场与相邻果园界址有争议", by="leader-yxz4", at=at)
    wanted = Wanted("approval", "流萤夜市临时摊位用地审批", Decimal(1), date(2024, 4, 30))
    keeper = unit(story.district, story.units["YXD07"])
    row = issue(story.district, stall)
    ops.ask(issue=row, keeper=keeper, wanted=wanted, **story.by(clerk_of("YXZ4"), moment(2024, 1, 4)))


def _of_this_week(story: Story) -> None:
    """Two leaders mean to go to one village on one day; a third visit was cancelled."""
    at = moment(2024, 1, 8)
    _planned(story, "YXZ101", "leader-yxz1", at, on=date(2024, 1, 12), purpose="看春耕备耕")
    _planned(story, "YXZ101", "leader-yxz3", at, on=date(2024, 1, 12), purpose="看村级集体经济")
    gone = _planned(story, "YXZ601", "leader-yxz6", at, on=date(2024, 1, 11), purpose="看笋加工")
    row = visit(story.district, gone)
    ops.cancel(visit=row, reason="当天有防火值班", **story.by("leader-yxz6", moment(2024, 1, 9)))
