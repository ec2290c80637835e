import gzip
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.ledger.rules import (
    Archived,
    Head,
    Link,
    already_asked,
    broken_archive,
    digest_of,
    first_kept_day,
    nothing_old,
    packed,
    too_young,
    unpacked,
)
from liangpai.words import dated

AT = datetime(2024, 1, 10, 2, 0, 0, 123, tzinfo=UTC)


def zipped(content: bytes) -> bytes:
    """Without the time of packing: it would stand in the names of tests, and each worker packs at another second."""
    return gzip.compress(content, mtime=0)


def an_archive(length: int = 4, first: int = 1, previous: str = "", algorithm: str = "sm3") -> Archived:
    """A chain of so many rows as an archive."""
    links: list[Link] = []
    for number in range(first, first + length):
        link = Link(number, AT, 7, "赵", "round.open", f"round:{number}", "{}", previous, "")
        previous = digest_of(link, 3, algorithm)
        links.append(replace(link, digest=previous))
    after = (first - 1, links[0].previous)
    return Archived(Head("YX", 3, algorithm, after, (links[-1].sequence, previous), "", ""), tuple(links))


@pytest.mark.parametrize(
    ("on", "first"),
    [
        (date(2024, 7, 10), date(2024, 1, 10)),
        (date(2024, 8, 31), date(2024, 2, 28)),
        (date(2024, 3, 5), date(2023, 9, 5)),
    ],
)
def test_ac_21_5_six_months_stay(on: date, first: date) -> None:
    assert first_kept_day(on) == first
    assert too_young(first, on) is None
    refusal = too_young(date.fromordinal(first.toordinal() + 1), on)
    assert refusal and dated(first).zh in refusal.words.zh


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_half_a_year_is_never_short(on: date) -> None:
    assert 181 <= (on - first_kept_day(on)).days <= 187


def test_an_archive_read_back_is_the_same_and_the_same_rows_give_the_same_bytes() -> None:
    made = an_archive()
    content = packed(made.head, made.links)
    assert content == packed(made.head, iter(made.links))
    assert unpacked(content) == made
    assert broken_archive(made) is None
    assert broken_archive(an_archive(first=9, previous="sm3:ff")) is None


@given(st.integers(0, 3), st.sampled_from(["actor", "action", "subject", "content", "previous", "digest"]))
def test_any_changed_row_of_an_archive_is_named(row: int, column: str) -> None:
    made = an_archive()
    links = list(made.links)
    links[row] = replace(links[row], **{column: getattr(links[row], column) + "x"})
    broken = broken_archive(Archived(made.head, tuple(links)))
    assert broken and broken.sequence in (row + 1, row + 2)


def test_a_row_taken_out_or_moved_is_named() -> None:
    made = an_archive()
    first, second, *rest = made.links
    for links in ((first, *rest), (second, first, *rest), (first, second), (second, *rest)):
        assert broken_archive(Archived(made.head, tuple(links))) is not None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no file",
        zipped(b""),
        zipped(b"{}\n"),
        zipped(b"[1]\n"),
        zipped(b'{"kind": "liangpai.ledger.archive", "v": 2}\n'),
        zipped(b'{"kind": "liangpai.ledger.archive", "v": 1, "after": [0, ""], "last": [1]}\n'),
        packed(an_archive().head, an_archive().links)[:-9],
        zipped(gzip.decompress(packed(an_archive().head, ())) + b'{"sequence": 1}\n'),
    ],
)
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no archive"):
        unpacked(content)


def test_a_file_that_would_unpack_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("liangpai.ledger.rules.archives.LARGEST", 1_000)
    with pytest.raises(ValueError, match="no archive"):
        unpacked(zipped(b"0" * 2_000 + b"\n"))


def test_a_request_is_one_at_a_time_and_for_something() -> None:
    assert nothing_old(1) is None
    assert nothing_old(0)
    assert already_asked(0) is None
    assert already_asked(1)
