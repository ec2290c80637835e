from liangpai.access.actor import STRANGER, Actor, Duty
from liangpai.access.roles import Role
from liangpai.web.navigation import stops


def names(*roles: Role) -> list[str]:
    duties = tuple(Duty(role, 1, "/1/") for role in roles)
    return [stop.name for stop in stops(Actor("某", 1, 1, duties))]


def test_a_clerk_sees_reporting_and_neither_verification_nor_administration() -> None:
    seen = names(Role.REPORTER)
    assert "round-list" in seen
    assert not {"verification-queue", "administration", "complaint-list"} & set(seen)


def test_an_administrator_sees_no_figures() -> None:
    assert "round-list" not in names(Role.SYSTEM)
    assert "administration" in names(Role.SYSTEM)


def test_a_stranger_sees_the_board() -> None:
    assert [stop.name for stop in stops(STRANGER)] == ["board", "assess-workbook"]
