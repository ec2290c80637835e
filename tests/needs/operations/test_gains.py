from datetime import date
from decimal import Decimal

import pytest

from liangpai.ledger.queries import history
from liangpai.needs.operations import arrive, be_approved, be_declined
from liangpai.needs.queries import gain
from liangpai.refusal import Refused
from tests.needs.stories import JANUARY, RAISED, an_application
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_what_is_applied_for_is_approved_and_arrives(cast: Cast) -> None:
    made = an_application(cast)
    be_approved(
        gain=made,
        amount=Decimal(400),
        on=date(2024, 1, 29),
        document="粤农〔2024〕9号",
        actor=cast.wu,
        at=RAISED,
    )
    arrive(
        gain=gain(cast.district, made.pk),
        amount=Decimal(300),
        on=date(2024, 2, 1),
        actor=cast.zhao,
        at=RAISED,
    )
    done = gain(cast.district, made.pk)
    assert (done.state, done.approved_amount, done.arrived_amount) == ("arrived", 400, 300)
    assert [entry.action for entry in history(cast.district, "gain", made.pk)] == [
        "gain.apply",
        "gain.approve",
        "gain.arrive",
    ]


@pytest.mark.parametrize("person", ["sun", "wang", "stranger"])
def test_a_unit_records_its_own_and_the_office_everybodys(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        an_application(cast, by=person)
    assert refused.value.first.kind == "forbidden"
    assert an_application(cast, by="zhao").state == "applied"


def test_steps_keep_their_order_and_amounts(cast: Cast) -> None:
    made = an_application(cast)
    with pytest.raises(Refused) as refused:
        arrive(gain=made, amount=Decimal(1), on=JANUARY, actor=cast.wu, at=RAISED)
    assert refused.value.first.code == "gain.arrive.state"
    with pytest.raises(Refused):
        be_declined(gain=made, reason="", actor=cast.wu, at=RAISED)
    with pytest.raises(Refused):
        be_approved(gain=made, amount=Decimal(1), on=JANUARY, document="", actor=cast.wu, at=RAISED)
    be_approved(gain=made, amount=Decimal(10), on=JANUARY, document="文号", actor=cast.wu, at=RAISED)
    with pytest.raises(Refused) as refused:
        arrive(gain=made, amount=Decimal(11), on=JANUARY, actor=cast.wu, at=RAISED)
    assert refused.value.first.code == "gain.too_much"
