import pytest

from liangpai.organisations import queries
from liangpai.organisations.rules.imports import Row
from tests.organisations.stories import a_unit
from tests.people import ON, SINCE, Cast

pytestmark = pytest.mark.django_db


def test_a_unit_has_its_codes_by_system(cast: Cast) -> None:
    pk = a_unit(cast, "甲村", codes=[("NBS", "441802103301"), ("OWN", "V1")])
    other = cast.units["village"].pk
    assert queries.codes_of(cast.district, [pk, other], ON) == {pk: {"NBS": "441802103301", "OWN": "V1"}}
    assert queries.unit_by_code(cast.district, "MCA", "441802103301", ON) is None
    assert queries.unit_by_code(cast.district, "NBS", "441802103301", SINCE.replace(year=2022)) is None


def test_a_plan_knows_the_units_that_are_here_by_name(cast: Cast, neighbours: Cast) -> None:
    rows = [Row("T1", "枕河镇", "镇"), Row("T1V1", "溪口村", "村", "T1"), Row("T1V2", "新村", "村", "T1")]
    made = queries.import_plan(cast.district, "OWN", rows)
    assert [(line.verdict, line.unit) for line in made.lines] == [
        ("changed", cast.units["town"].pk),
        ("changed", cast.units["village"].pk),
        ("added", None),
    ]
    assert queries.import_plan(neighbours.district, "OWN", rows).lines[0].unit == neighbours.units["town"].pk
