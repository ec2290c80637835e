import pytest

from liangpai.assessments.models import Circumstance
from liangpai.refusal import Refused
from liangpai.stories import operations as ops
from liangpai.stories.models import Adoption, Case
from liangpai.stories.queries import adoption, adoptions
from tests.people import AT, Cast
from tests.stories.stories import adopted, again, released

pytestmark = pytest.mark.django_db


def test_an_adoption_is_confirmed_by_an_officer_of_the_unit_who_did_not_note_it(cast: Cast) -> None:
    row = released(cast)
    made = ops.adopt(case=row, unit=cast.units["village"], note="", actor=cast.zhou, at=AT)
    found = adoption(cast.district, made.pk)
    with pytest.raises(Refused):
        ops.confirm(adoption=found, actor=cast.zhou, at=AT)
    with pytest.raises(Refused):
        ops.confirm(adoption=found, actor=cast.wu, at=AT)
    ops.confirm(adoption=found, actor=cast.sun, at=AT)
    assert adoptions(row).get().state == "confirmed"


def test_nobody_adopts_their_own_case_one_that_is_not_shown_or_one_twice(cast: Cast) -> None:
    row = released(cast)
    adopted(cast, row)
    for unit in ("town", "other_town"):
        with pytest.raises(Refused):
            ops.adopt(case=row, unit=cast.units[unit], note="", actor=cast.zhao, at=AT)
    Case.objects.of(cast.district).update(state="expired")
    with pytest.raises(Refused) as refused:
        ops.adopt(case=again(row), unit=cast.units["village"], note="", actor=cast.zhao, at=AT)
    assert refused.value.first.code == "case.not_shown"


def test_ac_20_2_three_towns_give_the_bonus_of_the_scheme_once_with_its_basis(cast: Cast) -> None:
    row = released(cast)
    round_ = row.figure.round
    with pytest.raises(Refused) as refused:
        ops.count(case=row, round_=round_, rule="adopted", actor=cast.zhao, at=AT)
    assert refused.value.first.code == "case.too_few"
    for unit in ("other_town", "discipline", "legal"):
        type(cast.units[unit]).objects.of(cast.district).filter(pk=cast.units[unit].pk).update(kind="town")
        adopted(cast, row, unit)
    with pytest.raises(Refused) as refused:
        ops.count(case=row, round_=round_, rule="press", actor=cast.zhao, at=AT)
    assert refused.value.first.code == "case.no_bonus"
    ops.count(case=row, round_=round_, rule="adopted", actor=cast.zhao, at=AT)
    made = Circumstance.objects.of(cast.district).get()
    assert (made.kind, made.content) == ("adjustments", {"rule": "adopted", "cases": 1})
    assert "听松镇" in made.basis and "强村公司联营" in made.basis
    with pytest.raises(Refused):
        ops.count(case=again(row), round_=round_, rule="adopted", actor=cast.zhao, at=AT)


def test_ac_20_2_press_items_have_no_place_and_count_nothing(cast: Cast) -> None:
    fields = [field.name for table in (Case, Adoption) for field in table._meta.get_fields()]
    assert [
        name for name in fields if any(part in name for part in ("press", "media", "items", "instruct"))
    ] == []
