"""The way through the house: which pages stand in the head of every page, for whom."""

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


OVERSEERS = (Role.ASSESSOR, Role.APPROVER, Role.LEADER, Role.DISCIPLINE)
STOPS = (
    Stop("first-screen", Words("工作台", "Workbench")),
    Stop("board", Words("看板", "Board")),
    Stop("commitment-list", Words("承诺", "Promises"), (Role.REPORTER, Role.VERIFIER, *OVERSEERS)),
    Stop("round-list", Words("填报", "Reporting"), (Role.REPORTER, Role.VERIFIER, *OVERSEERS)),
    Stop("verification-queue", Words("核验", "Verification"), (Role.VERIFIER,)),
    Stop("need-list", Words("要素", "Needs"), (Role.REPORTER, Role.VERIFIER, *OVERSEERS)),
    Stop("task-list", Words("督办", "Tasks"), (Role.REPORTER, Role.VERIFIER, *OVERSEERS)),
    Stop("visit-list", Words("走访", "Visits"), (Role.REPORTER, Role.VERIFIER, *OVERSEERS)),
    Stop("scheme-list", Words("方案", "Schemes")),
    Stop("run-list", Words("考核", "Assessment"), OVERSEERS),
    Stop("card-desk", Words("亮牌", "Cards"), (Role.REPORTER, Role.VERIFIER, Role.LEGAL, *OVERSEERS)),
    Stop("item-list", Words("数据目录", "Catalogue")),
    Stop("share-list", Words("数据共享", "Sharing"), (Role.REPORTER, Role.VERIFIER, *OVERSEERS)),
    Stop("conflict-list", Words("数据冲突", "Conflicts"), (Role.VERIFIER, *OVERSEERS)),
    Stop("appeal-list", Words("申诉", "Appeals"), (Role.REPORTER, Role.VERIFIER, Role.LEGAL, *OVERSEERS)),
    Stop("oversight", Words("监督", "Oversight"), (Role.LEGAL, Role.AUDIT, Role.SECURITY, *OVERSEERS)),
    Stop("guard-list", Words("合规护栏", "Guard rails")),
    Stop("ledger", Words("审计记录", "Audit"), (Role.AUDIT, Role.DISCIPLINE)),
    Stop(
        "administration",
        Words("系统管理", "Administration"),
        (Role.SYSTEM, Role.SECURITY, Role.AUDIT, Role.ASSESSOR),
    ),
)
FOR_STRANGERS = (
    Stop("board", Words("看板", "Board")),
    Stop("assess-workbook", Words("工作簿考核", "Assess a workbook")),
)


def stops(actor: Actor) -> tuple[Stop, ...]:
    """The entries an actor sees."""
    if actor.is_stranger:
        return FOR_STRANGERS
    return tuple(stop for stop in STOPS if not stop.roles or actor.has(*stop.roles))
