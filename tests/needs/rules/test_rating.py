from liangpai.needs.rules.rating import TOO_FEW, Rate


def test_a_rate_stands_on_its_number_and_says_when_that_is_too_small() -> None:
    assert Rate(9, 10).share == 0.9
    assert not Rate(9, TOO_FEW).is_too_few
    assert Rate(9, TOO_FEW - 1).is_too_few


def test_nothing_has_no_rate() -> None:
    assert Rate(0, 0).share is None
