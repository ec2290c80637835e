"""What a deliberation came to is told with its reason and paper; that a unit was reminded internally is not told."""

import pytest

from liangpai.cards import queries
from tests.cards.stories import MINUTES, a_close_call
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_while_nothing_is_decided_nothing_is_said(cast: Cast) -> None:
    told = a_close_call(cast)
    assert queries.concluded([told.row]).zh == ""
    assert queries.concluded_on_run(cast.district, told.occasion.run.pk) == []


def test_no_card_is_told_with_its_reason_and_its_minutes_on_the_run_it_rests_on(cast: Cast) -> None:
    told = a_close_call(cast).settle("none")
    rows = queries.concluded_on_run(cast.district, told.occasion.run.pk)
    assert queries.concluded(rows).zh == f"会商结论：碧岑镇不予亮牌，理由：会商认为差距不大（{MINUTES}）。"
    assert "碧岑镇: no card, because: 会商认为差距不大" in queries.concluded(rows).en


def test_an_internal_reminder_is_told_to_others_as_no_card_without_its_reason(cast: Cast) -> None:
    told = a_close_call(cast).settle("remind")
    assert queries.concluded([told.row]).zh == f"会商结论：碧岑镇不予亮牌（{MINUTES}）。"
    assert "remind" not in queries.concluded([told.row]).en


def test_a_card_by_collective_decision_speaks_for_itself(cast: Cast) -> None:
    told = a_close_call(cast).settle("card")
    assert queries.concluded([told.row]).zh == ""


def test_a_flag_that_was_not_given_says_nothing_of_the_last_places(cast: Cast) -> None:
    row = a_close_call(cast).settle("none").row
    row.side = "praise"
    assert queries.concluded([row]).zh == ""
