from dataclasses import replace

import pytest

from liangpai.notary.rules import notes
from liangpai.notary.rules.watching import private_of, private_text, rewritten, sign_head
from tests.notary.rules.test_proofs import OTHER, WITNESS
from tests.notary.rules.test_records import RECORD, ROWS


def test_a_private_key_is_written_and_read_with_its_public_one() -> None:
    text = private_text("example.org/legal", OTHER)
    assert text.startswith("PRIVATE+KEY+example.org/legal+")
    assert private_of(text) == (WITNESS, OTHER)


@pytest.mark.parametrize("text", ["", "x+y+z", "PRIVATE+KEY+a+00000000+AA==", WITNESS.text])
def test_what_is_no_private_key_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError):
        private_of(text)


def test_a_record_that_only_grew_continues_what_was_seen() -> None:
    assert rewritten(RECORD, RECORD.notes[0]) is None
    assert rewritten(RECORD, RECORD.notes[1]) is None


def test_a_rewritten_past_and_another_record_are_named() -> None:
    for other in (
        replace(RECORD, rows=(ROWS[1], ROWS[0], *ROWS[2:])),
        replace(RECORD, rows=ROWS[:1]),
        replace(RECORD, origin="liangpai/LX"),
        replace(RECORD, keys=()),
    ):
        found = rewritten(other, RECORD.notes[0])
        assert found is not None and found.code == "record.rewritten"
    with pytest.raises(ValueError):
        rewritten(RECORD, "x")


def test_a_witness_signs_the_newest_head_once() -> None:
    text = sign_head(RECORD, WITNESS, OTHER, 1_700_000_000)
    note = notes.note_of(text)
    assert [one.name for one in note.signatures] == ["liangpai/YX", "example.org/legal"]
    assert notes.holds(note.text, WITNESS, note.signatures[1])
    assert notes.seconds_of(note.signatures[1]) == 1_700_000_000
