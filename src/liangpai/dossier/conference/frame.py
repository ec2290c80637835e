"""What every paper of the pack shares: the page, the mark, the snapshot's hash, and the day and hours in words."""

import re
from datetime import datetime, timedelta
from typing import Any, Final

from liangpai.dossier.conference.facts import ConferenceFacts
from liangpai.papers.document import Block, Paper, Snapshot
from liangpai.papers.wording import chinese_date
from liangpai.words import Words

KINDS: Final = {
    "convey": Words("传达学习", "Conveyed"),
    "report": Words("听取汇报", "Report"),
    "notify": Words("通报", "Notified"),
    "cards": Words("亮牌", "Cards"),
    "stance": Words("表态", "Statements"),
    "speech": Words("讲话", "Speech"),
    "other": Words("其他", "Other"),
}
_WEEKDAYS = "一二三四五六日"
_PHRASES = re.compile(r"(?<=指挥部)|(?<=会议)|(?<=大会)|(?=暨)|(?=\d{4}年)")


def paper_of(facts: ConferenceFacts, digest: str, name: str, blocks: tuple[Block, ...], **more: Any) -> Paper:
    """A paper of the meeting under the meeting's name; unless it says so, it is an aid and bears no number."""
    look = {"title": (*phrases(facts.meeting.title), name), "number": ""} | more
    mark = "演示数据" if facts.is_demo else ""
    return Paper(mark=mark, blocks=blocks, snapshot=Snapshot.of(digest, "资料包"), **look)


def phrases(title: str) -> tuple[str, ...]:
    """A title in the phrases between which its line may break."""
    return tuple(part for part in _PHRASES.split(title) if part)


def day_in_words(facts: ConferenceFacts) -> str:
    """The day and the hour of the meeting: 2024年1月25日（星期四）09:00."""
    on = facts.meeting.held_on
    return f"{chinese_date(on)}（星期{_WEEKDAYS[on.weekday()]}）{facts.meeting.starts_at}"


def hours(facts: ConferenceFacts) -> list[tuple[str, str]]:
    """From when until when each item of the agenda takes, as 09:00 and 09:15."""
    at = datetime.combine(facts.meeting.held_on, datetime.strptime(facts.meeting.starts_at, "%H:%M").time())
    found = []
    for line in facts.agenda:
        until = at + timedelta(minutes=line.minutes)
        found.append((f"{at:%H:%M}", f"{until:%H:%M}"))
        at = until
    return found


def person_in_words(title: str, name: str) -> str:
    """Post and name, such as 区长岑某."""
    return f"{title}{name}"
