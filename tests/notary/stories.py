"""Records with entries, checkpoints and witnesses, made by the real operations; and the triggers taken away on purpose."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from hashlib import sha256
from importlib import import_module

from django.apps import apps
from django.db import transaction

from liangpai.notary.models import Checkpoint, Leaf, Witness
from liangpai.notary.operations import checkpoint, cosign, name_witness, publish
from liangpai.notary.queries import note_at, record_of
from liangpai.notary.rules import notes
from liangpai.notary.rules.records import Record
from tests.ledger import chains
from tests.people import AT, Cast

PROTECTION = import_module("liangpai.notary.migrations.0002_append_only")
KINDS = ("standing", "promise", "card", "erratum")
SEEDS = {name: sha256(name.encode()).digest() for name in ("discipline", "legal")}
"""The private keys of the witnesses, which in life nobody here would know."""


def an_entry(cast: Cast, number: int = 1, kind: str = "standing", at: datetime = AT) -> Leaf:
    """One thing entered as released."""
    content = {"level": "society", "name": f"第{number}件", "score": 86.5}
    with transaction.atomic():
        return publish(district=cast.district, kind=kind, subject=f"thing:{number}", content=content, at=at)


def a_record(cast: Cast, size: int) -> list[Leaf]:
    """So many entries of every kind."""
    start = Leaf.objects.of(cast.district).count()
    return [an_entry(cast, start + number, KINDS[number % 4]) for number in range(size)]


def a_checkpoint(cast: Cast, at: datetime = AT) -> Checkpoint:
    """The head as it is now, signed."""
    made = checkpoint(district=cast.district, at=at)
    assert made is not None
    return made


def key_of(name: str) -> str:
    """The public key of a witness."""
    return notes.Key(f"example.org/{name}", notes.WITNESS, notes.public_of(SEEDS[name])).text


def a_witness(cast: Cast, name: str = "discipline") -> Witness:
    """A witness, named by the security administrator."""
    return name_witness(
        district=cast.district, title=f"见证人 {name}", key=key_of(name), actor=cast.chen, at=AT
    )


def a_signature(cast: Cast, made: Checkpoint, name: str = "discipline", at: datetime = AT) -> str:
    """The note of a checkpoint as a witness hands it in."""
    text = notes.note_of(made.note).text
    line = notes.cosigned(text, f"example.org/{name}", SEEDS[name], int(at.timestamp()))
    return note_at(cast.district, made) + line.line


def a_witnessed_record(cast: Cast, size: int = 5) -> list[Leaf]:
    """Entries under two checkpoints, the second of them co-signed by two witnesses."""
    first = a_record(cast, size // 2)
    a_checkpoint(cast)
    rest = a_record(cast, size - size // 2)
    made = a_checkpoint(cast, AT + timedelta(days=1))
    for name, person in (("discipline", cast.li), ("legal", cast.zheng)):
        a_witness(cast, name)
        cosign(district=cast.district, note=a_signature(cast, made, name), actor=person, at=AT)
    return [*first, *rest]


def whole(cast: Cast) -> Record:
    """The record with every content laid open."""
    return record_of(cast.district, lambda _subject: True)


def lift() -> None:
    """Take the triggers away."""
    PROTECTION.lift(apps, chains.Editor())


def arm() -> None:
    """Put them back."""
    PROTECTION.arm(apps, chains.Editor())


@contextmanager
def tampering() -> Iterator[None]:
    """Whatever is done inside is undone afterwards; the triggers let it pass."""
    with transaction.atomic():
        lift()
        yield
        transaction.set_rollback(True)
