from datetime import date
from decimal import Decimal

from liangpai.reports.rules.planning import Planned, rate, rate_words, unsound


def test_ac_8_2_forty_one_of_forty_eight_are_85_4_percent() -> None:
    assert rate(41, 48) == Decimal("85.4")
    assert rate_words(41, 48).zh == "48项中完成41项，完成率85.4%"
    assert rate(0, 0) is None and rate_words(0, 0).zh == "没有计划事项"


def test_a_line_says_what_and_when_in_its_year() -> None:
    sound = Planned("建成示范带", 1, date(2024, 6, 30))
    assert unsound(sound, 2024) == ()
    assert [one.code for one in unsound(Planned("", 1, date(2025, 1, 1)), 2024)] == [
        "report.line.text",
        "report.line.due_on",
    ]
