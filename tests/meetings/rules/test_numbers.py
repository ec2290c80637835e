from liangpai.meetings.rules.numbers import MOST, name_of


def test_a_meeting_is_counted_in_words() -> None:
    assert name_of(2024, 1, "会议") == "2024年第一次会议"
    assert name_of(2024, MOST, "会议") == "2024年第九十九次会议"


def test_before_it_is_approved_it_has_no_number() -> None:
    assert name_of(2024, None, "会议") == "2024年会议"
