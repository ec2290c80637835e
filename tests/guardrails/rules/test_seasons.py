from liangpai.guardrails.rules import season_missing


def test_what_grows_by_the_seasons_names_the_end_of_its_season() -> None:
    warning = season_missing(
        [("A1", "撂荒地复耕率", ""), ("A2", "冬种面积", "12-31"), ("B1", "办件满意率", "")]
    )
    assert warning and warning.warning and warning.code == "guard.g8"
    assert "A1" in warning.zh and "A2" not in warning.zh and "B1" not in warning.zh


def test_a_scheme_without_the_seasons_is_not_warned() -> None:
    assert season_missing([("A2", "冬种面积", "12-31"), ("B1", "办件满意率", "")]) is None
