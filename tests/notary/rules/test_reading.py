import pytest

from liangpai.notary.rules.reading import is_of_record, verify_file
from liangpai.problems import Rejected
from tests.notary.rules.test_archives import a_file
from tests.notary.rules.test_proofs import PROOF
from tests.notary.rules.test_records import RECORD, exported


def test_a_proof_and_a_record_are_told_apart_by_how_they_begin() -> None:
    proof, record = str(PROOF).encode(), exported(RECORD).encode()
    assert is_of_record(proof) and is_of_record(record) and not is_of_record(b"PK")
    assert verify_file(proof).content == PROOF.content
    assert verify_file(record).holds
    assert is_of_record(a_file()) and verify_file(a_file()).holds


@pytest.mark.parametrize("raw", [b"", b"x", b"\xff", b"PK\x03\x04"])
def test_anything_else_is_rejected(raw: bytes) -> None:
    with pytest.raises(Rejected, match="neither"):
        verify_file(raw, "a.txt")
