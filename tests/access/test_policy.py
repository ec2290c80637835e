import re

import pytest

from liangpai.access.actor import STRANGER, Actor, Duty, house
from liangpai.access.clauses import Thing
from liangpai.access.policy import POLICY, permit, permits
from liangpai.access.roles import ADMINISTRATORS, Role
from liangpai.refusal import Refused

HERE = Thing(1, path="/1/7/", keeper="/1/5/")


def holder(role: Role, path: str = "/1/") -> Actor:
    return Actor("某", 1, account=9, duties=(Duty(role, 1, path),))


@pytest.mark.parametrize("action", sorted(POLICY))
def test_an_action_is_named_thing_dot_verb(action: str) -> None:
    assert re.fullmatch(r"[a-z_]+\.[a-z_]+", action)


@pytest.mark.parametrize("action", sorted(POLICY))
def test_the_house_may_do_everything_in_its_own_district_and_nothing_elsewhere(action: str) -> None:
    assert permits(action, house(1), HERE) is None
    refusal = permits(action, house(2), HERE)
    assert refusal is not None
    assert refusal.kind == "absent"


@pytest.mark.parametrize("action", sorted(POLICY))
@pytest.mark.parametrize("role", list(Role))
def test_another_districts_thing_is_not_there(action: str, role: Role) -> None:
    refusal = permits(action, holder(role), Thing(2, path="/1/7/", keeper="/1/5/"))
    assert refusal is not None
    assert refusal.kind == "absent"


@pytest.mark.parametrize("action", sorted(POLICY))
def test_a_client_system_may_do_only_what_its_scopes_name(action: str) -> None:
    duties = tuple(Duty(role, 1, "/1/") for role in Role)
    client = Actor("平台", 1, client="平台", duties=duties)
    refusal = permits(action, client, HERE)
    assert refusal is not None
    assert (refusal.code, refusal.kind) == ("token.scope", "forbidden")
    assert action in refusal.says()


def test_a_client_system_within_its_scopes_is_held_to_the_clause() -> None:
    client = Actor("平台", 1, client="平台", scopes=frozenset({"figure.fill", "round.open"}))
    assert permits("figure.fill", client, HERE) is not None
    reporter = Actor(
        "平台",
        1,
        client="平台",
        scopes=frozenset({"figure.fill"}),
        duties=(Duty(Role.REPORTER, 7, "/1/7/"),),
    )
    assert permits("figure.fill", reporter, HERE) is None


def test_strangers_are_let_in_only_where_the_table_says_anybody_or_released() -> None:
    open_to_all = {action for action in POLICY if permits(action, STRANGER, HERE) is None}
    assert open_to_all == {action for action, clause in POLICY.items() if clause.says == "anybody"}
    assert permits("release.view", STRANGER, Thing(1, is_released=True)) is None


def test_a_refusal_carries_the_name_of_the_action() -> None:
    refusal = permits("round.open", holder(Role.REPORTER), HERE)
    assert refusal is not None
    assert (refusal.code, refusal.kind) == ("round.open", "forbidden")


def test_an_action_outside_the_table_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        permits("round.burn", house(1), HERE)


def test_the_first_beat_raises_what_the_policy_refuses() -> None:
    permit("round.open", holder(Role.ASSESSOR), HERE)
    with pytest.raises(Refused):
        permit("round.open", holder(Role.AUDIT), HERE)


SEPARATED = {
    "figure.verify": ("figure.submit", Role.VERIFIER),
    "run.request": ("figure.verify", Role.ASSESSOR),
    "scheme.approve": ("scheme.draft", Role.APPROVER),
    "release.approve": ("release.propose", Role.APPROVER),
    "objection.answer": ("figure.verify", Role.ASSESSOR),
    "review.waive": ("review.draft", Role.APPROVER),
    "recusal.decide": ("recusal.declare", Role.APPROVER),
    "ledger.archive": ("ledger.ask_archive", Role.SECURITY),
    "appeal.take": ("appeal.involved", Role.LEGAL),
    "appeal.decide": ("appeal.involved", Role.DISCIPLINE),
    "appeal.seat": ("appeal.involved", Role.VERIFIER),
    "appeal.rule": ("appeal.involved", Role.VERIFIER),
    "figure.settle": ("figure.submit", Role.VERIFIER),
}


@pytest.mark.parametrize("action", sorted(SEPARATED))
def test_duties_are_separated_by_person_and_not_by_role(action: str) -> None:
    earlier, role = SEPARATED[action]
    actor = holder(role)
    assert permits(action, actor, HERE) is None
    mine = Thing(1, path="/1/7/", keeper="/1/5/", done={earlier: frozenset({9})})
    assert permits(action, actor, mine) is not None


@pytest.mark.parametrize("role", ADMINISTRATORS)
def test_ac_21_2_an_administrator_writes_nothing_of_the_assessment(role: Role) -> None:
    business = ("figure.", "run.", "release.", "scheme.", "circumstance.", "objection.", "round.")
    free = {"round.view", "scheme.view", "release.view"}
    may = {
        action
        for action in POLICY
        if action.startswith(business) and permits(action, holder(role), HERE) is None
    }
    assert may <= free


def test_the_ledger_is_changed_by_nobody() -> None:
    """Its oldest rows leave it for an archive, by two people; nothing changes a row."""
    assert [action for action in POLICY if action.startswith("ledger.")] == [
        "ledger.view",
        "ledger.ask_archive",
        "ledger.archive",
        "ledger.decline_archive",
    ]
