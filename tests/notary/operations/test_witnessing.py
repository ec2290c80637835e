import pytest

from liangpai.ledger.queries import history
from liangpai.notary.operations import cosign, end_witness, name_witness, prove
from liangpai.notary.queries import cosignatures, note_at, verify_log, witness
from liangpai.notary.rules.notes import note_of
from liangpai.notary.rules.proofs import verify_proof
from liangpai.refusal import Refused
from tests.notary import independent
from tests.notary.stories import a_checkpoint, a_record, a_signature, a_witness, a_witnessed_record, key_of
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_witness_signs_outside_and_hands_the_note_in(cast: Cast) -> None:
    leaves = a_record(cast, 3)
    made = a_checkpoint(cast)
    one = a_witness(cast)
    text = a_signature(cast, made).replace("\n", "\r\n") + "\r\n"
    assert cosign(district=cast.district, note=text, actor=cast.li, at=AT) == [one]
    assert len(note_of(note_at(cast.district, made)).signatures) == 2
    assert [entry.action for entry in history(cast.district, "checkpoint", 3)] == [
        "notary.checkpoint",
        "witness.sign",
    ]
    proof = prove(district=cast.district, leaf=leaves[0], is_open=True, at=AT)
    said = [words.zh for words in verify_proof(proof).said]
    assert "见证人 example.org/discipline 于2024-01-10 10:00签名" in said
    assert independent.holds(proof.encode())
    assert verify_log(cast.district) == ()


def test_two_witnesses_sign_one_after_the_other(cast: Cast) -> None:
    a_witnessed_record(cast)
    assert [one.witness.title for one in cosignatures(cast.district, 5)] == [
        "见证人 discipline",
        "见证人 legal",
    ]


def test_only_discipline_and_legal_hand_signatures_in(cast: Cast) -> None:
    a_record(cast, 1)
    made = a_checkpoint(cast)
    a_witness(cast)
    for person in (cast.zhao, cast.chen, cast.sun, cast.stranger):
        with pytest.raises(Refused):
            cosign(district=cast.district, note=a_signature(cast, made), actor=person, at=AT)


def test_a_note_of_another_record_or_of_nobody_known_is_refused(cast: Cast, neighbours: Cast) -> None:
    a_record(cast, 1)
    a_record(neighbours, 1)
    made, foreign = a_checkpoint(cast), a_checkpoint(neighbours)
    a_witness(cast)
    refused = {
        "no note": "record",
        a_signature(neighbours, foreign): "record",
        a_signature(cast, made, "legal"): "holds|hold",
        note_at(cast.district, made): "holds|hold",
    }
    for note, why in refused.items():
        with pytest.raises(Refused, match=why):
            cosign(district=cast.district, note=note, actor=cast.li, at=AT)
    cosign(district=cast.district, note=a_signature(cast, made), actor=cast.li, at=AT)
    with pytest.raises(Refused, match="new signature"):
        cosign(district=cast.district, note=a_signature(cast, made), actor=cast.li, at=AT)


def test_a_witness_is_named_once_by_the_security_administrator_with_a_key_of_its_own(cast: Cast) -> None:
    a_witness(cast)
    named = {
        "district": cast.district,
        "title": "区司法局",
        "key": key_of("legal"),
        "actor": cast.chen,
        "at": AT,
    }
    for change, why in (
        ({"key": key_of("discipline")}, "already"),
        ({"key": "x"}, "no public key"),
        ({"title": " "}, "who the witness is"),
        ({"actor": cast.li}, "security"),
    ):
        with pytest.raises(Refused, match=why):
            name_witness(**{**named, **change})
    assert name_witness(**named).is_active


def test_a_witness_that_has_ended_signs_no_more_and_what_was_signed_stays(cast: Cast) -> None:
    a_witnessed_record(cast)
    one = cosignatures(cast.district, 5)[0].witness
    with pytest.raises(Refused, match="reason"):
        end_witness(witness=one, reason=" ", actor=cast.chen, at=AT)
    with pytest.raises(Refused):
        end_witness(witness=one, reason="换人", actor=cast.zhao, at=AT)
    end_witness(witness=one, reason="密钥遗失", actor=cast.chen, at=AT)
    with pytest.raises(Refused, match="ended already"):
        end_witness(witness=one, reason="密钥遗失", actor=cast.chen, at=AT)
    a_record(cast, 1)
    made = a_checkpoint(cast)
    with pytest.raises(Refused):
        cosign(district=cast.district, note=a_signature(cast, made), actor=cast.li, at=AT)
    assert len(cosignatures(cast.district)) == 2
    assert verify_log(cast.district) == ()


def test_a_witness_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    one = a_witness(neighbours)
    assert witness(neighbours.district, one.pk) == one
    with pytest.raises(Refused):
        witness(cast.district, one.pk)
