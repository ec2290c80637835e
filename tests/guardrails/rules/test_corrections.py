from datetime import date, timedelta

import pytest

from liangpai.guardrails.rules import penalty_for_correction

DAY = date(2024, 2, 6)


@pytest.mark.parametrize(
    ("found_on", "is_free"), [(None, True), (DAY, True), (DAY - timedelta(days=1), False)]
)
def test_a_mistake_reported_before_it_was_found_costs_nothing(found_on: date | None, is_free: bool) -> None:
    refusal = penalty_for_correction(DAY, found_on)
    assert (refusal is not None) is is_free
    assert refusal is None or refusal.code == "guard.g14"
