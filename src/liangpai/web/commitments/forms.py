"""What stands in the forms of promises, read by hand."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from liangpai.commitments.operations import Announcement, Needed, Progress, Verification
from liangpai.commitments.rules.terms import EVIDENCE, SOURCES, Completion, Terms
from liangpai.entrance.middleware import Visit
from liangpai.needs.rules.asking import Wanted
from liangpai.web.asked import Asked
from liangpai.web.commitments.labels import LABELS

NEEDS = 6
"""Lines of support that one form takes."""


def asked_of(visit: Visit) -> Asked:
    """The form that was sent, its fields called as the pages call them; those of support carry their line."""
    lines = {f"{name}-{at}": words for name, words in LABELS.items() for at in range(NEEDS)}
    return Asked(visit.POST, LABELS | lines)


def terms(asked: Asked) -> Terms:
    """The unit's own fields."""
    return Terms(
        " ".join(asked.text("text").split()),
        asked.number("target"),
        asked.text("unit_of_measure", 20),
        asked.day("due_on"),
    )


def needs(asked: Asked, due_on: date | None) -> Iterator[Needed]:
    """The lines of support that were filled in; where no day is named, by the promise's own last day."""
    for at in range(NEEDS):
        department, title = asked.whole(f"keeper-{at}", 0), asked.text(f"title-{at}", 60)
        quantity = asked.number(f"quantity-{at}")
        if department or title or quantity is not None:
            wanted = Wanted(
                asked.text(f"kind-{at}", 12),
                title,
                Decimal(0 if quantity is None else repr(quantity)),
                asked.day(f"needed_by-{at}") or due_on or date.min,
                source=asked.text(f"source-{at}", 12),
            )
            yield Needed(department, wanted)


def completion(asked: Asked) -> Completion:
    """What the office adds at the check."""
    return Completion(
        measure=asked.text("measure", 80),
        evidence_kind=asked.choice("evidence_kind", EVIDENCE),
        baseline=asked.number("baseline"),
        weight=_or(asked.number("weight"), 1.0),
        difficulty=_or(asked.number("difficulty"), 1.0),
        duty_item=asked.text("duty_item", 120),
        is_assisting=asked.flag("is_assisting"),
        item=asked.whole("item", 0) or None,
        source=asked.choice("source_of", SOURCES),
        source_reference=asked.text("source_reference", 120),
        parent=asked.whole("parent", 0) or None,
        reserve=_or(asked.number("reserve"), 0.0),
    )


def announcement(asked: Asked) -> Announcement:
    """To whom it is shown, by what, until when."""
    return Announcement(
        asked.text("level", 12),
        asked.text("basis", 200),
        asked.text("secrecy_check", 200),
        asked.day("expires_on"),
    )


def progress(asked: Asked) -> Progress:
    """What a unit reports."""
    return Progress(asked.number("value"), asked.text("words"), asked.text("evidence", 200))


def verification(asked: Asked) -> Verification:
    """What was verified."""
    return Verification(asked.number("value"), asked.day("reached_on"), asked.text("evidence", 200))


def _or(value: float | None, default: float) -> float:
    return default if value is None else value
