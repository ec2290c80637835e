from liangpai.tasks.rules.rates import FEWEST, Rates, share


def test_of_fewer_than_ten_no_share_is_said() -> None:
    assert share(9, FEWEST - 1) is None
    assert share(9, FEWEST) == 0.9
    assert share(0, 0) is None


def test_a_unit_with_more_tasks_is_not_worse_off_by_their_number() -> None:
    few = Rates(1, "甲", 10, 9, 1, 2, 10, 1)
    many = Rates(2, "乙", 100, 90, 10, 20, 100, 10)
    for name in ("on_time_rate", "return_rate", "extension_rate", "overdue_rate"):
        assert getattr(few, name) == getattr(many, name)
    assert (few.on_time_rate, few.return_rate, few.extension_rate, few.overdue_rate) == (0.9, 0.1, 0.2, 0.1)
