from liangpai.meetings.rules.concerned import idle


def test_who_has_nothing_to_do_there_is_named_once() -> None:
    invited = [
        (1, "headquarters", "指挥部"),
        (2, "town", "枕河镇"),
        (3, "department", "区档案馆"),
        (3, "department", "区档案馆"),
    ]
    found = idle(invited, frozenset({2}))
    assert [(one.place, one.warning) for one in found] == [("区档案馆", True)]


def test_whoever_holds_the_meeting_never_sits_through_it() -> None:
    assert idle([(1, "headquarters", "指挥部"), (2, "office", "办公室")], frozenset()) == []
