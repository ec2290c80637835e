import pytest

from liangpai.organisations.models import Unit
from liangpai.organisations.operations.writing import write_code, write_paths
from liangpai.organisations.queries import paths_of, unit_by_code
from liangpai.refusal import Refused
from tests.people import ON, SINCE, Cast

pytestmark = pytest.mark.django_db


def test_only_units_without_a_path_get_one(cast: Cast, neighbours: Cast) -> None:
    town = cast.units["town"]
    made = Unit.objects.create(
        district_id=cast.district,
        kind="village",
        name="新村",
        name_plain="新村",
        parent=town,
        path="",
        founded_on=SINCE,
    )
    before = paths_of(cast.district, [unit.pk for unit in cast.units.values()])
    write_paths(cast.district)
    assert paths_of(cast.district, [made.pk]) == {made.pk: f"{town.path}{made.pk}/"}
    assert paths_of(cast.district, before) == before


def test_a_code_of_the_neighbours_is_free_and_one_of_our_own_is_not(cast: Cast, neighbours: Cast) -> None:
    for one in (cast, neighbours):
        write_code(one.district, one.units["town"].pk, "NBS", "441802103", SINCE)
    found = unit_by_code(neighbours.district, "NBS", "441802103", ON)
    assert found is not None
    assert found.pk == neighbours.units["town"].pk
    with pytest.raises(Refused) as refused:
        write_code(cast.district, cast.units["village"].pk, "NBS", "441802103", ON)
    assert "枕河镇" in refused.value.first.says("zh")
