"""The text of minutes (纪要): what the office begins with, and how lines become what was dealt with."""

from collections.abc import Iterable

from liangpai.meetings.rules.kinds import ITEMS
from liangpai.meetings.rules.planning import wrong
from liangpai.papers.minutes import Matter
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST = 20_000
HEADING = "#"
"""A line that begins with it is a heading."""


def drafted(items: Iterable[tuple[str, str, str]]) -> str:
    """What the office begins with: a heading for each kind of item, and what was done, by kind, title and speaker."""
    listed = list(items)
    lines = []
    for kind, words in ITEMS.items():
        found = [_said(title, speaker) for one, title, speaker in listed if one == kind]
        if found:
            lines += [f"{HEADING} {words.zh}", *(f"{text}。" for text in found)]
    return "\n".join(lines)


def _said(title: str, speaker: str) -> str:
    return f"{title}（{speaker}）" if speaker else title


def matters_of(text: str) -> tuple[Matter, ...]:
    """The matters of a text: a heading and the paragraphs below it; what stands before the first heading has none of its own."""
    found: list[tuple[str, list[str]]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith(HEADING):
            found.append((line.lstrip(HEADING).strip(), []))
        else:
            if not found:
                found.append(("会议情况", []))
            found[-1][1].append(line)
    return tuple(Matter(heading, tuple(paragraphs)) for heading, paragraphs in found)


def text_wrong(text: str) -> Refusal | None:
    """Refuse minutes that say nothing, or too much."""
    if text.strip() and len(text) <= LONGEST:
        return None
    words = Words("纪要正文必填，最多{most}字", "minutes have a text of at most {most} characters")
    return wrong("meeting.minutes", words.format(most=LONGEST))
