import pytest

from liangpai.meetings import operations
from liangpai.meetings.models import AgendaItem
from liangpai.meetings.queries import agenda, item, topics
from liangpai.meetings.rules.agenda import Wanted
from liangpai.refusal import Refused
from tests.meetings.stories import ITEMS, Told
from tests.people import Cast

pytestmark = pytest.mark.django_db
TOPIC = Wanted("report", "枕河镇产业园用地", 10, "镇长")


def proposed(told: Told, by: str = "sun", unit: str = "town") -> AgendaItem:
    made = operations.propose(
        meeting=told.row,
        unit=told.cast.units[unit],
        wanted=TOPIC,
        actor=told.cast.actors[by],
        at=told.at,
    )
    return item(told.cast.district, made.pk)


def test_items_stand_in_the_order_in_which_they_were_put(cast: Cast) -> None:
    told = Told(cast).planned().arranged()
    assert [one.title for one in agenda(told.row)] == [one.title for one in ITEMS]
    third = agenda(told.row)[2]
    operations.lift(item=item(cast.district, third.pk), actor=cast.zhao, at=told.at)
    assert [one.pk for one in agenda(told.row)][1] == third.pk
    first = agenda(told.row)[0]
    operations.lift(item=item(cast.district, first.pk), actor=cast.zhao, at=told.at)
    assert agenda(told.row)[0].pk == first.pk
    operations.drop(item=item(cast.district, first.pk), actor=cast.zhao, at=told.at)
    assert len(agenda(told.row)) == len(ITEMS) - 1


def test_a_topic_of_a_unit_becomes_an_item_when_it_is_taken(cast: Cast) -> None:
    told = Told(cast).planned().collecting().arranged()
    topic = proposed(told)
    assert [one.pk for one in topics(told.row, cast.sun)] == [topic.pk]
    assert topics(told.row, cast.wu) == []
    operations.take(item=topic, actor=cast.zhao, at=told.at)
    last = agenda(told.row)[-1]
    assert (last.pk, last.unit_id) == (topic.pk, cast.units["town"].pk)


def test_a_topic_that_is_not_taken_has_its_reason(cast: Cast) -> None:
    told = Told(cast).planned().collecting()
    topic = proposed(told)
    with pytest.raises(Refused) as refused:
        operations.turn_down(item=topic, reason="", actor=cast.zhao, at=told.at)
    assert refused.value.first.code == "meeting.item.reason"
    operations.turn_down(item=topic, reason="按要素需求办理", actor=cast.zhao, at=told.at)
    found = topics(told.row, cast.zhao)
    assert [(one.state, one.reason) for one in found] == [("declined", "按要素需求办理")]
    with pytest.raises(Refused):
        operations.take(item=item(cast.district, topic.pk), actor=cast.zhao, at=told.at)


def test_topics_are_proposed_only_while_they_are_collected_and_by_the_units_own_officers(cast: Cast) -> None:
    told = Told(cast).planned()
    with pytest.raises(Refused) as refused:
        proposed(told)
    assert refused.value.first.code == "meeting.state"
    told.collecting()
    with pytest.raises(Refused) as refused:
        proposed(told, by="wu")
    assert refused.value.first.kind == "forbidden"


def test_an_approved_agenda_stays_as_it_is(cast: Cast) -> None:
    told = Told(cast).planned().collecting().arranged().approved()
    first = agenda(told.row)[0]
    for act in (
        lambda: told.arranged(TOPIC),
        lambda: operations.drop(item=item(cast.district, first.pk), actor=cast.zhao, at=told.at),
        lambda: operations.lift(item=item(cast.district, first.pk), actor=cast.zhao, at=told.at),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.first.code == "meeting.state"


def test_an_item_that_nobody_can_hold_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        Told(cast).planned().arranged(Wanted("dance", "", 0))
    assert len(refused.value.refusals) == 3
