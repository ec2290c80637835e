"""From the grounds to the decision."""

from datetime import date

import pytest

from liangpai.cards import queries
from liangpai.cards.models import Card
from liangpai.cards.operations import recall, vet
from liangpai.cards.rules.separation import PAIRS
from liangpai.ledger.models import Entry
from liangpai.organisations.models import ContactPoint
from liangpai.refusal import Refused
from tests.cards.stories import MINUTES, Dealt, a_candidate, a_notice, yellow_for_finding
from tests.people import SINCE, Cast

pytestmark = pytest.mark.django_db


def refused(act: object) -> str:
    """The code with which an act is refused."""
    with pytest.raises(Refused) as found:
        act()  # type: ignore[operator] # a bound method
    return found.value.first.code


def test_a_candidate_is_vetted_by_another_than_who_collected_it(cast: Cast) -> None:
    told = a_candidate(cast)
    assert refused(lambda: told.vet(cast.zhao)) == "card.vet"
    told.vet()
    assert told.state == "vetted"
    assert queries.people_of(told.row)["card.vet"] == {cast.accounts["zheng"].pk}


def test_ac_4_10_who_vetted_neither_proposes_nor_approves_and_who_proposed_does_not_approve(
    cast: Cast,
) -> None:
    told = a_candidate(cast).vet(cast.wang)
    told.propose().day(date(2024, 1, 16)).notice().speak().day(date(2024, 1, 22)).deliberate()
    assert refused(told.approve) == "card.approve"
    assert ("card.vet", "card.approve") in PAIRS


def test_a_dismissed_candidate_keeps_its_reason_and_goes_no_further(cast: Cast) -> None:
    told = a_candidate(cast).dismiss()
    assert (told.state, told.row.reason) == ("dismissed", "情节轻微")
    assert refused(told.propose) == "card.propose.state"


def test_notice_sets_the_clocks_and_comes_in_time_for_the_conference(cast: Cast) -> None:
    told = a_notice(cast)
    row = told.row
    assert (row.notice_on, row.statement_by, row.review_by) == (
        date(2024, 1, 16),
        date(2024, 1, 19),
        date(2024, 1, 24),
    )
    late = Dealt(cast, rules=yellow_for_finding())
    late.occasion_id, late.pk = told.occasion_id, told.pk
    Card.objects.of(cast.district).filter(pk=told.pk).update(state="proposed")
    late.day(date(2024, 1, 17))
    assert refused(late.notice) == "card.notice.too_late"


def test_nothing_is_decided_before_the_unit_was_heard_or_its_time_has_passed(cast: Cast) -> None:
    told = a_notice(cast).day(date(2024, 1, 19))
    assert refused(told.deliberate) == "card.unheard"
    told.speak().deliberate()
    assert told.state == "deliberated"


def test_a_unit_that_says_nothing_holds_nothing_up(cast: Cast) -> None:
    told = a_notice(cast).day(date(2024, 1, 22))
    told.deliberate().approve()
    assert told.state == "approved"


def test_a_collective_decision_has_the_number_of_its_minutes(cast: Cast) -> None:
    told = a_notice(cast).speak()
    assert refused(lambda: told.deliberate(minutes="口头")) == "card.minutes"
    told.deliberate()
    assert (told.row.minutes, told.row.decided_on) == (MINUTES, date(2024, 1, 16))


def test_a_card_is_recalled_at_any_point_before_it_is_shown(cast: Cast) -> None:
    told = a_notice(cast)
    queries_before = queries.card(cast.district, told.pk)

    assert refused(lambda: recall(card=told.row, reason=" ", actor=cast.wang, at=told.at)) == "card.reason"
    recall(card=queries_before, reason="依据有变", actor=cast.wang, at=told.at)
    assert told.state == "recalled"


def test_the_contact_leader_of_the_unit_does_not_judge_its_card(cast: Cast) -> None:
    told = a_candidate(cast)
    ContactPoint.objects.create(
        district_id=cast.district, unit=cast.units["town"], account=cast.accounts["zheng"], from_on=SINCE
    )
    assert refused(told.vet) == "card.recused"
    assert queries.why_not(told.row, cast.zheng, told.at.date())["card.vet"] is not None
    assert queries.why_not(told.row, cast.wang, told.at.date())["card.vet"] is None
    assert told.vet(cast.wang).state == "vetted"


def test_every_act_is_in_the_ledger_and_a_refused_one_is_not(cast: Cast) -> None:
    told = a_candidate(cast).vet().propose()
    with pytest.raises(Refused):
        told.approve()
    rows = Entry.objects.of(cast.district).filter(subject=f"card:{told.pk}").order_by("sequence")
    assert list(rows.values_list("action", flat=True)) == ["card.collect", "card.vet", "card.propose"]


def test_of_two_people_on_one_button_the_slower_is_told(cast: Cast) -> None:
    told = a_candidate(cast)
    seen = told.row
    told.vet()

    assert (
        refused(lambda: vet(card=seen, opinion="同意", actor=cast.wang, at=told.at)) == "card.vet.overtaken"
    )


def test_nothing_of_it_is_there_for_another_district(cast: Cast, neighbours: Cast) -> None:
    told = a_candidate(cast)
    assert refused(lambda: told.vet(neighbours.zheng)) == "absent"
    assert refused(lambda: queries.card(neighbours.district, told.pk)) == "absent"
