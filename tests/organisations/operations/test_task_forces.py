from datetime import date

import pytest

from liangpai.organisations import operations as ops
from liangpai.organisations import queries
from liangpai.refusal import Refused
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db

FEB, MAR = date(2024, 2, 1), date(2024, 3, 1)


def join(cast: Cast, member: str = "department", part: str = "lead", force: str = "task_force") -> int:
    return ops.join(
        district=cast.district,
        task_force=cast.units[force].pk,
        member=cast.units[member].pk,
        part=part,
        from_on=ON,
        actor=cast.zhao,
        at=AT,
    )


def test_a_unit_joins_a_task_force_and_leaves_it_on_a_day(cast: Cast) -> None:
    membership = join(cast)
    join(cast, "town", "member")
    force = cast.units["task_force"].pk
    assert [(row.unit_name, row.part) for row in queries.members_of(cast.district, force, FEB)] == [
        ("区农业农村局", "lead"),
        ("枕河镇", "member"),
    ]
    ops.leave(district=cast.district, membership=membership, on=MAR, actor=cast.zhao, at=AT)
    department = cast.units["department"].pk
    assert [row.task_force for row in queries.task_forces_of(cast.district, department, FEB)] == [force]
    assert queries.task_forces_of(cast.district, department, MAR) == []
    with pytest.raises(Refused) as refused:
        ops.leave(district=cast.district, membership=membership, on=MAR, actor=cast.zhao, at=AT)
    assert refused.value.first.code == "membership.change.overtaken"


def test_a_unit_has_one_part_in_a_task_force_and_only_task_forces_have_members(cast: Cast) -> None:
    join(cast)
    for asked, expected in (
        ({}, "membership.twice"),
        ({"force": "town"}, "membership.no_task_force"),
        ({"member": "town", "part": "boss"}, "membership.part"),
    ):
        with pytest.raises(Refused) as refused:
            join(cast, **asked)  # type: ignore[arg-type] # one of the parts
        assert refused.value.first.code == expected


def test_the_contact_leader_of_a_day_is_the_one_of_that_time(cast: Cast) -> None:
    town = cast.units["town"].pk
    for person, from_on in (("wang", ON), ("li", FEB)):
        ops.set_contact(
            district=cast.district,
            pk=town,
            account=cast.accounts[person].pk,
            from_on=from_on,
            actor=cast.zhao,
            at=AT,
        )
    names = [contact.name for on in (ON, FEB) if (contact := queries.contact_of(cast.district, town, on))]
    assert names == ["wang", "li"]
    assert queries.contact_of(cast.district, cast.units["village"].pk, ON) is None


def test_contacts_are_set_by_the_office_among_the_people_of_the_district(
    cast: Cast, neighbours: Cast
) -> None:
    for actor, account in ((cast.sun, cast.accounts["li"].pk), (cast.zhao, neighbours.accounts["li"].pk)):
        with pytest.raises(Refused):
            ops.set_contact(
                district=cast.district,
                pk=cast.units["town"].pk,
                account=account,
                from_on=ON,
                actor=actor,
                at=AT,
            )


def test_a_membership_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    with pytest.raises(Refused) as refused:
        ops.leave(district=neighbours.district, membership=join(cast), on=MAR, actor=neighbours.zhao, at=AT)
    assert refused.value.first.kind == "absent"
