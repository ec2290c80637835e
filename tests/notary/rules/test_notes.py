import base64

import pytest

from liangpai.notary.rules import notes
from liangpai.notary.rules.notes import (
    LOG,
    WITNESS,
    Checkpoint,
    Key,
    Note,
    Signature,
    checkpoint_of,
    cosigned,
    decoded,
    encoded,
    holds,
    key_of,
    note_of,
    public_of,
    seconds_of,
    signed,
)
from tests.notary.independent import is_by, is_signed

# The example of the reference implementation of signed notes.
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SEED = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
LINE = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
REMORA = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
"""The key of a witness that is published in the reference implementation of cosignatures."""
TIMED = (
    "ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA=="
)
"""A cosignature from there, made at 1727964367."""
SOFA = (
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
    "\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    "\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
)
"""The checkpoint that the specification of cosignatures shows."""
EMPTY = Checkpoint("example.org/log", 0, bytes(32))


def test_the_example_of_the_reference_is_made_and_read_to_the_letter() -> None:
    key = key_of(PETER)
    assert (key.name, key.kind, key.number.hex(), key.text) == ("PeterNeumann", LOG, "c74f20a3", PETER)
    assert public_of(SEED) == key.public
    made = signed(TEXT, "PeterNeumann", SEED)
    assert made.line == LINE
    read = note_of(f"{TEXT}\n{LINE}")
    assert read == Note(TEXT, (made,))
    assert str(read) == f"{TEXT}\n{LINE}"
    assert holds(TEXT, key, made) and is_by(TEXT, PETER, (made.name, made.number, made.blob))
    assert not holds(f"{TEXT} ", key, made)


def test_the_published_key_and_cosignature_of_witnesses_are_read() -> None:
    assert (key_of(REMORA).kind, key_of(REMORA).text) == (WITNESS, REMORA)
    raw = decoded(TIMED)
    assert seconds_of(Signature("w", raw[:4], raw[4:])) == 1727964367


def test_the_checkpoint_of_the_specification_is_read() -> None:
    note = note_of(SOFA)
    head = checkpoint_of(note.text)
    assert (head.origin, head.size, str(head)) == ("example.com/behind-the-sofa", 20852163, note.text)
    assert seconds_of(note.signatures[1]) == 1679315147
    assert [one.name for one in note.signatures] == [head.origin, "witness.example.com/w1"]
    assert str(note) == SOFA


def test_a_witness_signs_with_the_time_before_the_text() -> None:
    key = Key("w1", WITNESS, public_of(SEED))
    made = cosigned(str(EMPTY), "w1", SEED, 1679315147)
    assert holds(str(EMPTY), key, made)
    assert is_signed(key.public, b"cosignature/v1\ntime 1679315147\n" + str(EMPTY).encode(), made.blob[8:])
    later = Signature("w1", made.number, (1679315148).to_bytes(8, "big") + made.blob[8:])
    assert not holds(str(EMPTY), key, later)
    never = Signature("w1", made.number, b"\xff" * 8 + made.blob[8:])
    assert not holds(str(EMPTY), key, never)
    assert not holds(str(EMPTY), Key("w2", WITNESS, key.public), made)
    assert not holds(str(EMPTY), Key("w1", LOG, key.public), made)


def test_a_signature_that_is_cut_short_does_not_hold() -> None:
    made = signed(TEXT, "PeterNeumann", SEED)
    assert not holds(TEXT, key_of(PETER), Signature(made.name, made.number, made.blob[:-1]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PeterNeumann",
        PETER[:-1],
        PETER.replace("c74f20a3", "c74f20a4"),
        PETER.replace("c74f20a3", "C74F20A3"),
        PETER.replace("Neumann", " Neumann"),
        "x+00000000+" + encoded(bytes([9]) + bytes(32)),
        "x+00000000+" + encoded(bytes([1]) + bytes(31)),
    ],
)
def test_what_is_no_key_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError):
        key_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT,
        f"{TEXT}\n",
        f"{TEXT}\n{LINE}"[:-1],
        f"{TEXT}\n{LINE}\n",
        f"\n{LINE}",
        f"{TEXT}\n- PeterNeumann AAAAAAA=\n",
        f"{TEXT}\n\u2014 PeterNeumann\n",
        f"{TEXT}\n\u2014 PeterNeumann AAAA\n",
        f"{TEXT}\n\u2014 Peter+Neumann AAAAAAA=\n",
        f"{TEXT}\n\u2014 PeterNeumann AAAAAAB=\n",
        f"a\rb\n\n{LINE}",
        f"{TEXT}\n{LINE * 101}",
    ],
)
def test_what_is_no_note_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError):
        note_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n",
        "a\n1\n",
        "a\n01\nAA==\n",
        "a\n1\nAA==\n",
        "a\n1\nAB==\n",
        f"{EMPTY}more\n",
        "\n0\n" + str(EMPTY).split("\n")[2] + "\n",
    ],
)
def test_what_is_no_checkpoint_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError):
        checkpoint_of(text)


def test_keys_are_made_anew_each_time() -> None:
    assert len(notes.new_seed()) == 32
    assert notes.new_seed() != notes.new_seed()
