import pytest

from liangpai.entrance.clock import local_day, now
from liangpai.organisations import queries
from tests.organisations.stories import a_unit
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

TODAY = local_day(now())


def address(pk: int, verb: str) -> str:
    return f"/administration/units/{pk}/{verb}/"


def test_a_unit_is_renamed_classed_and_coded_on_its_page(cast: Cast) -> None:
    town = cast.units["town"].pk
    client = as_(cast, "feng")
    client.post(address(town, "rename"), {"name": "下\U00031cea镇"})
    client.post(address(town, "change"), {"class_code": "镇", "tier": "创先", "order": "4"})
    client.post(
        address(town, "code"), {"system": "MCA", "code": "441802103", "on": "2024-01-01", "basis": "民字1号"}
    )
    found = queries.unit(cast.district, town)
    assert (found.name, found.tier, found.order) == ("下\U00031cea镇", "创先", 4)
    assert queries.unit_by_code(cast.district, "MCA", "441802103", TODAY) == found
    text = seen(client.get(f"/administration/units/{town}/"))
    assert "下\U00031cea镇" in text
    assert "下石太镇" in text


def test_a_planned_unit_is_started_adjusted_and_settled_on_its_page(cast: Cast) -> None:
    pk = a_unit(cast, "新镇", "town", "headquarters", is_planned=True)
    client = as_(cast, "feng")
    for verb, state in (("start", "running"), ("adjust", "adjusting"), ("settle", "running")):
        client.post(address(pk, verb))
        assert queries.unit(cast.district, pk).state == state
    assert client.post(address(pk, "start")).status_code == 409


def test_a_unit_is_abolished_with_its_basis(cast: Cast) -> None:
    village = cast.units["village"].pk
    client = as_(cast, "feng")
    assert client.post(address(village, "abolish"), {"on": "2024-01-10"}).status_code == 422
    assert (
        client.post(address(village, "abolish"), {"on": "2024-01-10", "basis": "批复1号"}).status_code == 302
    )
    assert queries.unit(cast.district, village).state == "ended"


def test_the_office_names_the_contact_leader_and_the_members_of_a_task_force(cast: Cast) -> None:
    town, force = cast.units["town"].pk, cast.units["task_force"].pk
    client = as_(cast, "zhao")
    client.post(address(town, "contact"), {"account": cast.accounts["wang"].pk})
    contact = queries.contact_of(cast.district, town, TODAY)
    assert contact is not None
    assert contact.name == "wang"
    client.post(address(force, "join"), {"unit": town, "part": "lead"})
    (part,) = queries.members_of(cast.district, force, TODAY)
    assert "枕河镇" in seen(client.get(f"/administration/units/{force}/"))
    client.post(f"/administration/units/{force}/members/{part.membership}/leave/")
    assert queries.members_of(cast.district, force, TODAY) == []


@pytest.mark.parametrize(
    "verb", ["rename", "change", "start", "adjust", "settle", "code", "merge", "abolish", "contact", "join"]
)
def test_who_may_not_change_a_unit_is_told_so_and_nothing_is_changed_by_looking(
    cast: Cast, verb: str
) -> None:
    town = cast.units["town"].pk
    assert as_(cast, "sun").post(address(town, verb)).status_code == 403
    assert as_(cast, "feng").get(address(town, verb)).status_code == 405
