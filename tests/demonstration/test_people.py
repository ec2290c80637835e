from liangpai.access.roles import Role, clashing_roles
from liangpai.demonstration.people import CAST, CONTACTS, PEOPLE, WITH_CLERKS
from liangpai.demonstration.places import NAMES, TASK_FORCES, TOWNS


def test_the_standing_cast_is_complete() -> None:
    names = "sun zhou wu qian lu zhao office-director wang leader-yxz1 li zheng feng chen chu"
    assert {part.person.username for part in CAST} == set(names.split())


def test_everybody_has_a_name_and_a_user_name_of_their_own() -> None:
    assert (
        len({person.name for person in PEOPLE}) == len({person.username for person in PEOPLE}) == len(PEOPLE)
    )


def test_everybody_has_a_post_in_a_unit_that_is_there_with_roles_that_go_together() -> None:
    assert {person.unit for person in PEOPLE} <= set(NAMES)
    assert [clashing_roles(person.roles) for person in PEOPLE] == [None] * len(PEOPLE)


def test_every_role_is_held_by_somebody_of_the_cast() -> None:
    assert {role for part in CAST for role in part.person.roles} == set(Role)


def test_every_town_and_task_force_has_somebody_who_reports_and_every_town_a_contact_leader() -> None:
    reporting = {person.unit for person in PEOPLE if Role.REPORTER in person.roles}
    assert {unit.code for unit in (*TOWNS, *TASK_FORCES)} <= reporting
    assert set(CONTACTS) == {town.code for town in TOWNS}
    assert set(CONTACTS.values()) <= {person.username for person in PEOPLE}


def test_villages_report_for_themselves_in_the_towns_that_have_clerks() -> None:
    clerks = {person.unit for person in PEOPLE if person.title == "村文书"}
    assert {code[:4] for code in clerks} == set(WITH_CLERKS)
    assert len(clerks) == 20
