from datetime import date

import pytest

from liangpai.ledger.queries import history, verify
from liangpai.oversight.models import Referral
from liangpai.oversight.operations import record_referral
from liangpai.oversight.queries import referrals
from liangpai.refusal import Refused
from tests.people import AT, ON, Cast

pytestmark = pytest.mark.django_db


def a_referral(
    cast: Cast, by: str = "li", number: str = "移回〔2024〕7号", on: date = ON, organ: str = "区纪委监委"
) -> Referral:
    return record_referral(
        district=cast.district, number=number, on=on, organ=organ, actor=cast.actors[by], at=AT
    )


def test_a_receipt_is_its_number_its_day_and_who_received_it(cast: Cast) -> None:
    made = a_referral(cast, number=" 移回〔2024〕7号 ")
    assert referrals(cast.district) == [made]
    assert (made.number, made.on, made.organ) == ("移回〔2024〕7号", ON, "区纪委监委")
    assert [act.action for act in history(cast.district, "referral", made.pk)] == ["referral.record"]
    assert verify(cast.district) is None


@pytest.mark.parametrize("person", ["zhao", "wang", "zheng", "sun", "chu", "stranger"])
def test_only_the_discipline_inspection_records_one(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        a_referral(cast, person)
    assert refused.value.first.kind == "forbidden"


def test_a_number_is_no_sentence_and_a_day_has_come(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        a_referral(cast, number="反映某镇虚报产值，附照片3张", on=date(2024, 1, 11), organ="")
    assert {one.code for one in refused.value.refusals} == {
        "referral.number",
        "referral.organ",
        "oversight.day",
    }


def test_a_receipt_is_recorded_once(cast: Cast) -> None:
    a_referral(cast)
    a_referral(cast, organ="市纪委监委")
    with pytest.raises(Refused) as refused:
        a_referral(cast)
    assert refused.value.first.code == "referral.twice"
