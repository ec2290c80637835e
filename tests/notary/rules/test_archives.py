from dataclasses import replace

import pytest

from liangpai.ledger.rules import Head
from liangpai.notary.rules.archives import end_of, is_signed
from liangpai.notary.rules.notes import LOG, Key, Note, new_seed, public_of, signed

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
