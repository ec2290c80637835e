from datetime import date

import pytest

from liangpai.ledger.queries import history
from liangpai.organisations import operations as ops
from liangpai.organisations import queries
from liangpai.refusal import Refused
from tests.organisations.stories import a_post, a_unit
from tests.people import AT, ON, SINCE, Cast

pytestmark = pytest.mark.django_db

MERGED = date(2024, 7, 1)
RARE = "下\U00031cea镇"


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.first.code


def test_a_unit_is_founded_below_another_with_its_codes_and_runs(cast: Cast) -> None:
    pk = a_unit(cast, "新桥村", codes=[("NBS", "441802103301")])
    found = queries.unit(cast.district, pk)
    assert (found.state, found.path) == ("running", f"{cast.units['town'].path}{pk}/")
    assert queries.unit_by_code(cast.district, "NBS", "441802103301", ON) == found
    assert [entry.action for entry in history(cast.district, "unit", pk)] == ["unit.found"]


def test_a_planned_unit_is_started_adjusted_and_settled(cast: Cast) -> None:
    pk = a_unit(cast, "新镇", "town", "headquarters", is_planned=True)
    states = [queries.unit(cast.district, pk).state]
    for move in (ops.start, ops.adjust, ops.settle):
        move(district=cast.district, pk=pk, actor=cast.feng, at=AT)
        states.append(queries.unit(cast.district, pk).state)
    assert states == ["planned", "running", "adjusting", "running"]
    with pytest.raises(Refused) as refused:
        ops.start(district=cast.district, pk=pk, actor=cast.feng, at=AT)
    assert code(refused) == "unit.start.state"


def test_a_code_is_never_used_again(cast: Cast) -> None:
    pk = a_unit(cast, "旧村", codes=[("NBS", "441802103301")])
    ops.abolish(district=cast.district, pk=pk, on=ON, basis="批复1号", actor=cast.feng, at=AT)
    with pytest.raises(Refused) as refused:
        a_unit(cast, "新村", codes=[("NBS", "441802103301")])
    assert code(refused) == "code.used"
    assert a_unit(cast, "又一村", codes=[("MCA", "441802103301")])


def test_only_the_system_administrator_keeps_the_units(cast: Cast, neighbours: Cast) -> None:
    town = cast.units["town"].pk
    for actor in (cast.zhao, cast.chen, cast.sun):
        with pytest.raises(Refused) as refused:
            ops.rename(district=cast.district, pk=town, name="新名", actor=actor, at=AT)
        assert refused.value.first.kind == "forbidden"
    for actor in (neighbours.feng, cast.feng):
        with pytest.raises(Refused) as refused:
            ops.rename(district=neighbours.district, pk=town, name="新名", actor=actor, at=AT)
        assert refused.value.first.kind == "absent"


def test_a_rename_keeps_the_old_name_in_the_ledger_and_survives_rare_characters(cast: Cast) -> None:
    town = cast.units["town"].pk
    ops.rename(district=cast.district, pk=town, name=RARE, actor=cast.feng, at=AT)
    found = queries.unit(cast.district, town)
    assert (found.name, found.name_plain) == (RARE, "下石太镇")
    assert [
        row.pk for text in (RARE, "下石太", "xstz") for row in queries.search(cast.district, text, ON)
    ] == [town] * 3
    assert RARE in history(cast.district, "unit", town)[-1].content
    with pytest.raises(Refused) as refused:
        ops.rename(district=cast.district, pk=town, name=" ", actor=cast.feng, at=AT)
    assert code(refused) == "blank"


def test_class_tier_and_place_of_a_unit_are_changed(cast: Cast) -> None:
    town = cast.units["town"].pk
    ops.change(
        district=cast.district, pk=town, class_code="街道", tier="进位", order=3, actor=cast.feng, at=AT
    )
    found = queries.unit(cast.district, town)
    assert (found.class_code, found.tier, found.order) == ("街道", "进位", 3)


def test_two_villages_merged_on_a_day_are_two_before_and_one_with_both_histories_after(cast: Cast) -> None:
    # AC-1.3
    one, other = a_unit(cast, "甲村", codes=[("NBS", "441802103301")]), a_unit(cast, "乙村")
    ops.merge_units(district=cast.district, units=[one], into=other, on=MERGED, actor=cast.feng, at=AT)

    def villages(on: date) -> list[str]:
        return [row.name for row in queries.units(cast.district, on, ["village"])]

    assert villages(date(2023, 12, 31)) == ["溪口村", "甲村", "乙村"]
    assert villages(date(2024, 6, 30)) == ["溪口村", "甲村", "乙村"]
    assert villages(date(2024, 12, 31)) == ["溪口村", "乙村"]
    assert [row.name for row in queries.predecessors(cast.district, other)] == ["甲村"]
    assert queries.unit(cast.district, one).merged_into_id == other
    assert queries.unit_by_code(cast.district, "NBS", "441802103301", date(2024, 6, 30)) is not None
    assert queries.unit_by_code(cast.district, "NBS", "441802103301", MERGED) is None


def test_a_merged_town_leaves_its_villages_to_the_other_and_its_posts_end(cast: Cast) -> None:
    town, other = cast.units["town"].pk, cast.units["other_town"].pk
    ops.merge_units(district=cast.district, units=[town], into=other, on=MERGED, actor=cast.feng, at=AT)
    village = queries.unit(cast.district, cast.units["village"].pk)
    assert village.parent_id == other
    assert village.path == f"{cast.units['other_town'].path}{village.pk}/"
    account = cast.accounts["sun"].pk
    assert queries.duties_of(cast.district, account, date(2024, 6, 30))
    assert queries.duties_of(cast.district, account, MERGED) == ()


def test_a_unit_is_not_merged_into_what_lies_below_it_nor_twice(cast: Cast) -> None:
    town, village = cast.units["town"].pk, cast.units["village"].pk
    with pytest.raises(Refused) as refused:
        ops.merge_units(district=cast.district, units=[town], into=village, on=MERGED, actor=cast.feng, at=AT)
    assert code(refused) == "unit.bad_merge"
    one = a_unit(cast, "甲村")
    ops.merge_units(district=cast.district, units=[one], into=village, on=MERGED, actor=cast.feng, at=AT)
    with pytest.raises(Refused) as refused:
        ops.merge_units(district=cast.district, units=[one], into=village, on=MERGED, actor=cast.feng, at=AT)
    assert code(refused) == "unit.merge.state"
    with pytest.raises(Refused) as refused:
        ops.merge_units(district=cast.district, units=[village], into=one, on=MERGED, actor=cast.feng, at=AT)
    assert code(refused) == "unit.ended"


def test_a_unit_with_running_children_is_not_abolished(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        ops.abolish(
            district=cast.district, pk=cast.units["town"].pk, on=MERGED, basis="批复", actor=cast.feng, at=AT
        )
    assert code(refused) == "unit.has_children"


def test_what_a_unit_had_ends_with_it_on_the_same_day(cast: Cast) -> None:
    village = cast.units["village"].pk
    a_post(cast, village, "村书记", "leader", is_head=True)
    account = cast.accounts["li"].pk
    ops.set_contact(
        district=cast.district, pk=village, account=account, from_on=SINCE, actor=cast.zhao, at=AT
    )
    ops.abolish(district=cast.district, pk=village, on=MERGED, basis="批复", actor=cast.feng, at=AT)
    assert queries.posts(cast.district, MERGED, village) == []
    assert queries.contact_of(cast.district, village, MERGED) is None
    assert queries.contact_of(cast.district, village, date(2024, 6, 30)) is not None
    assert queries.responsible(cast.district, village, date(2024, 6, 30))


def test_nothing_is_founded_below_a_unit_that_has_ended(cast: Cast) -> None:
    village = cast.units["village"].pk
    ops.abolish(district=cast.district, pk=village, on=ON, basis="批复", actor=cast.feng, at=AT)
    with pytest.raises(Refused) as refused:
        a_unit(cast, "组", parent="village", founded_on=MERGED)
    assert code(refused) == "unit.parent_ended"
