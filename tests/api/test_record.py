import pytest

from liangpai.notary.operations import erase
from liangpai.notary.rules.proofs import proof_of
from tests.api.client import Program, a_secret, at_its_clock
from tests.assessments.stories import a_final
from tests.notary import independent
from tests.notary.stories import a_record, a_witnessed_record
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def program(cast: Cast) -> Program:
    """A client system of the town."""
    return Program(a_secret(at_its_clock(cast)))


def test_the_newest_checkpoint_comes_with_keys_and_witnesses(cast: Cast, program: Program) -> None:
    assert program.get("/record/checkpoint")[0] == 404
    a_witnessed_record(cast)
    status, told = program.get("/record/checkpoint")
    assert (status, told["size"], told["origin"]) == (200, 5, "liangpai/YX")
    assert told["note"].count("— ") == 3 and len(told["witnesses"]) == 2


def test_entries_are_listed_without_their_contents(cast: Cast, program: Program) -> None:
    leaf = a_record(cast, 3)[0]
    erase(leaf=leaf, actor=cast.li, at=AT)
    _, told = program.get("/record/leaves", size=2)
    assert [row["index"] for row in told["rows"]] == [2, 1] and told["total"] == 3
    _, told = program.get("/record/leaves", size=2, page=2)
    assert [row["is_erased"] for row in told["rows"]] == [True]
    assert "第1件" not in str(told)


def test_a_proof_lays_open_what_the_caller_may_see(cast: Cast, program: Program) -> None:
    told = a_final(cast)
    told.propose(level="society")
    told.approve()
    status, answer = program.get("/record/leaves/0/proof")
    assert status == 200 and independent.holds(answer["proof"].encode())
    assert proof_of(answer["proof"]).content is not None
    a_record(cast, 1)
    assert proof_of(program.get("/record/leaves/1/proof")[1]["proof"]).content is None
    assert program.get("/record/leaves/2/proof")[0] == 404


def test_growth_is_proved_between_checkpoints_alone(cast: Cast, program: Program) -> None:
    a_witnessed_record(cast)
    assert len(program.get("/record/consistency", old=2, new=5)[1]["path"]) == 2
    assert program.get("/record/consistency", old=3, new=5)[0] == 404
