from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from time import sleep

import pytest
from django.db import OperationalError, connection

from liangpai.commitments import operations, queries
from liangpai.commitments.models import Commitment
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from tests.commitments.stories import DUE, a_draft, moment, underway
from tests.people import Cast, a_cast

pytestmark = pytest.mark.django_db


def test_a_forbidden_act_moves_nothing_not_even_what_has_fallen_due(cast: Cast) -> None:
    told = underway(cast)
    told.at = moment(DUE + timedelta(days=9))
    with pytest.raises(Refused):
        told.report(1.0, cast.wu)
    assert told.state == "underway"


def test_what_falls_due_is_recorded_by_the_house_with_its_day(cast: Cast) -> None:
    told = underway(cast)
    told.at = moment(DUE + timedelta(days=9))
    told.report(1.0)
    fell, reported = history(cast.district, "commitment", told.pk)[-2:]
    assert (fell.action, fell.account, fell.content) == (
        "commitment.fall_due",
        None,
        f'{{"on":"{date(2024, 6, 29)}"}}',
    )
    assert reported.action == "commitment.report"


@pytest.mark.django_db(transaction=True)
def test_of_two_people_on_one_promise_at_once_one_wins() -> None:
    cast = a_cast()
    told = a_draft(cast).submit()
    seen = [queries.commitment(cast.district, told.pk) for _ in range(2)]

    def send_back(row: Commitment) -> str:
        try:
            return _waiting(
                lambda: operations.send_back(commitment=row, reason="目标偏低", actor=cast.zhao, at=told.at)
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(send_back, seen))
    assert answers == ["commitment.return.overtaken", "done"]
    actions = [entry.action for entry in history(cast.district, "commitment", told.pk)]
    assert actions.count("commitment.return") == 1


def _waiting(act: Callable[[], None]) -> str:
    """What came of an act; SQLite in memory cannot wait for another writer, so the test does."""
    while True:
        try:
            act()
        except OperationalError:
            sleep(0.01)
        except Refused as refused:
            return refused.first.code
        else:
            return "done"
