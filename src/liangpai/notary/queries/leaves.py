"""Reads of the entries: the newest of a thing, all of them, their hashes, and the whole record as values."""

from collections.abc import Callable, Sequence

from django.db.models import QuerySet

from liangpai.districts.queries import district_of
from liangpai.notary.models import Leaf, Log
from liangpai.notary.queries.signed import checkpoints, note_at, witnesses
from liangpai.notary.rules.records import Record, Row
from liangpai.notary.rules.trees import leaf_hash
from liangpai.refusal import absent
from liangpai.words import Words


def log_of(district: int) -> Log | None:
    """The head of the district's record; None before its first entry."""
    return Log.objects.filter(district_id=district).first()


def leaves(district: int) -> QuerySet[Leaf]:
    """Every entry, the newest first."""
    return Leaf.objects.of(district).order_by("-index")


def leaf(district: int, index: int) -> Leaf:
    """One entry.

    Raises:
        Refused: there is none.
    """
    found = Leaf.objects.of(district).filter(index=index).first()
    if found is None:
        raise absent(Words("公开记录条目", "entry of the record"))
    return found


def leaf_of(district: int, subject: str) -> Leaf | None:
    """The newest entry about a thing, if there is one."""
    return leaves(district).filter(subject=subject).first()


def newest_of(district: int, subjects: Sequence[str]) -> dict[str, int]:
    """The number of the newest entry about each of some things; what has none is not there."""
    rows = leaves(district).filter(subject__in=subjects).order_by("index")
    return dict(rows.values_list("subject", "index")) if subjects else {}


def hashes_of(district: int) -> list[bytes]:
    """The hashes of all entries in their order."""
    texts = Leaf.objects.of(district).order_by("index").values_list("leaf", flat=True)
    return [leaf_hash(text.encode()) for text in texts.iterator(chunk_size=5_000)]


def record_of(district: int, is_open: Callable[[str], bool]) -> Record:
    """The whole record as values; the content of an entry is laid open where its subject may be read."""
    log = log_of(district)
    names = ("leaf", "salt", "content", "subject")
    found = Leaf.objects.of(district).order_by("index").values_list(*names)
    return Record(
        origin=log.origin if log else "",
        district=district_of(district).code,
        keys=tuple([*log.former_keys, log.key] if log and log.key else []),
        witnesses=tuple(one.key for one in witnesses(district)),
        rows=tuple(
            Row(text, salt, content) if salt and is_open(subject) else Row(text)
            for text, salt, content, subject in found
        ),
        notes=tuple(note_at(district, one) for one in checkpoints(district)),
    )
