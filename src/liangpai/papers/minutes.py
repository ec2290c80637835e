"""Minutes of a meeting (会议纪要) after GB/T 9704-2012 §10.3: what was resolved, by whom, by when, and who was there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.papers.document import Block, Heading, Imprint, Paper, Paragraph, Roll, Snapshot
from liangpai.papers.wording import chinese_date, listed

_WORDS = (("出席", "attended"), ("请假", "absent"), ("列席", "sat_in"))


@dataclass(frozen=True, slots=True)
class Matter:
    """What was dealt with under one heading, a paragraph each."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """One matter that was resolved (议定事项): the unit that leads, those that assist, and the last day."""

    text: str
    unit: str
    assisting: tuple[str, ...] = ()
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFacts:
    """All that minutes state; what is empty is not stated.

    ``letterhead`` the red name, such as 云岫区百千万工程指挥部会议纪要; ``number`` such as 〔2024〕1号, None for a blank;
    ``title`` the phrases of the meeting's name; ``attended``, ``absent`` and ``sat_in`` people by unit and name.
    """

    letterhead: str
    title: tuple[str, ...]
    held_on: date
    place: str
    chair: str
    number: str | None = None
    mark: str = ""
    matters: tuple[Matter, ...] = ()
    resolved: tuple[Resolved, ...] = ()
    attended: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    sat_in: tuple[str, ...] = ()
    sent_to: tuple[str, ...] = ()
    printer: str = ""
    issued_on: date | None = None
    snapshot: Snapshot | None = None


def minutes(facts: MinutesFacts) -> Paper:
    """The minutes as a paper; they bear no seal and so no signature."""
    return Paper(
        letterhead=facts.letterhead,
        number=facts.number,
        title=(*facts.title, "纪要"),
        mark=facts.mark,
        blocks=(*_opening(facts), *_matters(facts), *_resolved(facts), *_rolls(facts)),
        dated=facts.issued_on,
        imprint=Imprint(facts.sent_to, facts.printer, facts.issued_on, word="分送"),
        snapshot=facts.snapshot,
    )


def _opening(facts: MinutesFacts) -> Iterator[Block]:
    name = "".join(facts.title)
    yield Paragraph(
        f"{chinese_date(facts.held_on)}，{facts.chair}在{facts.place}主持召开{name}。现将会议主要精神和议定事项纪要如下。"
    )


def _matters(facts: MinutesFacts) -> Iterator[Block]:
    for matter in facts.matters:
        yield Heading(1, matter.heading)
        yield from (Paragraph(text) for text in matter.paragraphs)


def _resolved(facts: MinutesFacts) -> Iterator[Block]:
    if not facts.resolved:
        return
    yield Heading(1, "议定事项")
    for at, one in enumerate(facts.resolved, start=1):
        assisting = f"，{listed(one.assisting)}配合" if one.assisting else ""
        due = f"，{chinese_date(one.due_on)}前完成" if one.due_on else ""
        yield Paragraph(f"{at}.{one.text.rstrip('。')}。（{one.unit}牵头{assisting}{due}）")


def _rolls(facts: MinutesFacts) -> Iterator[Block]:
    """After an empty line, each kind of people on a line of its own."""
    rolls = [Roll(word, listed(getattr(facts, field))) for word, field in _WORDS if getattr(facts, field)]
    if rolls:
        yield Paragraph("")
        yield from rolls
