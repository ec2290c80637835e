from dataclasses import replace

import pytest

from liangpai.ledger.rules import Head, packed, unpacked
from liangpai.notary.rules.archives import START, end_of, is_signed, verify_archive
from liangpai.notary.rules.notes import LOG, Key, Note, new_seed, public_of, signed
from liangpai.problems import Rejected
from tests.ledger.rules.test_archives import an_archive

ORIGIN, LAST = "liangpai.example/YX", (12, "sm3:" + "ab" * 32)
SEED = new_seed()
KEY = Key(ORIGIN, LOG, public_of(SEED)).text


def a_head(text: str | None = None, seed: bytes = SEED) -> Head:
    """An archive up to row 12 under its signed note."""
    said = end_of(ORIGIN, LAST) if text is None else text
    return Head("YX", 3, "sm3", (0, ""), LAST, KEY, str(Note(said, (signed(said, ORIGIN, seed),))))


def test_a_note_on_the_last_row_by_the_key_of_the_record_holds() -> None:
    assert is_signed(a_head())
    assert end_of(ORIGIN, LAST).startswith("liangpai.example/YX/ledger\n12\n")


@pytest.mark.parametrize(
    "head",
    [
        replace(a_head(), last=(13, LAST[1])),
        replace(a_head(), last=(12, "sm3:" + "ac" * 32)),
        replace(a_head(), checkpoint=""),
        replace(a_head(), key="x"),
        a_head(end_of("liangpai.example/LX", LAST)),
        a_head(end_of(ORIGIN, LAST).replace("/ledger", "")),
        a_head(seed=new_seed()),
    ],
)
def test_another_row_another_name_or_another_key_does_not(head: Head) -> None:
    assert not is_signed(head)


def a_file(**changes: object) -> bytes:
    """A chain of four rows as an archive under its signature."""
    made = an_archive()
    text = end_of(ORIGIN, made.head.last)
    note = str(Note(text, (signed(text, ORIGIN, SEED),)))
    head = replace(made.head, **{"key": KEY, "checkpoint": note, **changes})  # type: ignore[arg-type] # by their names
    return packed(head, made.links)


def test_a_whole_archive_says_what_it_holds_and_whose_key_to_compare() -> None:
    verdict = verify_archive(a_file())
    assert verdict.holds
    assert "rows 1 to 4" in verdict.said[0].en and KEY in verdict.said[1].en
    assert len(verify_archive(a_file(), trusted=[KEY]).said) == 1


def test_a_changed_row_a_foreign_signature_and_another_key_are_named() -> None:
    whole = unpacked(a_file())
    links = (whole.links[0], replace(whole.links[1], actor="x"), *whole.links[2:])
    changed = verify_archive(packed(whole.head, links))
    assert [(one.code, one.place) for one in changed.problems] == [("record.changed", "#2")]
    assert [one.code for one in verify_archive(a_file(checkpoint="")).problems] == ["record.export"]
    other = verify_archive(a_file(), trusted=["another"])
    assert [one.code for one in other.problems] == ["record.untrusted"]
    assert not other.said


def test_what_is_no_archive_is_rejected() -> None:
    with pytest.raises(Rejected, match="no archive"):
        verify_archive(START + b"x", "a.gz")
