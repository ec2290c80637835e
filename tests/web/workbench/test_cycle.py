from datetime import date

import pytest

from liangpai.web.workbench.cycle import STEPS, Period, days_left, shown, step
from liangpai.words import Lang

ON, BEFORE, AFTER = date(2024, 1, 10), date(2024, 1, 5), date(2024, 1, 25)


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (Period(), "方案"),
        (Period("planned", AFTER), "方案"),
        (Period("open", AFTER), "填报"),
        (Period("open", ON), "填报"),
        (Period("open", BEFORE), "核验"),
        (Period("open", None), "填报"),
        (Period("closed", BEFORE), "核验"),
        (Period("closed", BEFORE, "running"), "核验"),
        (Period("closed", BEFORE, "failed"), "核验"),
        (Period("closed", BEFORE, "trial"), "试算反馈"),
        (Period("closed", BEFORE, "feedback"), "试算反馈"),
        (Period("closed", BEFORE, "reviewed"), "复核"),
        (Period("closed", BEFORE, "final", AFTER), "大会"),
        (Period("closed", BEFORE, "final", ON), "大会"),
        (Period("closed", BEFORE, "archived", None), "大会"),
        (Period("closed", BEFORE, "final", BEFORE), "整改"),
    ],
)
def test_the_period_stands_at_its_step(period: Period, name: str) -> None:
    assert STEPS[step(period, ON)].zh == name


def test_days_are_counted_to_the_conference_and_no_further() -> None:
    assert days_left(Period(meeting_on=AFTER), ON) == 15
    assert days_left(Period(meeting_on=ON), ON) == 0
    assert days_left(Period(meeting_on=BEFORE), ON) is None
    assert days_left(Period(), ON) is None


def _notes(period: Period, lang: Lang = "zh") -> list[str]:
    return [one.note.says(lang) for one in shown(period, ON)]


def test_every_step_says_where_it_stands() -> None:
    assert _notes(Period("closed", BEFORE, "feedback", AFTER)) == [
        *["已完成"] * 3,
        "现在在这里",
        "",
        "还有15天",
        "",
    ]
    assert _notes(Period("closed", BEFORE, "final", BEFORE))[5:] == ["已完成", "现在在这里"]


def test_reporting_is_not_done_while_another_round_is_open() -> None:
    told = shown(Period("closed", BEFORE, "feedback", AFTER, open_rounds=2), ON)
    assert (told[1].note.zh, told[1].shade) == ("还有2轮未截止", "open")
    assert [one.shade for one in told] == ["past", "open", "past", "now", "", "", ""]
    assert _notes(Period("open", AFTER, open_rounds=2))[1] == "现在在这里"


def test_the_conference_is_waited_for_before_its_day() -> None:
    for meeting_on, note in ((AFTER, "还有15天"), (ON, "就在今天"), (None, "日期未定")):
        told = shown(Period("closed", BEFORE, "final", meeting_on), ON)
        assert (told[5].note.zh, told[5].shade) == (note, "now")
    assert _notes(Period("closed", BEFORE, "final", AFTER), "en")[5] == "in 15 days"
    assert _notes(Period("open", AFTER))[5] == ""
