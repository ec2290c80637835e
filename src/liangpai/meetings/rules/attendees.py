"""Who is invited: unit, post and name; and what a unit answers for its own people."""

from collections.abc import Iterator
from dataclasses import dataclass

from liangpai.meetings.rules.kinds import PARTS
from liangpai.meetings.rules.planning import text_wrong, wrong
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST = 40
LONGEST_REASON = 120


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invited for a unit, by post and name."""

    title: str
    name: str
    part: str = "attend"


def unsound(guest: Guest) -> tuple[Refusal, ...]:
    """Everything that must be mended in an invitation."""
    return tuple(_unsound(guest))


def _unsound(guest: Guest) -> Iterator[Refusal]:
    if guest.part not in PARTS:
        yield wrong("attendee.part", Words("请选择主持、参加或列席", "choose the part in the meeting"))
    for field, text, words in (
        ("title", guest.title, Words("职务", "post")),
        ("name", guest.name, Words("姓名", "name")),
    ):
        refusal = text_wrong(f"attendee.{field}", text, words, LONGEST)
        if refusal:
            yield refusal


def twice(is_there: bool) -> Refusal | None:
    """Refuse to invite one person for one unit twice."""
    if not is_there:
        return None
    return Refusal("attendee.twice", Words("已在参会名单中", "is on the list already"))


def answer_unsound(reason: str, substitute: str) -> Refusal | None:
    """Refuse a leave without its reason, or texts that are too long."""
    if len(substitute) > LONGEST:
        words = Words("代表最多{most}字", "the substitute has at most {most} characters")
        return wrong("attendee.substitute", words.format(most=LONGEST))
    return text_wrong("attendee.reason", reason, Words("事由", "reason"), LONGEST_REASON)
