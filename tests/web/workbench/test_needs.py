from datetime import date

import pytest

from liangpai.needs.operations import ask_material, settle
from liangpai.web.workbench import needs
from tests.needs.stories import MET, REFUSED, a_need, answered, day, delivered
from tests.people import Cast
from tests.web.workbench.visits import visit

pytestmark = pytest.mark.django_db


def test_both_sides_are_told_what_waits_on_them(cast: Cast) -> None:
    a_need(cast)
    ask_material(need=a_need(cast), text="图", actor=cast.wu, at=day(2, 1))
    answered(a_need(cast), REFUSED, cast.wu)
    answered(a_need(cast), MET, cast.wu)
    delivered(cast, answered(a_need(cast), MET, cast.wu), day(2, 5))
    owed = list(needs.on_officer(visit(cast, "wu")))
    assert [line.words.zh for line in owed] == [
        "答复要素需求：1件等您单位答复",
        "落实已答复的需求：1件还没有落实",
    ]
    assert [line.due_on for line in owed] == [date(2024, 2, 7), date(2024, 3, 29)]
    mine = [line.words.en for line in needs.on_officer(visit(cast, "sun"))]
    assert mine == [
        "hand in papers: 1 need waits for yours",
        "confirm deliveries: 1 is there",
        "1 need was refused: take note or dispute",
    ]
    (expected,) = needs.for_officer(visit(cast, "sun"))
    assert expected.words.zh == "2件要素需求在等部门答复或落实"
    assert list(needs.for_officer(visit(cast, "zhou"))) == []


def test_leaders_are_told_what_silence_has_raised_to_them(cast: Cast) -> None:
    a_need(cast)
    assert list(needs.on_leader(visit(cast, "wang"))) == []
    settle(district=cast.district, on=date(2024, 2, 8), at=day(2, 8))
    (line,) = needs.on_leader(visit(cast, "wang"))
    assert (line.words.zh[:13], line.due_on) == ("部门逾期未答复，1件需求升", date(2024, 2, 20))
    settle(district=cast.district, on=date(2024, 2, 21), at=day(2, 21))
    (line,) = needs.on_leader(visit(cast, "wang"))
    assert line.way == "/needs/?level=3&stage=0"
