from liangpai.needs.rules.kinds import KINDS, LEVELS, MATTERS, TOP


def test_every_matter_has_working_days_for_every_level() -> None:
    assert {len(matter.limits) for matter in MATTERS.values()} == {len(LEVELS)} == {TOP}


def test_ac_10_4_pre_review_has_5_and_the_report_20_working_days_with_their_source() -> None:
    review, report = MATTERS["pre_review"], MATTERS["land_report"]
    assert (review.limits[0], report.limits[0]) == (5, 20)
    assert "池州" in review.basis.zh
    assert "池州" in report.basis.zh


def test_land_and_forest_are_in_mu_and_funds_name_their_source() -> None:
    assert KINDS["land"].measure == KINDS["forest"].measure
    assert [code for code, kind in KINDS.items() if kind.has_source] == ["funds"]
