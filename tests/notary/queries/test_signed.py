import pytest

from liangpai.notary.queries import (
    checkpoint_at,
    checkpoints,
    consistency_of,
    newest,
    note_at,
    proof_of,
    witnesses,
)
from liangpai.notary.rules.notes import checkpoint_of, note_of
from liangpai.notary.rules.proofs import verify_proof
from liangpai.notary.rules.trees import is_consistent
from liangpai.refusal import Refused
from tests.notary import independent
from tests.notary.stories import a_checkpoint, a_record, a_witnessed_record, an_entry
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_checkpoints_carry_every_signature_below_them(cast: Cast) -> None:
    a_witnessed_record(cast)
    assert [one.size for one in checkpoints(cast.district)] == [2, 5]
    last = newest(cast.district)
    assert last is not None
    assert [one.name for one in note_of(note_at(cast.district, last)).signatures] == [
        "liangpai/YX",
        "example.org/discipline",
        "example.org/legal",
    ]
    assert checkpoint_at(cast.district, 3) is None
    assert len(witnesses(cast.district)) == 2


def test_every_entry_has_a_proof_that_both_verifiers_accept(cast: Cast) -> None:
    for one in a_witnessed_record(cast, 6):
        text = proof_of(cast.district, one)
        assert verify_proof(text).holds
        assert independent.holds(text.encode())


def test_without_a_checkpoint_there_is_no_proof(cast: Cast) -> None:
    a_record(cast, 1)
    a_checkpoint(cast)
    with pytest.raises(Refused, match="no checkpoint covers"):
        proof_of(cast.district, an_entry(cast, 9))


def test_one_checkpoint_grows_out_of_another(cast: Cast) -> None:
    a_witnessed_record(cast)
    heads = [checkpoint_of(note_of(one.note).text) for one in checkpoints(cast.district)]
    path = consistency_of(cast.district, 2, 5)
    assert is_consistent((2, 5), path, (heads[0].root, heads[1].root))
    for sizes in ((2, 4), (5, 2), (1, 5)):
        with pytest.raises(Refused, match="no such checkpoint"):
            consistency_of(cast.district, *sizes)
