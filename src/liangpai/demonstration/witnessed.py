"""The chapter of the public record: two witnesses with keys of their own, checkpoints, and what has been co-signed."""

from datetime import datetime
from hashlib import sha256

from liangpai.demonstration.story import Story, moment
from liangpai.notary import operations
from liangpai.notary.queries import newest
from liangpai.notary.rules import notes

WITNESSES = {"jiwei": ("云岫区纪委监委（演示）", "li"), "sifa": ("云岫区司法局（演示）", "zheng")}
"""The name to sign under, the title, and who hands the signature in."""


def name_witnesses(story: Story) -> None:
    """Both are named by the security administrator, and the first head of the record is signed by both."""
    at = moment(2024, 1, 5, 16)
    for name, (title, _person) in WITNESSES.items():
        key = notes.Key(_signs_as(name), notes.WITNESS, notes.public_of(_seed(name))).text
        operations.name_witness(title=title, key=key, **story.act("chen", at))
    operations.checkpoint(district=story.district, at=moment(2024, 1, 5, 23))
    _cosign(story, "jiwei", moment(2024, 1, 8, 10))
    _cosign(story, "sifa", moment(2024, 1, 8, 11))


def witness_the_rest(story: Story) -> None:
    """The head of the last night is signed by one of them; the other has it before them."""
    operations.checkpoint(district=story.district, at=moment(2024, 1, 9, 23))
    _cosign(story, "jiwei", moment(2024, 1, 10, 8, 30))


def _cosign(story: Story, name: str, at: datetime) -> None:
    """What the witness does outside, and handing it in."""
    made = newest(story.district)
    assert made is not None  # noqa: S101 - it was made just before
    note = notes.note_of(made.note)
    line = notes.cosigned(note.text, _signs_as(name), _seed(name), int(at.timestamp()))
    signed = str(notes.Note(note.text, (*note.signatures, line)))
    operations.cosign(note=signed, **story.act(WITNESSES[name][1], at))


def _signs_as(name: str) -> str:
    return f"{name}.example/yunxiu"


def _seed(name: str) -> bytes:
    """A private key that everybody can know: it is of a demonstration."""
    return sha256(f"demonstration {name}".encode()).digest()
