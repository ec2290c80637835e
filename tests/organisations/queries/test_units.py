import pytest

from liangpai.organisations import queries
from liangpai.refusal import Refused
from tests.organisations.stories import a_unit
from tests.people import ON, Cast

pytestmark = pytest.mark.django_db


def test_units_come_in_the_order_of_the_tree(cast: Cast) -> None:
    a_unit(cast, "乙村")
    a_unit(cast, "甲村", order=cast.units["village"].order + 1)
    a_unit(cast, "河东社区", "community")
    names = [row.name for row in queries.units(cast.district, ON)]
    assert names[:3] == ["区指挥部", "指挥部办公室", "乡村振兴专班"]
    assert names[names.index("枕河镇") :] == ["枕河镇", "河东社区", "溪口村", "乙村", "甲村", "听松镇"]


def test_units_of_some_kinds_keep_their_order_without_their_parents(cast: Cast) -> None:
    a_unit(cast, "松下村", parent="other_town")
    found = queries.units(cast.district, ON, ["town", "village"])
    assert [row.name for row in found] == ["枕河镇", "溪口村", "听松镇", "松下村"]


def test_a_unit_is_there_from_its_first_day(cast: Cast) -> None:
    a_unit(cast, "新村", founded_on=ON.replace(day=11))
    assert "新村" not in [row.name for row in queries.units(cast.district, ON)]
    assert "新村" in [row.name for row in queries.units(cast.district, ON.replace(day=11))]


def test_the_root_is_the_headquarters_and_what_lies_directly_below_is_listed(cast: Cast) -> None:
    top = queries.root(cast.district, ON)
    assert top is not None
    assert top.name == "区指挥部"
    assert [row.name for row in queries.below(cast.district, cast.units["town"].pk, ON)] == ["溪口村"]
    assert queries.root(999_999, ON) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("枕河", "枕河镇"),
        ("zhz", "枕河镇"),
        ("ZHENHE", "枕河镇"),
        ("xk", "溪口村"),
        ("口 村", "溪口村"),
        ("4418", "丙村"),
    ],
)
def test_a_unit_is_found_by_name_pinyin_or_code(cast: Cast, text: str, first: str) -> None:
    a_unit(cast, "丙村", codes=[("NBS", "441802103301")])
    for key in ("town", "village"):
        unit = cast.units[key]
        assert queries.search(cast.district, unit.name, ON)[0].pk == unit.pk
    assert [row.name for row in queries.search(cast.district, text, ON)][:1] == [first]


def test_the_nearest_match_comes_first_and_nothing_is_found_for_nothing(cast: Cast) -> None:
    a_unit(cast, "大枕河镇", "town", "headquarters")
    assert [row.name for row in queries.search(cast.district, "枕河镇", ON)] == ["枕河镇", "大枕河镇"]
    assert [row.name for row in queries.search(cast.district, "枕河镇", ON, most=1)] == ["枕河镇"]
    assert queries.search(cast.district, "  ", ON) == []


def test_names_and_paths_are_those_of_the_district_alone(cast: Cast, neighbours: Cast) -> None:
    town, stranger = cast.units["town"], neighbours.units["town"]
    assert queries.names_of(cast.district, [town.pk, stranger.pk]) == {town.pk: "枕河镇"}
    assert queries.paths_of(cast.district, [town.pk, stranger.pk]) == {town.pk: town.path}
    with pytest.raises(Refused) as refused:
        queries.unit(cast.district, stranger.pk)
    assert refused.value.first.kind == "absent"


def test_a_form_offers_the_units_of_some_kinds_in_the_order_of_the_tree(cast: Cast) -> None:
    offered = queries.choices(cast.district, ON, ("town", "street"))
    assert offered == tuple(
        (one.pk, one.name) for one in queries.units(cast.district, ON, ("town", "street"))
    )
