"""The way through the house: which pages stand in the head of every page, in which group, for whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Stop:
    """One entry of the head: the name of the page, its label, and the roles it is for (none: everybody signed in)."""

    name: str
    label: Words
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that belong together, behind one label; an entry that stands alone has none."""

    label: Words | None
    stops: tuple[Stop, ...]


OVERSEERS = (Role.ASSESSOR, Role.APPROVER, Role.LEADER, Role.DISCIPLINE)
OFFICERS = (Role.REPORTER, Role.VERIFIER, *OVERSEERS)
GROUPS = (
    Group(None, (Stop("first-screen", Words("工作台", "Workbench")),)),
    Group(None, (Stop("board", Words("看板", "Board")),)),
    Group(
        Words("数据", "Figures"),
        (
            Stop("round-list", Words("填报", "Reporting"), OFFICERS),
            Stop("verification-queue", Words("核验", "Verification"), (Role.VERIFIER,)),
            Stop("item-list", Words("数据目录", "Catalogue")),
            Stop("share-list", Words("数据共享", "Sharing"), OFFICERS),
            Stop("conflict-list", Words("数据冲突", "Conflicts"), (Role.VERIFIER, *OVERSEERS)),
        ),
    ),
    Group(
        Words("承诺与落实", "Promises and tasks"),
        (
            Stop("commitment-list", Words("承诺", "Promises"), OFFICERS),
            Stop("need-list", Words("要素", "Needs"), OFFICERS),
            Stop("task-list", Words("督办", "Tasks"), OFFICERS),
        ),
    ),
    Group(
        Words("考核亮牌", "Assessment and cards"),
        (
            Stop("scheme-list", Words("方案", "Schemes")),
            Stop("run-list", Words("考核", "Assessment"), OVERSEERS),
            Stop("card-desk", Words("亮牌", "Cards"), (Role.LEGAL, *OFFICERS)),
            Stop("appeal-list", Words("申诉", "Appeals"), (Role.LEGAL, *OFFICERS)),
        ),
    ),
    Group(
        Words("大会", "Conference"),
        (
            Stop("meeting-list", Words("会议", "Meetings"), OFFICERS),
            Stop("circular-list", Words("文件", "Papers"), OFFICERS),
            Stop("report-list", Words("总结计划", "Reports"), OFFICERS),
            Stop("visit-list", Words("走访", "Visits"), OFFICERS),
            Stop("case-list", Words("经验案例", "Cases"), OFFICERS),
        ),
    ),
    Group(
        Words("监督", "Oversight"),
        (
            Stop(
                "oversight",
                Words("监督台", "Oversight desk"),
                (Role.LEGAL, Role.AUDIT, Role.SECURITY, *OVERSEERS),
            ),
            Stop("guard-list", Words("合规护栏", "Guard rails")),
            Stop("ledger", Words("审计记录", "Audit"), (Role.AUDIT, Role.DISCIPLINE)),
        ),
    ),
    Group(
        None,
        (
            Stop(
                "administration",
                Words("系统管理", "Administration"),
                (Role.SYSTEM, Role.SECURITY, Role.AUDIT, Role.ASSESSOR),
            ),
        ),
    ),
)
STOPS = tuple(stop for group in GROUPS for stop in group.stops)
FOR_STRANGERS = (
    Stop("board", Words("看板", "Board")),
    Stop("assess-workbook", Words("工作簿考核", "Assess a workbook")),
)


def groups(actor: Actor) -> tuple[Group, ...]:
    """The groups an actor sees; what remains alone in its group stands without it."""
    if actor.is_stranger:
        return tuple(Group(None, (stop,)) for stop in FOR_STRANGERS)
    return tuple(_seen(actor))


def _seen(actor: Actor) -> Iterator[Group]:
    for group in GROUPS:
        seen = tuple(stop for stop in group.stops if not stop.roles or actor.has(*stop.roles))
        if seen:
            yield Group(group.label if len(seen) > 1 else None, seen)
