from liangpai.access.actor import Actor, Duty
from liangpai.access.policy import POLICY
from liangpai.access.roles import Role
from liangpai.organisations.rules.deadlocks import CHAIN, Deadlock, Place, find_deadlocks

TOWN, OTHER, BUREAU = Place("枕河镇", "/1/7/"), Place("听松镇", "/1/8/"), Place("农业农村局", "/1/4/")


def person(account: int, *duties: tuple[Role, str]) -> Actor:
    held = tuple(Duty(role, int(path.rstrip("/").rpartition("/")[2] or 0), path) for role, path in duties)
    return Actor(f"P{account}", 1, account, held)


SIX = (
    person(1, (Role.REPORTER, "/1/"), (Role.SYSTEM, "/1/")),
    person(2, (Role.VERIFIER, "/1/4/"), (Role.SECURITY, "/1/")),
    person(3, (Role.ASSESSOR, "/1/")),
    person(4, (Role.APPROVER, "/1/"), (Role.LEADER, "/1/")),
    person(5, (Role.LEGAL, "/1/5/"), (Role.DISCIPLINE, "/1/5/")),
    person(6, (Role.AUDIT, "/1/")),
)


def gaps(*actors: Actor, keepers: tuple[Place, ...] = (BUREAU,)) -> list[Deadlock]:
    return find_deadlocks(1, actors, [TOWN, OTHER], keepers)


def actions(found: list[Deadlock]) -> set[str]:
    return {gap.action for gap in found}


def test_every_step_of_the_chain_is_an_action_of_the_policy() -> None:
    assert {action for step in CHAIN for action in (step.action, *step.after)} <= set(POLICY)


def test_six_people_are_enough_for_a_whole_round() -> None:
    assert gaps(*SIX) == []


def test_nobody_at_all_leaves_every_step_open() -> None:
    assert actions(gaps(keepers=())) == {step.action for step in CHAIN}


def test_a_town_without_a_reporter_is_named_with_the_way_out() -> None:
    found = gaps(person(1, (Role.REPORTER, TOWN.path), (Role.SYSTEM, "/1/")), *SIX[1:])
    assert [(gap.action, gap.where) for gap in found] == [("figure.submit", "听松镇")]
    assert "填报员" in found[0].way_out.zh
    assert "delegates" in found[0].way_out.en


def test_a_keeper_without_a_verifier_is_named() -> None:
    found = gaps(SIX[0], person(2, (Role.SECURITY, "/1/")), *SIX[2:])
    assert [(gap.action, gap.where) for gap in found] == [("figure.verify", "农业农村局")]


def test_who_alone_reports_and_verifies_deadlocks_the_verification() -> None:
    both = person(1, (Role.REPORTER, "/1/"), (Role.VERIFIER, BUREAU.path), (Role.SYSTEM, "/1/"))
    found = gaps(both, person(2, (Role.SECURITY, "/1/")), *SIX[2:])
    assert [(gap.action, gap.where) for gap in found] == [
        ("figure.verify", "枕河镇→农业农村局"),
        ("figure.verify", "听松镇→农业农村局"),
    ]
    assert "P1" in found[0].why.zh


def test_who_alone_verifies_cannot_also_run_the_assessment() -> None:
    both = person(3, (Role.ASSESSOR, "/1/"), (Role.VERIFIER, BUREAU.path))
    found = gaps(SIX[0], person(2, (Role.SECURITY, "/1/")), both, *SIX[3:])
    assert actions(found) == {"run.request", "objection.answer"}


def test_one_runner_must_stand_apart_from_the_verifiers_of_every_keeper_at_once() -> None:
    other = Place("林业局", "/1/6/")
    one = person(3, (Role.ASSESSOR, "/1/"), (Role.VERIFIER, BUREAU.path))
    two = person(7, (Role.ASSESSOR, "/1/"), (Role.VERIFIER, other.path))
    rest = (SIX[0], person(2, (Role.SECURITY, "/1/")), *SIX[3:])
    assert "run.request" in actions(gaps(one, two, *rest, keepers=(BUREAU, other)))
    assert "run.request" not in actions(gaps(one, two, *rest, keepers=(BUREAU,)))


def test_who_alone_drafts_and_approves_deadlocks_the_scheme_and_the_release() -> None:
    both = person(3, (Role.ASSESSOR, "/1/"), (Role.APPROVER, "/1/"))
    assert actions(gaps(*SIX[:2], both, *SIX[4:])) == {"scheme.approve", "release.approve"}
