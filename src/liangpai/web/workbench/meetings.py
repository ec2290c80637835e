"""What waits in meetings: topics that units may propose, invitations, and the next step of each meeting."""

from collections.abc import Iterator
from dataclasses import replace

from liangpai.meetings.queries import Wait, collecting, invitations, proposed, waits
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Asking, Line, lies_with
from liangpai.words import Words

TOPICS = Words("{name}正在征集议题", "{name} collects topics")
INVITED = Words(
    "{name}已通知您单位：参会、请假或委派代表",
    "{name}: your unit is invited; ask for leave or send a substitute",
)
PROPOSED = Words(
    "{name}有{n}个单位议题待定", "{name}: {n} {n|topic waits|topics wait} to be taken or turned down"
)
OF_OFFICE = {
    "collect": Words("{name}：征集议题", "{name}: collect topics"),
    "notify": Words("{name}：编制名单、发出通知", "{name}: list who is invited, give notice"),
    "hold": Words("{name}：会后登记召开", "{name}: record it as held"),
    "draft": Words("{name}：起草纪要、登记议定事项", "{name}: draft the minutes, write down the resolutions"),
    "issue": Words("{name}：签发纪要（起草人以外）", "{name}: issue the minutes (not by who drafted them)"),
}
OF_APPROVER = {
    "approve": Words("{name}：审定议程", "{name}: approve the agenda"),
    "countersign": Words("{name}：会签纪要", "{name}: countersign the minutes"),
}

OFFICE, APPROVER = Words("办公室", "office"), Words("审批人", "approver")
ANOTHER = Words("办公室另一人", "somebody else of the office")
TABS = {"notify": "?tab=people", **dict.fromkeys(("draft", "countersign", "issue"), "?tab=minutes")}
"""Where the page of a meeting shows what a step is about; else it opens with the agenda."""


def on_officer(asking: Asking) -> Iterator[Line]:
    """For whoever reports or verifies: meetings that collect topics, and those that the unit is invited to."""
    for one in collecting(asking.district):
        yield _line(one, TOPICS)
    for one in invitations(asking.district, asking.actor, asking.on):
        yield _line(one, INVITED, "?tab=people")


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: the next step of each meeting, and topics that wait."""
    for one in waits(asking.district):
        if one.act in OF_OFFICE and not _is_for_another(asking, one):
            yield _line(one, OF_OFFICE[one.act], TABS.get(one.act, ""))
        if one.topics:
            yield _line(one, PROPOSED)


def on_approver(asking: Asking) -> Iterator[Line]:
    """For the commander: agendas to approve, minutes to countersign."""
    for one in waits(asking.district):
        if one.act in OF_APPROVER:
            yield _line(one, OF_APPROVER[one.act], TABS.get(one.act, ""))


def for_office(asking: Asking) -> Iterator[Line]:
    """What the office waits for: the commander, and somebody else to issue what the reader drafted."""
    for one in waits(asking.district):
        if one.act in OF_APPROVER:
            yield _lying(one, OF_APPROVER[one.act], APPROVER)
        elif _is_for_another(asking, one):
            yield _lying(one, OF_OFFICE[one.act], ANOTHER)


def for_approver(asking: Asking) -> Iterator[Line]:
    """What follows upon an agenda that was approved, and upon minutes that were countersigned."""
    for one in waits(asking.district):
        if one.act in ("notify", "issue"):
            yield _lying(one, OF_OFFICE[one.act], OFFICE)


def for_officer(asking: Asking) -> Iterator[Line]:
    """Topics of the reader's units that nobody has decided on."""
    for one in proposed(asking.district, asking.actor):
        yield replace(_line(one, PROPOSED), lies=OFFICE)


def _is_for_another(asking: Asking, one: Wait) -> bool:
    return one.act == "issue" and asking.actor.account in one.drafted_by


def _lying(one: Wait, words: Words, who: Words) -> Line:
    return replace(_line(one, words, TABS.get(one.act, "")), lies=lies_with(who, one.since))


def _line(one: Wait, words: Words, tab: str = "") -> Line:
    told = words.format(name=one.name, n=one.topics)
    return Line(told, f"{url('meeting-page', one.meeting)}{tab}", one.held_on)
