from hypothesis import given
from hypothesis import strategies as st

from liangpai.access.actor import STRANGER, Actor, Duty, house
from liangpai.access.roles import Role

SUN = Actor(
    "孙", 1, account=3, duties=(Duty(Role.REPORTER, 7, "/1/7/"), Duty(Role.VERIFIER, 5, "/1/5/", True))
)


def test_only_who_is_nobody_is_a_stranger() -> None:
    assert STRANGER.is_stranger
    assert not SUN.is_stranger
    assert not Actor("平台", 1, client="平台").is_stranger
    assert not house(1).is_stranger


def test_the_house_acts_for_one_district() -> None:
    assert (house(4).district, house(4).is_house, house(4).account) == (4, True, None)


def test_an_actor_knows_the_units_and_places_of_the_posts() -> None:
    assert SUN.units == {7, 5}
    assert list(SUN.paths()) == ["/1/7/", "/1/5/"]
    assert list(SUN.paths(Role.VERIFIER)) == ["/1/5/"]


def test_an_actor_has_the_roles_of_the_posts_only() -> None:
    assert SUN.has(Role.ASSESSOR, Role.VERIFIER)
    assert not SUN.has(Role.ASSESSOR)
    assert not SUN.has()


numbers = st.lists(st.integers(1, 99), min_size=1, max_size=5)


def path_of(ids: list[int]) -> str:
    return "/" + "".join(f"{one}/" for one in ids)


@given(numbers, numbers)
def test_a_post_reaches_exactly_the_subtree_of_its_unit(post: list[int], unit: list[int]) -> None:
    actor = Actor("孙", 1, account=3, duties=(Duty(Role.REPORTER, post[-1], path_of(post)),))
    assert actor.reaches(path_of(unit)) == (unit[: len(post)] == post)
    assert actor.reaches(path_of(post + unit), Role.REPORTER)
    assert not actor.reaches(path_of(post), Role.VERIFIER)
