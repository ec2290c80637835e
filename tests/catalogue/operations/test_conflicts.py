import pytest

from liangpai.catalogue.operations import decide_conflict, hold
from liangpai.catalogue.queries import conflict, open_conflicts
from liangpai.ledger.queries import history
from liangpai.refusal import Refused
from tests.catalogue.stories import a_conflict, an_item
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_a_decision_records_value_reason_and_decider_and_ends_the_hold(cast: Cast) -> None:
    ticket = conflict(cast.district, a_conflict(cast).pk)
    decide_conflict(conflict=ticket, value=9.8, reason="以三资平台台账为准", actor=cast.zhao, at=AT)
    decided = conflict(cast.district, ticket.pk)
    assert (decided.state, decided.decided_value, decided.reason) == ("decided", 9.8, "以三资平台台账为准")
    assert decided.decided_by == cast.zhao.account
    assert open_conflicts(cast.district) == []
    assert [entry.action for entry in history(cast.district, "conflict", ticket.pk)] == ["conflict.decide"]


@pytest.mark.parametrize("person", ["wu", "sun", "li", "qian", "stranger"])
def test_who_reported_a_value_or_does_not_keep_the_item_decides_nothing(cast: Cast, person: str) -> None:
    item = an_item(cast)
    for source, value, by in (("三资平台", 9.8, "wu"), ("镇", 12.6, "sun")):
        hold(
            district=cast.district,
            item=item,
            unit=cast.units["village"],
            period="2023",
            value=value,
            source=source,
            is_confirmed=False,
            actor=cast.actors[by],
            at=AT,
        )
    ticket = conflict(cast.district, open_conflicts(cast.district)[0].pk)
    with pytest.raises(Refused) as refused:
        decide_conflict(conflict=ticket, value=9.8, reason="理由", actor=cast.actors[person], at=AT)
    assert refused.value.first.kind == "forbidden"


def test_a_conflict_is_decided_once(cast: Cast) -> None:
    ticket = conflict(cast.district, a_conflict(cast).pk)
    decide_conflict(conflict=ticket, value=9.8, reason="理由", actor=cast.zhao, at=AT)
    with pytest.raises(Refused) as refused:
        decide_conflict(conflict=ticket, value=12.6, reason="理由", actor=cast.zhao, at=AT)
    assert refused.value.first.code == "conflict.decide.overtaken"


def test_a_decision_without_reason_or_number_is_refused(cast: Cast) -> None:
    ticket = conflict(cast.district, a_conflict(cast).pk)
    with pytest.raises(Refused) as refused:
        decide_conflict(conflict=ticket, value=float("nan"), reason=" ", actor=cast.zhao, at=AT)
    assert [one.code for one in refused.value.refusals] == ["item.no_number", "conflict.no_reason"]
