from decimal import Decimal

from liangpai.reports.rules.binding import Fact, can_be_added, pieces, plain, unknown, used

FACTS = {
    "item.C1": Fact("item.C1", "典型村", Decimal(31), "个", "典型培育专班", "2023年度"),
    "task.closed": Fact("task.closed", "办结督办事项", Decimal("12.50"), "件", "督办台账", "2024-01-10"),
}


def test_a_marker_is_shown_as_the_value_with_the_number_of_its_source() -> None:
    text = "培育{{item.C1}}，办结{{ task.closed }}，又{{item.C1}}。"
    notes = used(text, FACTS)
    assert notes == ["item.C1", "task.closed"]
    shown = pieces(text, FACTS, notes)
    assert "".join(one.text for one in shown) == "培育31个，办结12.5件，又31个。"
    assert [one.note for one in shown if one.fact] == [1, 2, 1]


def test_a_marker_that_stands_for_nothing_is_left_and_named() -> None:
    text = "增长{{item.X9}}"
    assert unknown(text, FACTS) == ["item.X9"] and used(text, FACTS) == []
    assert [one.text for one in pieces(text, FACTS, [])] == [text]


def test_numbers_are_written_without_superfluous_zeros() -> None:
    assert [plain(Decimal(one)) for one in ("100", "1.50", "-0.0", "0")] == ["100", "1.5", "0", "0"]


def test_amounts_make_a_sum_and_shares_means_and_durations_do_not() -> None:
    assert can_be_added("新植苗木株数", "株") and can_be_added("农产品网络销售额", "万元")
    assert not can_be_added("村均集体经营性收入", "万元")
    assert not can_be_added("要素答复平均用时", "工作日")
    assert not can_be_added("督办按期办结率", "%")
