from datetime import date

from liangpai.web.workbench.lines import Line, by_deadline
from liangpai.words import Words


def test_the_nearest_deadline_stands_first_and_lines_without_one_keep_their_order() -> None:
    first, second = Line(Words("甲", "a"), "/a/"), Line(Words("乙", "b"), "/b/")
    late, soon = (Line(Words("丙", "c"), "/c/", date(2024, 1, day)) for day in (9, 3))
    assert by_deadline([first, late, second, soon]) == [soon, late, first, second]
