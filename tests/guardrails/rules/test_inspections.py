from datetime import date

from liangpai.guardrails.rules import Inspection, refuse_inspection, visits_collide

DAY = date(2024, 3, 5)


def _codes(new: Inspection, *earlier: Inspection) -> list[str]:
    return [refusal.code for refusal in refuse_inspection(new, earlier)]


def test_a_planned_inspection_without_company_is_free() -> None:
    assert _codes(Inspection("农业农村局", "枕河镇", DAY, "2024-12")) == []


def test_an_unplanned_one_is_refused() -> None:
    assert _codes(Inspection("农业农村局", "枕河镇", DAY, " ")) == ["guard.g5.plan"]


def test_two_departments_do_not_meet_at_one_unit_on_one_day() -> None:
    there = Inspection("应急局", "枕河镇", DAY, "2024-3")
    assert _codes(Inspection("农业农村局", "枕河镇", DAY, "2024-12"), there) == ["guard.g5.same_day"]
    assert _codes(Inspection("农业农村局", "听松镇", DAY, "2024-12"), there) == []


def test_a_third_visit_of_a_department_within_a_quarter_is_refused() -> None:
    new = Inspection("应急局", "枕河镇", date(2024, 3, 30), "2024-9")
    visits = [Inspection("应急局", "枕河镇", date(2024, month, 8), "2024-1") for month in (1, 2)]
    assert _codes(new, *visits) == ["guard.g5.too_often"]
    assert _codes(Inspection("应急局", "枕河镇", date(2024, 4, 1), "2024-9"), *visits) == []
    assert _codes(new, visits[0]) == []


def test_two_leaders_in_one_village_on_one_day_are_told_and_not_stopped() -> None:
    found = visits_collide("溪口村", DAY, ("李某", "王某"))
    assert found is not None and found.warning
    assert "李某、王某当天（2024年3月5日）也到溪口村走访" in found.says() and "G5" in found.says("en")
    assert visits_collide("溪口村", DAY, ()) is None
