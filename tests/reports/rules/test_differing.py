from decimal import Decimal

import pytest

from liangpai.reports.rules.binding import Fact
from liangpai.reports.rules.differing import differences

VILLAGES = Fact("item.C1", "典型村", Decimal(31), "个", "典型培育专班", "2023年度")
RATE = Fact("promise.rate", "兑现率", Decimal("85.42"), "%", "承诺台账", "2023年度")
LAND = Fact("item.L", "新增绿化面积", Decimal(1234), "亩", "村级台账", "2023年度")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("全区典型村达到32个。", ["32"]),
        ("培育32个典型村。", ["32"]),
        ("培育典型村共32。", ["32"]),
        ("兑现率90%。", ["90"]),
        ("新增绿化面积1,235亩。", ["1,235"]),
        ("典型村32个，后来典型村33个。", ["32", "33"]),
    ],
)
def test_ac_8_1_a_number_beside_a_name_that_is_not_the_one_held_is_found(text: str, said: list[str]) -> None:
    found = differences([text], [VILLAGES, RATE, LAND])
    assert [one.said for one in found] == said
    assert all(text[one.start : one.end] == one.said for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "全区典型村达到31个。",
        "培育31个典型村。",
        "兑现率85.4%。",
        "兑现率85%。",
        "新增绿化面积1,234亩。",
        "典型村达到{{item.C1}}。",
        "典型村建设，投入32万元。",
        "典型村2024年再提升。",
        "兑现率比上年提高5个百分点",
    ],
)
def test_equal_rounded_bound_and_unrelated_numbers_are_left_alone(text: str) -> None:
    assert differences([text], [VILLAGES, RATE, LAND]) == []


def test_a_longer_name_goes_before_the_one_inside_of_it() -> None:
    inner = Fact("item.V", "村", Decimal(5), "个", "", "")
    assert [one.fact.name for one in differences(["典型村32个"], [inner, VILLAGES])] == ["典型村"]
