import pytest

from liangpai.catalogue.models import DataItem
from liangpai.catalogue.operations import Described, register_items, register_items_of, retire_item
from liangpai.catalogue.queries import items
from liangpai.examples import load_example
from liangpai.ledger.queries import entries, verify
from liangpai.refusal import Refused
from tests.catalogue.stories import an_item
from tests.guardrails.stories import an_aside
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_registering_a_known_code_describes_it_anew(cast: Cast) -> None:
    first = an_item(cast)
    again = an_item(cast, name="村集体经营性收入（不含补助）", line=None)
    assert again.pk == first.pk
    assert (again.name, again.line) == ("村集体经营性收入（不含补助）", None)


def test_a_retired_item_returns_to_use_when_it_is_registered_again(cast: Cast) -> None:
    retire_item(item=an_item(cast), actor=cast.zhao, at=AT)
    assert an_item(cast).state == "running"


def test_an_item_cannot_be_retired_twice(cast: Cast) -> None:
    first = an_item(cast)
    retire_item(item=first, actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        retire_item(item=first, actor=cast.zhao, at=AT)
    assert refused.value.first.code == "item.retire.overtaken"


def test_only_the_office_registers(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        register_items(district=cast.district, described=[], actor=cast.sun, at=AT)
    assert refused.value.first.kind == "forbidden"


def test_one_unsound_item_among_many_lets_none_in(cast: Cast) -> None:
    keeper = cast.units["department"].pk
    rows = [Described("A", "甲", keeper, "台账"), Described("B", "乙", keeper, "")]
    with pytest.raises(Refused):
        register_items(district=cast.district, described=rows, actor=cast.zhao, at=AT)
    assert items(cast.district) == {}


def test_an_item_without_source_is_let_in_while_guard_rail_g4_is_set_aside(cast: Cast) -> None:
    bare = Described("B", "乙", cast.units["department"].pk, " ")
    with pytest.raises(Refused) as refused:
        register_items(district=cast.district, described=[bare], actor=cast.zhao, at=AT)
    assert refused.value.first.code == "guard.g4"
    an_aside(cast, "G4")
    assert list(register_items(district=cast.district, described=[bare], actor=cast.zhao, at=AT)) == ["B"]


def test_a_schemes_indicators_become_items_in_one_act(cast: Cast) -> None:
    scheme, _ = load_example("yunxiu")
    found = register_items_of(
        district=cast.district,
        scheme=scheme,
        keeper_of={"三资平台": cast.units["department"], "A1": cast.units["task_force"]},
        keeper=cast.units["office"],
        actor=cast.zhao,
        at=AT,
        lines={"C1": 10.0},
    )
    assert set(found) == set(scheme.indicator_codes)
    assert found["C1"].keeper.name == "区农业农村局" and found["C1"].line == 10
    assert found["A1"].keeper.name == "乡村振兴专班"
    assert found["A2"].keeper.name == "指挥部办公室"
    assert [entry.action for entry in entries(cast.district, most=2)] == ["item.register", "district.found"]
    assert verify(cast.district) is None


def test_items_of_two_districts_share_codes_but_nothing_else(cast: Cast, neighbours: Cast) -> None:
    here, there = an_item(cast), an_item(neighbours)
    retire_item(item=there, actor=neighbours.zhao, at=AT)
    assert DataItem.objects.of(cast.district).get(pk=here.pk).state == "running"
