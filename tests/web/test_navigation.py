from liangpai.access.actor import STRANGER, Actor, Duty
from liangpai.access.roles import Role
from liangpai.web.navigation import GROUPS, Group, groups


def seen(*roles: Role) -> tuple[Group, ...]:
    return groups(Actor("某", 1, 1, tuple(Duty(role, 1, "/1/") for role in roles)))


def names(*roles: Role) -> list[str]:
    return [stop.name for group in seen(*roles) for stop in group.stops]


def test_a_clerk_sees_reporting_and_neither_verification_nor_administration() -> None:
    found = names(Role.REPORTER)
    assert "round-list" in found
    assert not {"verification-queue", "administration", "complaint-list"} & set(found)


def test_an_administrator_sees_no_figures() -> None:
    assert "round-list" not in names(Role.SYSTEM)
    assert "administration" in names(Role.SYSTEM)


def test_a_stranger_sees_the_board() -> None:
    assert [group.stops[0].name for group in groups(STRANGER)] == ["board", "assess-workbook"]


def test_no_page_stands_in_two_groups_and_a_group_has_more_than_one() -> None:
    found = [stop.name for group in GROUPS for stop in group.stops]
    assert len(found) == len(set(found))
    assert all(len(group.stops) > 1 for group in GROUPS if group.label)


def test_what_is_alone_in_its_group_stands_without_it() -> None:
    legal = [group for group in seen(Role.LEGAL) if "item-list" in [stop.name for stop in group.stops]]
    assert [(group.label, len(group.stops)) for group in legal] == [(None, 1)]
