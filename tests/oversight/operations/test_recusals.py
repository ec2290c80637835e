import pytest

from liangpai.ledger.queries import history, verify
from liangpai.oversight.models import Recusal
from liangpai.oversight.operations import decide_recusal, declare_recusal
from liangpai.oversight.queries import recusal, recusals, recused
from liangpai.refusal import Refused
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db

CARD = "card:12"


def a_recusal(
    cast: Cast, by: str = "wu", of: str = "", subject: str = CARD, ground: str = "served"
) -> Recusal:
    made = declare_recusal(
        district=cast.district,
        subject=subject,
        ground=ground,
        actor=cast.actors[by],
        at=AT,
        account=cast.actors[of].account if of else None,
    )
    return recusal(cast.district, made.pk)


def test_who_declares_it_of_oneself_stands_back_at_once(cast: Cast) -> None:
    declared = a_recusal(cast)
    assert recused(cast.district, [CARD, "unit:1"]) == {cast.wu.account}
    assert recused(cast.district, ["card:13"]) == frozenset()
    decide_recusal(recusal=declared, is_agreed=False, actor=cast.wang, at=AT)
    assert recused(cast.district, [CARD]) == frozenset()
    assert [act.action for act in history(cast.district, "recusal", declared.pk)] == [
        "recusal.declare",
        "recusal.decline",
    ]
    assert verify(cast.district) is None


def test_who_is_asked_to_stand_back_does_so_once_it_is_decided(cast: Cast) -> None:
    asked = a_recusal(cast, "sun", of="wu")
    assert recused(cast.district, [CARD]) == frozenset()
    decide_recusal(recusal=asked, is_agreed=True, actor=cast.wang, at=AT)
    assert recused(cast.district, [CARD]) == {cast.wu.account}


def test_neither_the_one_nor_who_asked_for_it_decides(cast: Cast) -> None:
    for by, of in (("wang", ""), ("wang", "wu"), ("sun", "wang")):
        asked = a_recusal(cast, by, of, subject=f"card:{len(by + of)}")
        with pytest.raises(Refused) as refused:
            decide_recusal(recusal=asked, is_agreed=True, actor=cast.wang, at=AT)
        assert refused.value.first.kind == "forbidden"


@pytest.mark.parametrize("person", ["zhao", "li", "zheng", "sun", "stranger"])
def test_only_an_approver_decides(cast: Cast, person: str) -> None:
    with pytest.raises(Refused) as refused:
        decide_recusal(recusal=a_recusal(cast), is_agreed=True, actor=cast.actors[person], at=AT)
    assert refused.value.first.kind == "forbidden"


def test_one_is_declared_once_and_again_after_it_was_declined(cast: Cast) -> None:
    first = a_recusal(cast)
    with pytest.raises(Refused) as refused:
        a_recusal(cast)
    assert refused.value.first.code == "recusal.already"
    decide_recusal(recusal=first, is_agreed=False, actor=cast.wang, at=AT)
    again = a_recusal(cast)
    assert recusals(cast.district) == [again, recusal(cast.district, first.pk)]
    assert recusals(cast.district, "card:99") == []


def test_a_recusal_names_a_thing_a_ground_and_a_person(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        a_recusal(cast, subject="figure", ground="雨天")
    assert {one.code for one in refused.value.refusals} == {"recusal.subject", "recusal.ground"}
    with pytest.raises(Refused):
        a_recusal(cast, "stranger")
