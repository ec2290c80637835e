from liangpai.guardrails.rules import paper_too_long, report_too_long


def test_ac_7_2_a_general_paper_of_5001_characters_warns() -> None:
    assert paper_too_long(5_000) is None
    warning = paper_too_long(5_001, place="正文")
    assert warning and warning.warning and (warning.code, warning.place) == ("guard.g7.paper", "正文")


def test_a_special_paper_is_shorter() -> None:
    assert paper_too_long(4_001, is_special=True)
    assert paper_too_long(4_000, is_special=True) is None


def test_ac_6_2_a_report_of_75_minutes_warns() -> None:
    assert report_too_long(60) is None
    warning = report_too_long(75)
    assert warning and warning.warning and "75" in warning.zh
