from datetime import date

from liangpai.refusal import Refusal
from liangpai.visits.rules.visiting import closed_early, made_early, reason_missing, unsound

TODAY = date(2024, 1, 10)


def codes(*found: Refusal | None) -> list[str]:
    return [one.code for one in found if one]


def test_a_visit_has_a_leader_a_place_a_day_to_come_and_a_purpose() -> None:
    assert unsound(is_leader=True, kind="village", on=TODAY, purpose="看路", today=TODAY) == ()
    wrong = unsound(is_leader=False, kind="department", on=date(2024, 1, 9), purpose="长" * 201, today=TODAY)
    assert codes(*wrong) == ["visit.leader", "visit.unit", "visit.on", "visit.purpose"]
    assert codes(*unsound(is_leader=True, kind="town", on=None, purpose=" ", today=TODAY)) == [
        "visit.on",
        "visit.purpose",
    ]


def test_a_visit_is_made_on_its_day_and_closed_after_its_issues_are_handed_on() -> None:
    assert made_early(TODAY, TODAY) is None
    assert codes(made_early(TODAY, date(2024, 1, 9))) == ["visit.early"]
    assert closed_early(0) is None
    found = closed_early(1)
    assert found is not None and "1 issue is" in found.says("en")


def test_a_visit_is_cancelled_with_a_reason() -> None:
    assert reason_missing("改期") is None
    assert codes(reason_missing(" "), reason_missing("长" * 201)) == ["visit.reason", "visit.reason"]
