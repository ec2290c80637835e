from liangpai.access.actor import STRANGER, Actor, Duty
from liangpai.access.clauses import (
    ANYBODY,
    RELEASED,
    SIGNED_IN,
    Thing,
    in_charge,
    in_reach,
    not_after,
    role,
)
from liangpai.access.roles import Role

TOWN, VILLAGE, OTHER = "/1/7/", "/1/7/31/", "/1/8/"
SUN = Actor("孙", 1, account=3, duties=(Duty(Role.REPORTER, 7, TOWN),))
WU = Actor("吴", 1, account=4, duties=(Duty(Role.VERIFIER, 5, "/1/5/"),))

FILLS = in_reach(Role.REPORTER)
VERIFIES = in_charge(Role.VERIFIER)


def test_a_role_is_had_by_a_post() -> None:
    assert role(Role.REPORTER).refuses(SUN, Thing(1)) is None
    why = role(Role.REPORTER, Role.ASSESSOR).refuses(WU, Thing(1))
    assert why is not None
    assert (why.zh, why.en) == ("须由填报员、考核员办理", "this is for the reporting officer or assessor")


def test_a_post_reaches_its_unit_and_all_below_it() -> None:
    assert FILLS.refuses(SUN, Thing(1, path=TOWN)) is None
    assert FILLS.refuses(SUN, Thing(1, path=VILLAGE)) is None
    assert FILLS.refuses(SUN, Thing(1, path=OTHER)) is not None
    assert FILLS.refuses(WU, Thing(1, path="/1/5/")) is not None


def test_who_is_out_of_reach_is_told_whose_it_is_and_who_could() -> None:
    why = FILLS.refuses(WU, Thing(1, path=TOWN, unit="枕河镇"))
    assert why is not None
    assert why.zh == "须由枕河镇或其上级单位的填报员办理，您的任职不在此范围"
    assert "reporting officer of 枕河镇" in why.en


def test_what_belongs_to_the_whole_district_is_in_nobodys_reach() -> None:
    assert FILLS.refuses(SUN, Thing(1)) is not None


def test_a_neighbour_whose_number_begins_alike_is_not_reached() -> None:
    assert FILLS.refuses(SUN, Thing(1, path="/1/77/")) is not None


def test_the_keeper_of_an_item_is_in_charge_of_it() -> None:
    assert VERIFIES.refuses(WU, Thing(1, keeper="/1/5/")) is None
    assert VERIFIES.refuses(WU, Thing(1, keeper="/1/6/")) is not None
    assert VERIFIES.refuses(WU, Thing(1)) is not None
    assert VERIFIES.refuses(SUN, Thing(1, keeper=TOWN)) is not None


def test_who_did_the_earlier_step_does_not_do_the_later_one() -> None:
    done = Thing(1, done={"figure.submit": frozenset({3})})
    apart = not_after("figure.submit")
    assert apart.refuses(SUN, done) is not None
    assert apart.refuses(WU, done) is None
    assert apart.refuses(SUN, Thing(1)) is None
    assert apart.refuses(Actor("系统", 1, client="三资平台"), done) is None


def test_strangers_are_asked_to_sign_in() -> None:
    assert SIGNED_IN.refuses(SUN, Thing(1)) is None
    assert SIGNED_IN.refuses(Actor("平台", 1, client="平台"), Thing(1)) is None
    why = SIGNED_IN.refuses(STRANGER, Thing(1))
    assert why is not None
    assert why.en == "sign in first"


def test_everybody_sees_what_is_released() -> None:
    assert ANYBODY.refuses(STRANGER, Thing(1)) is None
    assert RELEASED.refuses(STRANGER, Thing(1, is_released=True)) is None
    assert RELEASED.refuses(STRANGER, Thing(1)) is not None


def test_both_parts_must_hold_and_the_first_that_does_not_gives_the_reason() -> None:
    both = role(Role.VERIFIER) & not_after("figure.submit")
    assert both.says == "verifier & not_after(figure.submit)"
    assert both.refuses(WU, Thing(1)) is None
    assert both.refuses(SUN, Thing(1)) == role(Role.VERIFIER).why
    mine = Thing(1, done={"figure.submit": frozenset({4})})
    assert both.refuses(WU, mine) == not_after("figure.submit").why


def test_one_of_two_parts_is_enough_and_the_reason_names_both() -> None:
    either = FILLS | VERIFIES
    assert either.says == "in_reach(reporter) | in_charge(verifier)"
    assert either.refuses(SUN, Thing(1, path=TOWN)) is None
    assert either.refuses(WU, Thing(1, keeper="/1/5/")) is None
    why = either.refuses(STRANGER, Thing(1, path=TOWN, keeper="/1/5/"))
    assert why is not None
    assert why.zh == (
        "须由该单位或其上级单位的填报员办理，您的任职不在此范围，或须由归口或承办单位的核验员办理，您的任职不在该单位"
    )
    assert ", or this is for the verifier" in why.en


def test_alternatives_inside_a_conjunction_are_read_with_brackets() -> None:
    clause = (FILLS | VERIFIES) & SIGNED_IN
    assert clause.says == "(in_reach(reporter) | in_charge(verifier)) & signed_in"
    assert clause.refuses(SUN, Thing(1, path=OTHER)) == (FILLS | VERIFIES).refuses(SUN, Thing(1, path=OTHER))
