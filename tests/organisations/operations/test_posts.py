from datetime import date

import pytest

from liangpai.organisations import operations as ops
from liangpai.organisations import queries
from liangpai.refusal import Refused
from tests.organisations.stories import a_post
from tests.people import AT, ON, SINCE, Cast

pytestmark = pytest.mark.django_db

FEB, MAR = date(2024, 2, 1), date(2024, 3, 1)


def appoint(cast: Cast, post: int, person: str, from_on: date = FEB, **more: object) -> int:
    return ops.appoint(
        district=cast.district,
        post=post,
        account=cast.accounts[person].pk,
        from_on=from_on,
        basis="任字1号",
        actor=cast.chen,
        at=AT,
        **more,  # type: ignore[arg-type] # keywords of the operation
    )


def delegate(cast: Cast, post: int, person: str, to_on: date | None = MAR, basis: str = "代字1号") -> int:
    return ops.delegate(
        district=cast.district,
        post=post,
        account=cast.accounts[person].pk,
        from_on=FEB,
        to_on=to_on,
        basis=basis,
        actor=cast.chen,
        at=AT,
    )


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.first.code


def reporter_of(cast: Cast) -> int:
    return queries.posts(cast.district, ON, cast.units["town"].pk)[0].post


def test_who_was_responsible_on_a_day_differs_from_today_after_a_change(cast: Cast) -> None:
    # AC-1.4
    town = cast.units["town"].pk
    post = a_post(cast, town, "镇书记", "leader", is_head=True)
    first = appoint(cast, post, "li", SINCE)
    ops.dismiss(
        district=cast.district,
        appointment=first,
        on=date(2024, 1, 26),
        basis="免字1号",
        actor=cast.chen,
        at=AT,
    )
    appoint(cast, post, "zheng", date(2024, 1, 26))
    names = {
        on: [who.name for who in queries.responsible(cast.district, town, on)]
        for on in (date(2024, 1, 25), MAR)
    }
    assert names == {date(2024, 1, 25): ["li"], MAR: ["zheng"]}


def test_a_post_has_one_holder_at_a_time(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        appoint(cast, reporter_of(cast), "li")
    assert code(refused) == "post.occupied"


def test_roles_of_all_posts_of_a_person_go_together(cast: Cast) -> None:
    post = a_post(cast, cast.units["office"].pk, "核验", "verifier")
    with pytest.raises(Refused) as refused:
        appoint(cast, post, "chu")
    assert code(refused) == "role.clash"
    with pytest.raises(Refused) as refused:
        delegate(cast, queries.posts(cast.district, ON, cast.units["office"].pk)[2].post, "feng")
    assert code(refused) == "role.clash"


def test_nobody_appoints_themselves(cast: Cast) -> None:
    post = a_post(cast, cast.units["town"].pk, "副镇长", "leader")
    with pytest.raises(Refused) as refused:
        appoint(cast, post, "chen")
    assert code(refused) == "post.own_appointment"


def test_who_has_no_open_account_in_the_district_is_not_appointed(cast: Cast, neighbours: Cast) -> None:
    post = a_post(cast, cast.units["town"].pk, "副镇长", "leader")
    ops.disable_account(
        district=cast.district, account=cast.accounts["li"].pk, reason="调离", actor=cast.chen, at=AT
    )
    for one in (cast, neighbours):
        with pytest.raises(Refused) as refused:
            ops.appoint(
                district=cast.district,
                post=post,
                account=one.accounts["li"].pk,
                from_on=FEB,
                basis="任",
                actor=cast.chen,
                at=AT,
            )
        assert refused.value.first.kind == "absent"


def test_a_delegate_has_the_duties_between_the_dates_and_the_holder_keeps_them(cast: Cast) -> None:
    delegate(cast, reporter_of(cast), "li")
    account = cast.accounts["li"].pk

    def acts(on: date) -> list[bool]:
        return [duty.is_delegated for duty in queries.duties_of(cast.district, account, on)]

    assert (acts(ON), acts(FEB), acts(MAR)) == ([False], [False, True], [False])
    assert queries.duties_of(cast.district, cast.accounts["sun"].pk, FEB)


def test_a_delegation_needs_an_end_a_basis_and_somebody_new(cast: Cast) -> None:
    post = reporter_of(cast)
    for wrong in ({"to_on": None}, {"basis": " "}):
        with pytest.raises(Refused) as refused:
            delegate(cast, post, "li", **wrong)  # type: ignore[arg-type] # one of the two
        assert code(refused) == "delegation.open"
    with pytest.raises(Refused) as refused:
        delegate(cast, post, "sun")
    assert code(refused) == "post.held_already"
    with pytest.raises(Refused) as refused:
        delegate(cast, post, "li", to_on=ON)
    assert code(refused) == "dates.backwards"


def test_an_abolished_post_gives_no_duties_from_that_day(cast: Cast) -> None:
    post = reporter_of(cast)
    ops.abolish_post(district=cast.district, post=post, on=FEB, actor=cast.feng, at=AT)
    account = cast.accounts["sun"].pk
    assert queries.duties_of(cast.district, account, ON)
    assert queries.duties_of(cast.district, account, FEB) == ()
    with pytest.raises(Refused) as refused:
        ops.abolish_post(district=cast.district, post=post, on=MAR, actor=cast.feng, at=AT)
    assert code(refused) == "post.abolish.overtaken"
    with pytest.raises(Refused) as refused:
        delegate(cast, post, "li")
    assert code(refused) == "post.not_there"


def test_who_has_left_is_not_dismissed_again(cast: Cast) -> None:
    (held,) = queries.appointments(cast.district, [cast.accounts["sun"].pk])
    leave = {"district": cast.district, "appointment": held.appointment, "actor": cast.chen, "at": AT}
    ops.dismiss(**leave, on=FEB, basis="免字1号")  # type: ignore[arg-type] # keywords of the operation
    with pytest.raises(Refused) as refused:
        ops.dismiss(**leave, on=MAR, basis="免字2号")  # type: ignore[arg-type] # keywords of the operation
    assert code(refused) == "post.dismiss.overtaken"


def test_posts_and_people_are_kept_by_different_administrators(cast: Cast, neighbours: Cast) -> None:
    with pytest.raises(Refused) as refused:
        ops.found_post(
            district=cast.district,
            unit=cast.units["town"].pk,
            title="镇长",
            roles=["leader"],
            founded_on=SINCE,
            actor=cast.chen,
            at=AT,
        )
    assert refused.value.first.kind == "forbidden"
    (held,) = queries.appointments(cast.district, [cast.accounts["sun"].pk])
    with pytest.raises(Refused) as refused:
        ops.dismiss(
            district=neighbours.district,
            appointment=held.appointment,
            on=FEB,
            basis="免",
            actor=neighbours.chen,
            at=AT,
        )
    assert refused.value.first.kind == "absent"


def test_a_post_with_roles_that_exclude_each_other_is_not_founded(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        a_post(cast, cast.units["office"].pk, "全能", "system", "security")
    assert code(refused) == "role.clash"
