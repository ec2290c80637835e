"""Proof files made of values alone."""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.notary.rules import notes
from liangpai.notary.rules.leaves import commitment_of, content_text, leaf_text
from liangpai.notary.rules.proofs import Proof, in_china, proof_of, verify_proof
from liangpai.notary.rules.trees import inclusion, leaf_hash, root
from liangpai.problems import Rejected
from liangpai.scoring.scheme import canonical
from tests.notary import independent
from tests.people import AT

SEED, OTHER = bytes(range(32)), bytes(range(1, 33))
SALT = "0f" * 16
CONTENT = content_text("release:1", {"level": "society", "name": "甲镇", "score": 86.5})
LEAF = leaf_text(at=AT, district="YX", kind="standing", commitment=commitment_of(SALT, CONTENT))
LEAVES = [
    LEAF.replace("standing", "card"),
    LEAF,
    LEAF.replace("YX", "YX"),
    LEAF.replace("standing", "promise"),
]
HASHES = [leaf_hash(one.encode()) for one in LEAVES]
TEXT = str(notes.Checkpoint("liangpai/YX", 4, root(HASHES)))
KEY = notes.Key("liangpai/YX", notes.LOG, notes.public_of(SEED))
WITNESS = notes.Key("example.org/legal", notes.WITNESS, notes.public_of(OTHER))
SIGNED = notes.signed(TEXT, "liangpai/YX", SEED)
COSIGNED = notes.cosigned(TEXT, "example.org/legal", OTHER, 1_704_852_000)
PROOF = Proof(
    index=1,
    path=tuple(inclusion(1, HASHES)),
    leaf=LEAF,
    salt=SALT,
    content=CONTENT,
    keys=(KEY, WITNESS),
    note=notes.Note(TEXT, (SIGNED, COSIGNED)),
)


def codes(proof: Proof) -> list[str]:
    """What is wrong with a proof; the other verifier must agree that something is."""
    verdict = verify_proof(str(proof))
    assert independent.holds(str(proof).encode()) == verdict.holds
    return [one.code for one in verdict.problems]


def test_a_whole_proof_says_in_words_what_holds() -> None:
    verdict = verify_proof(str(PROOF))
    assert verdict.holds and verdict.content == CONTENT
    assert [one.zh for one in verdict.said] == [
        "第2条：发布结果，YX，2024-01-10 10:00登记",
        "内容与登记时一字不差",
        "属于公开记录 liangpai/YX 的前4条，记录签名成立",
        "见证人 example.org/legal 于2024-01-10 10:00签名",
        f"记录公钥 {KEY.text}：请与公布的公钥核对",
    ]
    assert verdict.said[0].en == "entry 2: standing released, YX, entered 2024-01-10 10:00"
    assert independent.holds(str(PROOF).encode())


def test_its_form_is_that_of_the_specification() -> None:
    lines = str(PROOF).split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1"
    assert json.loads(notes.decoded(lines[1].removeprefix("extra ")))["leaf"] == LEAF
    assert lines[2] == "index 1"
    assert lines[5:] == ["", *TEXT.split("\n"), SIGNED.line[:-1], COSIGNED.line[:-1], ""]
    assert proof_of(str(PROOF)) == PROOF


def test_each_thing_that_does_not_hold_is_named() -> None:
    other = CONTENT.replace("86.5", "96.5")
    shifted = replace(PROOF, note=notes.Note(TEXT, (SIGNED,)), keys=(KEY,))
    assert codes(shifted) == []
    assert codes(replace(PROOF, content=other)) == ["record.content"]
    assert codes(replace(PROOF, salt=None)) == ["record.content"]
    assert codes(replace(PROOF, index=2)) == ["record.path"]
    assert codes(replace(PROOF, path=PROOF.path[:1])) == ["record.path"]
    assert codes(replace(PROOF, leaf=LEAVES[0])) == ["record.path"]
    assert codes(replace(PROOF, keys=(KEY,))) == ["record.keys"]
    assert codes(replace(PROOF, keys=(WITNESS, KEY))) == ["record.keys"]
    assert codes(replace(PROOF, keys=(KEY, KEY))) == ["record.keys"]
    forged = notes.signed(TEXT + " ", "liangpai/YX", SEED)
    assert codes(replace(PROOF, note=notes.Note(TEXT, (forged, COSIGNED)))) == ["record.signature"]
    late = notes.Signature(COSIGNED.name, COSIGNED.number, bytes(8) + COSIGNED.blob[8:])
    assert codes(replace(PROOF, note=notes.Note(TEXT, (SIGNED, late)))) == ["record.signature"]


def test_an_erased_content_still_proves_that_something_was_entered() -> None:
    bare = replace(PROOF, salt=None, content=None)
    assert codes(bare) == []
    assert "内容未随证明公开" in verify_proof(str(bare)).said[1].zh


def test_a_key_that_was_learnt_elsewhere_decides() -> None:
    assert verify_proof(str(PROOF), trusted=[KEY.text]).holds
    assert len(verify_proof(str(PROOF), trusted=[KEY.text]).said) == 4
    [one] = verify_proof(str(PROOF), trusted=[WITNESS.text]).problems
    assert one.code == "record.untrusted"


def _extra(**changes: object) -> str:
    told = {"content": CONTENT, "keys": [KEY.text, WITNESS.text], "leaf": LEAF, "salt": SALT} | changes
    first, *rest = str(PROOF).split("\n")
    return "\n".join([first, f"extra {notes.encoded(canonical(told))}", *rest[1:]])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        str(PROOF)[:-1],
        str(PROOF) + "\n",
        str(PROOF).replace("index 1", "index 01"),
        str(PROOF).replace("index 1", "index x"),
        str(PROOF).replace("c2sp", "C2SP"),
        str(PROOF).replace("extra ", "extra  "),
        str(PROOF).replace("extra ", "", 1),
        _extra(more=1),
        _extra(content=5),
        _extra(salt=[]),
        _extra(keys=[1]),
        _extra(keys=KEY.text),
        _extra(keys=5),
        _extra(leaf={}),
        _extra(leaf="[]"),
    ],
)
def test_what_is_no_whole_proof_is_rejected(text: str) -> None:
    with pytest.raises(Rejected) as rejected:
        verify_proof(text, "a.tlog-proof")
    assert rejected.value.problems[0].place == "a.tlog-proof"
    assert not independent.holds(text.encode())


@given(st.data())
def test_any_changed_byte_is_found_by_both_verifiers(data: st.DataObject) -> None:
    raw = str(PROOF).encode()
    at = data.draw(st.integers(0, len(raw) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != raw[at]))
    changed = raw[:at] + bytes([byte]) + raw[at + 1 :]
    assert not independent.holds(changed)
    with suppress(UnicodeDecodeError, Rejected):
        assert not verify_proof(changed.decode()).holds


def test_moments_are_told_on_the_clocks_of_china() -> None:
    assert in_china(AT) == "2024-01-10 10:00"
