from datetime import date

import pytest

from liangpai.web.workbench.cycle import STEPS, Period, days_left, step

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
