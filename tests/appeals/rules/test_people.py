from liangpai.access.roles import Role
from liangpai.appeals.rules.people import (
    REASONS,
    SEATED_BY,
    SEATS,
    must_stand_back,
    no_seat,
    not_the_reviewer,
    panel_incomplete,
    related,
    seat_for,
    taken_already,
    unknown_reasons,
)


def test_a_reason_to_stand_back_is_one_that_can_be_read() -> None:
    assert unknown_reasons(dict(enumerate(REASONS))) == []
    assert unknown_reasons({1: "cousin", 2: "verifier"}) == ["cousin"]
    assert must_stand_back(None) is None
    told = must_stand_back("contact")
    assert told and told.kind == "forbidden" and "contact leader" in told.words.en


def test_seats_are_offered_in_order_and_by_role() -> None:
    assert set(SEATS) == set(SEATED_BY)
    assert seat_for([Role.LEGAL, Role.VERIFIER], []) == "legal"
    assert seat_for([Role.LEGAL, Role.VERIFIER], ["legal"]) == "unit"
    assert seat_for([Role.ASSESSOR], []) is None
    assert no_seat("legal") is None
    assert no_seat(None)


def test_a_panel_is_three_of_different_units_and_one_of_them_writes() -> None:
    assert related({5}, {6, 7}) is None
    assert related({5, 6}, {6, 7})
    for panel, account, code in (([1, 2], 1, "appeal.panel"), ([1, 2, 3], 4, "appeal.not_seated")):
        refusal = panel_incomplete(panel, account)
        assert refusal and refusal.code == code
    assert panel_incomplete([1, 2, 3], 3) is None


def test_the_one_who_took_it_decides() -> None:
    assert not_the_reviewer(4, 4) is None
    for account in (5, None):
        assert not_the_reviewer(4, account)
    assert not_the_reviewer(None, None)
    assert taken_already(True) is None
    assert taken_already(False)
