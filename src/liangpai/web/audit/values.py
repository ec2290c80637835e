"""What the codes in an entry of the ledger stand for, field by field, in the words of the rooms that wrote them."""

from liangpai.access.roles import NAMES as ROLES
from liangpai.appeals.rules.people import SEATS, SIDES
from liangpai.assessments.rules import LEVELS
from liangpai.assessments.rules.circumstances import NAMES as CIRCUMSTANCES
from liangpai.meetings.rules.bases import ROOMS
from liangpai.meetings.rules.kinds import AREAS as MEETING_AREAS
from liangpai.meetings.rules.kinds import KINDS as MEETINGS
from liangpai.meetings.rules.kinds import PARTS as MEETING_PARTS
from liangpai.needs.rules.kinds import KINDS as NEEDS
from liangpai.needs.rules.kinds import SOURCES
from liangpai.notices.operations import CHANNELS as NOTICE_CHANNELS
from liangpai.organisations.rules.kinds import KINDS
from liangpai.organisations.rules.task_forces import PARTS
from liangpai.oversight.rules import GROUNDS
from liangpai.stories.rules.cases import CHANNELS as CASE_CHANNELS
from liangpai.tasks.rules.kinds import SOURCES as TASK_SOURCES
from liangpai.tasks.rules.recurring import RHYTHMS
from liangpai.visits.rules.issues import KINDS as ISSUES
from liangpai.web.reporting import labels
from liangpai.words import Words

_NEEDED = {code: kind.words for code, kind in NEEDS.items()}
_CARDS = {
    "red_flag": Words("红旗", "red flag"),
    "blue": Words("蓝牌提醒", "blue card"),
    "yellow": Words("黄牌警示", "yellow card"),
    "red": Words("红牌整改", "red card"),
}
"""The kinds of card of our default; a district's own are called by their codes."""
VALUES: dict[str, dict[str, Words]] = {
    "ground": dict(GROUNDS),
    "kind": {**ISSUES, **_CARDS, **_NEEDED, **CIRCUMSTANCES, **MEETINGS, **KINDS, **labels.KINDS},
    "area": dict(MEETING_AREAS),
    "channel": {**CASE_CHANNELS, **NOTICE_CHANNELS},
    "room": dict(ROOMS),
    "level": dict(LEVELS),
    "next": _CARDS,
    "outcome": {
        "none": Words("不亮牌", "no card"),
        "remind": Words("内部提醒", "an internal reminder"),
        "card": Words("集体决定亮牌", "a card by collective decision"),
    },
    "part": {**MEETING_PARTS, **PARTS},
    "rhythm": dict(RHYTHMS),
    "seat": dict(SEATS),
    "side": dict(SIDES),
    "role": {str(role): words for role, words in ROLES.items()},
    "roles": {str(role): words for role, words in ROLES.items()},
    "source": {**SOURCES, **labels.SOURCES},
    "source_kind": dict(TASK_SOURCES),
}
"""What the codes in a field stand for."""
