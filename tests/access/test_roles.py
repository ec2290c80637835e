from hypothesis import given
from hypothesis import strategies as st

from liangpai.access.roles import ADMINISTRATORS, BUSINESS, NAMES, Role, clashing_roles


def test_every_role_has_its_name() -> None:
    assert set(NAMES) == set(Role)


def test_two_administrators_in_one_person_are_refused_by_name() -> None:
    refusal = clashing_roles([Role.AUDIT, Role.SYSTEM])
    assert refusal is not None
    assert refusal.code == "role.clash"
    assert refusal.says("en").startswith("one person cannot be system administrator and audit administrator")


def test_the_audit_administrator_does_not_work_with_figures() -> None:
    refusal = clashing_roles([Role.ASSESSOR, Role.AUDIT])
    assert refusal is not None
    assert "审计管理员" in refusal.says()
    assert "考核员" in refusal.says()


def test_a_small_office_may_join_other_roles() -> None:
    assert clashing_roles([Role.SYSTEM, Role.REPORTER, Role.ASSESSOR]) is None
    assert clashing_roles([]) is None


@given(st.lists(st.sampled_from(list(Role))))
def test_the_three_administrators_never_meet_in_one_person(roles: list[Role]) -> None:
    held = set(roles)
    clash = len(held & set(ADMINISTRATORS)) > 1 or (Role.AUDIT in held and bool(held & set(BUSINESS)))
    assert (clashing_roles(roles) is not None) == clash
