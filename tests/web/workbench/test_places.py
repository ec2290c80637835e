import pytest

from liangpai.organisations.operations import set_contact
from liangpai.web.workbench.lines import Asking
from liangpai.web.workbench.places import Place, looked_after
from tests.needs.stories import a_need
from tests.people import AT, ON, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def _looks_after_the_town(cast: Cast) -> None:
    terms = {"account": cast.accounts["wang"].pk, "from_on": ON, "district": cast.district, "at": AT}
    set_contact(pk=cast.units["town"].pk, actor=cast.zhao, **terms)


@pytest.mark.usefixtures("_looks_after_the_town")
def test_a_leader_sees_the_places_looked_after_with_what_keeps_them_waiting(cast: Cast) -> None:
    a_need(cast)
    town = cast.units["town"]
    assert looked_after(Asking(cast.district, cast.wang, ON)) == [Place(town.pk, town.name, 1, 0, 0)]
    assert "我挂点的单位" in seen(as_(cast, "wang").get("/"))
    assert "我挂点的单位" not in seen(as_(cast, "zhao").get("/"))


def test_a_leader_of_no_place_sees_none(cast: Cast) -> None:
    assert looked_after(Asking(cast.district, cast.wang, ON)) == []
