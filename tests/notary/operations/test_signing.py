from datetime import timedelta

import pytest

from liangpai.ledger.queries import history
from liangpai.notary.models import Checkpoint, Log
from liangpai.notary.operations import checkpoint, export_record, prove, renew_key
from liangpai.notary.queries import log_of, note_at, verify_log
from liangpai.notary.rules.notes import checkpoint_of, holds, key_of, note_of
from liangpai.notary.rules.proofs import proof_of, verify_proof
from liangpai.notary.rules.records import verify_record
from liangpai.refusal import Refused
from tests.notary import independent
from tests.notary.stories import a_checkpoint, a_record, an_entry, tampering
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=1)


def test_a_checkpoint_signs_the_head_under_the_name_of_the_record(cast: Cast) -> None:
    a_record(cast, 3)
    made = a_checkpoint(cast)
    log, note = log_of(cast.district), note_of(made.note)
    assert log is not None
    head = checkpoint_of(note.text)
    assert (head.origin, head.size, log.origin) == ("liangpai/YX", 3, "liangpai/YX")
    assert holds(note.text, key_of(log.key), note.signatures[0])
    assert [one.action for one in history(cast.district, "checkpoint", 3)] == ["notary.checkpoint"]


def test_the_name_is_the_address_where_there_is_one(cast: Cast, settings: object) -> None:
    settings.LIANGPAI_ADDRESS = "https://example.org:8443/"  # type: ignore[attr-defined] # the fixture of pytest-django
    an_entry(cast)
    assert a_checkpoint(cast).note.startswith("example.org:8443/YX\n1\n")


def test_without_a_new_entry_there_is_no_new_checkpoint(cast: Cast) -> None:
    assert checkpoint(district=cast.district, at=AT) is None
    a_record(cast, 2)
    first = a_checkpoint(cast)
    assert a_checkpoint(cast, LATER).note == first.note
    assert Checkpoint.objects.of(cast.district).count() == 1


def test_a_record_that_does_not_hold_is_not_signed_again(cast: Cast) -> None:
    leaf = a_record(cast, 3)[0]
    a_checkpoint(cast)
    an_entry(cast, 9)
    with tampering():
        type(leaf).objects.of(cast.district).filter(index=0).update(
            leaf=leaf.leaf.replace("standing", "card")
        )
        with pytest.raises(Refused, match="is not signed any more"):
            checkpoint(district=cast.district, at=LATER)
    assert a_checkpoint(cast, LATER).size == 4


def test_nothing_is_signed_that_does_not_follow_from_what_was_signed(cast: Cast) -> None:
    a_record(cast, 2)
    made = a_checkpoint(cast)
    an_entry(cast, 9)
    with tampering():
        other = made.note.replace(made.note.split("\n")[2], "A" * 43 + "=")
        Checkpoint.objects.of(cast.district).update(note=other)
        with pytest.raises(Refused, match="does not fit"):
            checkpoint(district=cast.district, at=LATER)


def test_a_proof_makes_the_checkpoint_it_needs_and_verifies_twice(cast: Cast) -> None:
    leaves = a_record(cast, 5)
    text = prove(district=cast.district, leaf=leaves[3], is_open=True, at=AT)
    assert verify_proof(text).holds
    assert independent.holds(text.encode())
    an_entry(cast, 9)
    assert prove(district=cast.district, leaf=leaves[3], is_open=True, at=LATER) == text
    assert Checkpoint.objects.of(cast.district).count() == 1


def test_a_proof_can_keep_the_content_to_itself(cast: Cast) -> None:
    leaf = an_entry(cast)
    text = prove(district=cast.district, leaf=leaf, is_open=False, at=AT)
    proof = proof_of(text)
    assert (proof.content, proof.salt) == (None, None)
    verdict = verify_proof(text)
    assert verdict.holds and "内容未随证明公开" in "".join(one.zh for one in verdict.said)
    assert independent.holds(text.encode())


def test_under_another_secret_nothing_is_signed_until_the_key_is_renewed(
    cast: Cast, settings: object
) -> None:
    a_record(cast, 2)
    first = a_checkpoint(cast)
    an_entry(cast, 9)
    settings.SECRET_KEY = "another" + "-one"  # type: ignore[attr-defined] # the fixture of pytest-django
    with pytest.raises(Refused, match="cannot be opened"):
        checkpoint(district=cast.district, at=LATER)
    assert [one.code for one in verify_log(cast.district)] == ["record.locked"]
    with pytest.raises(Refused):
        renew_key(district=cast.district, actor=cast.zhao, at=LATER)
    renew_key(district=cast.district, actor=cast.chen, at=LATER)
    second = a_checkpoint(cast, LATER)
    log = log_of(cast.district)
    assert log is not None and len(log.former_keys) == 1
    assert holds(*_signed(first, log.former_keys[0])) and holds(*_signed(second, log.key))
    assert verify_log(cast.district) == ()
    assert note_at(cast.district, first) == first.note


def _signed(made: Checkpoint, name: str) -> tuple:
    note = note_of(made.note)
    return note.text, key_of(name), note.signatures[0]


def test_a_key_that_is_not_there_yet_is_not_renewed(cast: Cast) -> None:
    with pytest.raises(Refused, match="no key yet"):
        renew_key(district=cast.district, actor=cast.chen, at=AT)
    an_entry(cast)
    with pytest.raises(Refused, match="no key yet"):
        renew_key(district=cast.district, actor=cast.chen, at=AT)
    assert Log.objects.get(district_id=cast.district).former_keys == []


def test_the_whole_record_goes_out_under_its_own_signature(cast: Cast, settings: object) -> None:
    with pytest.raises(Refused, match="no entry yet"):
        export_record(district=cast.district, is_open=lambda _subject: True, at=AT)
    a_record(cast, 3)
    text = export_record(district=cast.district, is_open=lambda subject: subject == "thing:1", at=AT)
    assert verify_record(text).holds and independent.holds(text.encode())
    assert text.count('"content":null') == 2
    settings.SECRET_KEY = "another" + "-one"  # type: ignore[attr-defined] # the fixture of pytest-django
    with pytest.raises(Refused, match="cannot be opened"):
        export_record(district=cast.district, is_open=lambda _subject: True, at=LATER)
