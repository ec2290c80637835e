"""Exported records made of values alone."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.notary.rules import notes
from liangpai.notary.rules.leaves import commitment_of, content_text, leaf_text
from liangpai.notary.rules.records import (
    Record,
    Row,
    content_shown,
    faults,
    is_record,
    record_of,
    unsigned,
    verify_record,
)
from liangpai.notary.rules.trees import leaf_hash, root
from liangpai.problems import Rejected
from tests.notary import independent
from tests.notary.rules.test_proofs import KEY, OTHER, SEED, WITNESS
from tests.people import AT

SALTS = [f"{at:032x}" for at in range(5)]
CONTENTS = [content_text(f"card:{at}", {"n": at}) for at in range(5)]
LEAVES = [
    leaf_text(at=AT, district="YX", kind="card", commitment=commitment_of(salt, content))
    for salt, content in zip(SALTS, CONTENTS, strict=True)
]
ROWS = tuple(Row(*row) for row in zip(LEAVES, SALTS, CONTENTS, strict=True))


def head(size: int, leaves: list[str] = LEAVES, origin: str = "liangpai/YX") -> str:
    """The text of a checkpoint."""
    return str(notes.Checkpoint(origin, size, root([leaf_hash(one.encode()) for one in leaves[:size]])))


def note(text: str, *more: notes.Signature) -> str:
    """A checkpoint with its signatures."""
    return str(notes.Note(text, (notes.signed(text, "liangpai/YX", SEED), *more)))


COSIGNED = notes.cosigned(head(5), "example.org/legal", OTHER, 1_704_852_000)
RECORD = Record(
    origin="liangpai/YX",
    district="YX",
    keys=(KEY.text,),
    witnesses=(WITNESS.text,),
    rows=(*ROWS[:4], Row(LEAVES[4])),
    notes=(note(head(2)), note(head(5), COSIGNED)),
)


def exported(record: Record) -> str:
    """The file, signed with the key of the record whatever it says."""
    return str(notes.Note(record.text, (notes.signed(record.text, "liangpai/YX", SEED),)))


def codes(record: Record) -> list[str]:
    """What is wrong with an exported record; the other verifier must agree that something is."""
    text = exported(record)
    verdict = verify_record(text)
    assert independent.holds(text.encode()) == verdict.holds
    return [f"{one.code}{one.place}" for one in verdict.problems]


def test_a_whole_record_says_in_words_what_holds() -> None:
    verdict = verify_record(exported(RECORD))
    assert [one.en for one in verdict.said] == [
        "the record liangpai/YX has 5 entries; each of them, every checkpoint and every signature holds",
        "the content of 1 of them is not laid open",
        "co-signed by example.org/legal on 2024-01-10 10:00",
        f"the record's key {KEY.text}: compare it with the one that was published",
    ]
    assert len(verify_record(exported(RECORD), trusted=[KEY.text]).said) == 3
    assert len(verify_record(exported(replace(RECORD, rows=ROWS)), trusted=[KEY.text]).said) == 2
    assert independent.holds(exported(RECORD).encode())
    assert is_record(exported(RECORD)) and not is_record("c2sp")
    assert record_of(exported(RECORD))[0] == RECORD


def test_each_thing_that_does_not_hold_is_named() -> None:
    rows, texts = RECORD.rows, RECORD.notes
    assert codes(replace(RECORD, rows=(rows[1], rows[0], *rows[2:]))) == ["record.root@2", "record.root@5"]
    assert codes(replace(RECORD, rows=(*rows[:2], rows[3], rows[2], rows[4]))) == ["record.root@5"]
    assert codes(replace(RECORD, rows=rows[1:])) == ["record.root@2", "record.order@5"]
    assert codes(replace(RECORD, rows=(*rows, rows[4]))) == ["record.unsigned"]
    other = replace(rows[1], content=CONTENTS[2])
    assert codes(replace(RECORD, rows=(rows[0], other, *rows[2:]))) == ["record.content#1"]
    broken = replace(rows[1], leaf="x")
    assert codes(replace(RECORD, rows=(rows[0], broken, *rows[2:])))[0] == "record.leaf#1"
    assert codes(replace(RECORD, district="LX")) == [f"record.district#{at}" for at in range(5)]
    assert codes(replace(RECORD, notes=(texts[1], texts[0]))) == ["record.order@2"]
    assert codes(replace(RECORD, notes=(texts[0],))) == ["record.unsigned"]
    assert codes(replace(RECORD, notes=("x", texts[1]))) == ["record.note"]
    assert codes(replace(RECORD, origin="liangpai/LX")) == ["record.origin", "record.origin"]
    assert codes(replace(RECORD, witnesses=())) == ["record.keys@5"]
    assert codes(replace(RECORD, keys=("x",))) == ["record.keys"]
    assert [one.code for one in verify_record(exported(RECORD), trusted=["x"]).problems] == [
        "record.untrusted"
    ]


def test_a_file_that_another_key_signed_does_not_hold() -> None:
    text = str(notes.Note(RECORD.text, (notes.signed(RECORD.text, "liangpai/YX", OTHER),)))
    assert [one.code for one in verify_record(text).problems] == ["record.export"]
    assert not independent.holds(text.encode())


def test_a_record_under_a_renewed_key_holds() -> None:
    old = notes.Key("liangpai/YX", notes.LOG, notes.public_of(OTHER)).text
    first = str(notes.Note(head(2), (notes.signed(head(2), "liangpai/YX", OTHER),)))
    assert codes(replace(RECORD, keys=(old, KEY.text), notes=(first, RECORD.notes[1]))) == []


def test_entries_after_the_last_checkpoint_are_counted() -> None:
    assert unsigned(RECORD) == 0
    assert unsigned(replace(RECORD, notes=RECORD.notes[:1])) == 3
    assert unsigned(replace(RECORD, notes=())) == 5
    assert list(faults(replace(RECORD, notes=()))) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ('"v":1', '"v":2'),
        ('"size":5', '"size":6'),
        ('"size":5', '"size":"5"'),
        ('"checkpoints":2', '"checkpoints":3'),
        ('"origin":"liangpai/YX"', '"origin":5'),
        (f'"keys":["{KEY.text}"]', '"keys":[5]'),
        (f'"keys":["{KEY.text}"]', '"keys":5'),
        ('"salt":null', '"salt":5'),
        ("\n", "\n\n"),
    ],
)
def test_what_is_no_whole_record_is_rejected(was: str, now: str) -> None:
    text = RECORD.text.replace(was, now, 1)
    signed = str(notes.Note(text, (notes.signed(text, "liangpai/YX", SEED),)))
    with pytest.raises(Rejected):
        verify_record(signed, "a.jsonl")
    assert not independent.holds(signed.encode())


@given(st.data())
def test_any_changed_byte_is_found_by_both_verifiers(data: st.DataObject) -> None:
    raw = exported(RECORD).encode()
    at = data.draw(st.integers(0, len(raw) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != raw[at]))
    assert_found(raw[:at] + bytes([byte]) + raw[at + 1 :])


@given(st.data())
def test_any_deleted_doubled_or_moved_line_is_found_by_both_verifiers(data: st.DataObject) -> None:
    lines = exported(RECORD).encode().splitlines(keepends=True)
    at, other = data.draw(
        st.tuples(*[st.integers(0, len(lines) - 1)] * 2).filter(lambda two: two[0] != two[1])
    )
    moved = list(lines)
    moved[at], moved[other] = moved[other], moved[at]
    for changed in (lines[:at] + lines[at + 1 :], [*lines[:at], lines[at], *lines[at:]], moved):
        assert_found(b"".join(changed))


def assert_found(raw: bytes) -> None:
    """Both verifiers find what was changed."""
    assert not independent.holds(raw)
    with suppress(UnicodeDecodeError, Rejected):
        assert not verify_record(raw.decode()).holds


def test_content_is_shown_as_values() -> None:
    assert content_shown(CONTENTS[1]) == {"n": 1, "subject": "card:1"}
    assert content_shown("[]") == {}
