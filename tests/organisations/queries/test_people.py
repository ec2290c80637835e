import pytest

from liangpai.access.roles import Role
from liangpai.organisations import queries
from liangpai.organisations.models import ContactPoint
from liangpai.organisations.operations import disable_account
from tests.organisations.stories import a_post
from tests.people import AT, ON, SINCE, Cast

pytestmark = pytest.mark.django_db


def test_the_holders_of_a_role_stand_where_their_posts_are(cast: Cast) -> None:
    found = queries.holders(cast.district, Role.REPORTER, ON)
    assert [(who.name, who.unit) for who in found] == [
        ("sun", cast.units["town"].pk),
        ("zhou", cast.units["village"].pk),
    ]
    assert found[0].path == cast.units["town"].path


def test_who_can_no_longer_sign_in_holds_no_role_for_others(cast: Cast) -> None:
    sun = cast.accounts["sun"].pk
    disable_account(district=cast.district, account=sun, reason="调离", actor=cast.chen, at=AT)
    assert [who.name for who in queries.holders(cast.district, "reporter", ON)] == ["zhou"]


def test_the_posts_of_a_unit_show_who_holds_them_and_which_stand_empty(cast: Cast) -> None:
    town = cast.units["town"].pk
    a_post(cast, town, "镇长", "leader", is_head=True)
    lines = queries.posts(cast.district, ON, town)
    assert [(line.title, [who.name for who in line.holders], line.is_head) for line in lines] == [
        ("镇长", [], True),
        ("填报员", ["sun"], False),
    ]
    assert len(queries.posts(cast.district, ON)) == 12


def test_without_a_head_post_everybody_of_the_unit_answers(cast: Cast) -> None:
    assert [who.name for who in queries.responsible(cast.district, cast.units["town"].pk, ON)] == ["sun"]


def test_the_appointments_of_a_person_or_a_post_are_listed(cast: Cast, neighbours: Cast) -> None:
    (held,) = queries.appointments(cast.district, [cast.accounts["wu"].pk])
    assert (held.title, held.unit_name, held.name) == ("业务科长", "区农业农村局", "wu")
    assert queries.appointments(cast.district, post=held.post) == [held]
    assert queries.appointments(neighbours.district, post=held.post) == []


def test_everybody_with_a_post_in_a_unit_or_below_it_is_found(cast: Cast) -> None:
    town = cast.units["town"]
    both = {cast.sun.account, cast.zhou.account}
    assert queries.accounts_at(cast.district, town.path, ON) == both
    assert queries.accounts_at(cast.district, cast.units["village"].path, ON) == {cast.zhou.account}
    assert queries.accounts_at(cast.district, cast.units["other_town"].path, ON) == frozenset()


def test_a_contact_leader_has_the_units_of_today(cast: Cast) -> None:
    assert cast.wang.account
    for unit, ends in (("town", None), ("other_town", ON)):
        ContactPoint.objects.create(
            district_id=cast.district,
            unit=cast.units[unit],
            account_id=cast.wang.account,
            from_on=SINCE,
            to_on=ends,
        )
    assert queries.contact_units(cast.district, cast.wang.account, ON) == {cast.units["town"].pk}
