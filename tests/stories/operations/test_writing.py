import pytest

from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from liangpai.stories.operations.writing import move
from tests.people import AT, Cast
from tests.stories.stories import a_case, again

pytestmark = pytest.mark.django_db


def test_of_two_moves_of_one_case_one_wins_and_is_recorded(cast: Cast) -> None:
    row = a_case(cast)
    late = again(row)
    move(row, "case.submit", cast.sun, AT, {})
    with pytest.raises(Refused) as refused:
        move(late, "case.submit", cast.sun, AT, {})
    assert refused.value.first.code == "case.submit.overtaken"
    assert [one.action for one in history(cast.district, "case", row.pk)] == ["case.draft", "case.submit"]
