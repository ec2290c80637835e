from datetime import date

import pytest

from liangpai.needs.operations import ask_material, confirm, settle
from liangpai.needs.queries import asked_back, keeps_waiting, ratings
from tests.needs.stories import MET, REFUSED, a_need, again, answered, day, delivered
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_the_board_says_who_keeps_how_many_waiting_and_for_how_long(cast: Cast) -> None:
    for at in (day(1, 10), day(2, 1), day(2, 6)):
        a_need(cast, at=at)
    answered(a_need(cast), MET, cast.wu)
    settle(district=cast.district, on=date(2024, 2, 8), at=day(2, 8))
    (queue,) = keeps_waiting(cast.district, date(2024, 2, 8))
    assert queue.name == "区农业农村局"
    assert queue.bands == (1, 2, 0, 1)
    assert (queue.total, queue.late, queue.raised, queue.oldest) == (4, 1, 2, date(2024, 1, 10))


def test_the_asker_keeps_others_waiting_too(cast: Cast) -> None:
    ask_material(need=a_need(cast), text="图", actor=cast.wu, at=day(2, 1))
    answered(a_need(cast), REFUSED, cast.wu)
    delivered(cast, answered(a_need(cast), MET, cast.wu), day(2, 5))
    (owing,) = asked_back(cast.district)
    assert (owing.name, owing.papers, owing.deliveries, owing.refusals) == ("枕河镇", 1, 1, 1)
    assert keeps_waiting(cast.district, date(2024, 2, 8)) == ()


def test_departments_are_rated_by_rates_with_their_numbers(cast: Cast) -> None:
    answered(a_need(cast), REFUSED, cast.wu)
    answered(a_need(cast), REFUSED, cast.wu, day(2, 9))
    a_need(cast, at=day(2, 8))
    done = delivered(cast, answered(a_need(cast), MET, cast.wu), day(3, 29))
    confirm(need=done, actor=cast.sun, at=day(3, 30))
    late = delivered(cast, answered(a_need(cast), MET, cast.wu), day(3, 30))
    confirm(need=again(late), actor=cast.sun, at=day(3, 31))
    (rating,) = ratings(cast.district)
    assert (rating.in_time.part, rating.in_time.n) == (3, 4)
    assert (rating.as_said.part, rating.as_said.n) == (1, 2)
    assert (rating.escalated.part, rating.escalated.n) == (1, 5)
