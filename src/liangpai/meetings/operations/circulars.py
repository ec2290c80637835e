"""A paper from its registration to the archive: registered, proposed, instructed, distributed, conveyed by its units."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.meetings.models import Circular, Copy
from liangpai.meetings.queries.circulars import left_to_convey, thing_of, thing_of_copy
from liangpai.meetings.rules.circulars import (
    Received,
    file_unread,
    is_pdf,
    manner_wrong,
    nobody_chosen,
    not_conveyed,
    numbered,
    pdf_unseen,
    registered_already,
    text_wrong,
    unsound,
)
from liangpai.meetings.rules.markings import marked
from liangpai.meetings.workflow import CIRCULAR, COPY
from liangpai.organisations.queries import units
from liangpai.papers.reading import lines_of
from liangpai.refusal import Refused, insist
from liangpai.statemachine import advance
from liangpai.words import Words

_UNSAFE = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*\u200b-\u200f\u202a-\u202e]+")


@transaction.atomic
def register(
    *,
    district: int,
    received: Received,
    actor: Actor,
    at: datetime,
    file_name: str = "",
    content: bytes = b"",
) -> tuple[Circular, Words | None]:
    """Register a paper that came in, maybe with its file; answers it with a word on its corrected number.

    A mark of secrecy in title, number or on the first page of the file stops everything: nothing is stored. A PDF is not
    read: it is kept as it came, with its hash, once whoever registers it has looked at its first page.

    Raises:
        Refused: not permitted, marked, its first page cannot be read, registered already, or what must be mended.
    """
    permit("circular.register", actor, Thing(district))
    lines = lines_of(content) if content and not is_pdf(content) else ()
    insist(marked(received.title, received.number, lines or ()))
    unseen = pdf_unseen(content, received.is_looked_at)
    insist(*unsound(received, localdate(at)), file_unread(lines), unseen, marked("", file_name))
    number, corrected = numbered(received.number)
    if number and Circular.objects.of(district).filter(number=number).exists():
        raise Refused(registered_already(number))
    made = Circular.objects.create(
        district_id=district,
        title=received.title.strip(),
        number=number,
        issuer=received.issuer.strip(),
        level=received.level,
        kind=received.kind,
        characters=_counted(received.characters, lines or ()),
        received_on=received.received_on,
        convey_by=received.convey_by,
        registered_by=actor.account,
        file_name=_named(file_name, content),
        file=content or None,
        digest=f"sha256:{hashlib.sha256(content).hexdigest()}" if content else "",
    )
    told = {"title": made.title, "number": number, "digest": made.digest, "looked_at": is_pdf(content)}
    _record(made, "circular.register", actor, at, told)
    return made, corrected


def _named(file_name: str, content: bytes) -> str:
    """The name of the file without what misleads, ending as its content is; empty where there is none."""
    if not content:
        return ""
    name = _UNSAFE.sub("_", file_name).strip("._ ")[-116:]
    return f"{name}.pdf" if is_pdf(content) and not name.lower().endswith(".pdf") else name


def _counted(typed: int | None, lines: Sequence[str]) -> int | None:
    """The characters of the file where there is one, for nobody counts better; else what was typed."""
    return sum(len(re.sub(r"\s", "", line)) for line in lines) if lines else typed


@transaction.atomic
def propose(*, circular: Circular, text: str, actor: Actor, at: datetime) -> None:
    """Write down what the office proposes to do with a paper (拟办).

    Raises:
        Refused: not permitted, no text, or not in this state.
    """
    permit("circular.propose", actor, thing_of(circular))
    insist(text_wrong("circular.proposal", text, Words("拟办意见", "proposal")))
    changes = {"proposal": text.strip(), "proposed_by": actor.account}
    _move(circular, "circular.propose", actor, at, {"text": text.strip()}, **changes)


@transaction.atomic
def instruct(*, circular: Circular, text: str, actor: Actor, at: datetime) -> None:
    """Write down a leader's instruction on the proposal (批示).

    Raises:
        Refused: not permitted, no text, or not in this state.
    """
    permit("circular.instruct", actor, thing_of(circular))
    insist(text_wrong("circular.instruction", text, Words("批示", "instruction")))
    changes = {"instruction": text.strip(), "instructed_by": actor.account}
    _move(circular, "circular.instruct", actor, at, {"text": text.strip()}, **changes)


@transaction.atomic
def distribute(
    *,
    circular: Circular,
    to: Sequence[int],
    actor: Actor,
    at: datetime,
    convey_by: date | None = None,
) -> int:
    """Distribute a paper to units that do not have it yet; answers how many got it.

    Raises:
        Refused: not permitted, nobody chosen, a unit that is not there, or not in this state.
    """
    permit("circular.distribute", actor, thing_of(circular))
    district, chosen = circular.district_id, set(to)
    there = [one for one in units(district, localdate(at)) if one.pk in chosen]
    insist(nobody_chosen(len(there)))
    changes = {} if convey_by is None else {"convey_by": convey_by}
    has = set(Copy.objects.of(district).filter(circular_id=circular.pk).values_list("unit_id", flat=True))
    new = [one for one in there if one.pk not in has]
    told = {"units": [one.pk for one in new]}
    _move(circular, "circular.distribute", actor, at, told, **changes)
    Copy.objects.bulk_create(Copy(district_id=district, circular=circular, unit=one) for one in new)
    return len(new)


@transaction.atomic
def receive(*, copy: Copy, actor: Actor, at: datetime) -> None:
    """Say for a unit that its copy is there.

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("circular.receive", actor, thing_of_copy(copy))
    _move_copy(copy, "circular.receive", actor, at)


@transaction.atomic
def convey(*, copy: Copy, manner: str, note: str, actor: Actor, at: datetime) -> None:
    """Say for a unit that the paper is conveyed, and how; no report of what came of it is asked for.

    Raises:
        Refused: not permitted, an unknown manner, or not in this state.
    """
    permit("circular.convey", actor, thing_of_copy(copy))
    insist(manner_wrong(manner, note))
    _move_copy(copy, "circular.convey", actor, at, manner=manner, note=note.strip())


@transaction.atomic
def conclude(*, circular: Circular, actor: Actor, at: datetime) -> None:
    """Call a paper conveyed once every unit has conveyed it.

    Raises:
        Refused: not permitted, units have not conveyed it, or not in this state.
    """
    permit("circular.conclude", actor, thing_of(circular))
    insist(not_conveyed(left_to_convey(circular)) if circular.state == "distributed" else None)
    _move(circular, "circular.conclude", actor, at, {})


@transaction.atomic
def archive(*, circular: Circular, actor: Actor, at: datetime) -> None:
    """Put a paper into the archive.

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("circular.archive", actor, thing_of(circular))
    _move(circular, "circular.archive", actor, at, {})


def _move(
    row: Circular, action: str, actor: Actor, at: datetime, told: Mapping[str, Any], **changes: Any
) -> None:
    rows = Circular.objects.of(row.district_id).filter(pk=row.pk)
    row.state = advance(CIRCULAR, rows, action, row.state, **changes)
    _record(row, action, actor, at, told)


def _move_copy(row: Copy, action: str, actor: Actor, at: datetime, **changes: Any) -> None:
    rows = Copy.objects.of(row.district_id).filter(pk=row.pk)
    row.state = advance(COPY, rows, action, row.state, **changes)
    content = {"unit": row.unit_id, "title": row.circular.title}
    subject = ("circular_copy", row.pk)
    record(district=row.district_id, actor=actor, at=at, action=action, subject=subject, content=content)


def _record(row: Circular, action: str, actor: Actor, at: datetime, told: Mapping[str, Any]) -> None:
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("circular", row.pk),
        content={key: value for key, value in told.items() if value},
    )
