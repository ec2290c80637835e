import pytest

from liangpai.ledger.operations import record
from liangpai.ledger.queries import length, verify
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_what_is_recorded_makes_a_whole_chain(cast: Cast) -> None:
    for number in range(3):
        record(
            district=cast.district,
            actor=cast.zhao,
            at=AT,
            action="round.open",
            subject=("round", number),
            content={"n": number},
        )
    assert length(cast.district) == 3
    assert verify(cast.district) is None
