from liangpai.meetings.rules.seating import dais, rows


def test_the_first_sits_in_the_middle_and_the_second_at_the_first_ones_left_hand() -> None:
    assert dais([1, 2, 3, 4, 5]) == [4, 2, 1, 3, 5]
    assert dais([1, 2]) == [2, 1]
    assert dais([]) == []


def test_the_floor_fills_row_by_row() -> None:
    assert rows(list(range(12)), 5) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [10, 11]]
