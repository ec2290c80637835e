"""What the meeting shows of the assessment comes from the run, computed once and never again while it stands."""

from datetime import date

import pytest

from liangpai.meetings import queries
from liangpai.meetings.queries import shown
from tests.cards.stories import Dealt, a_close_call, golden_run
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db
ON = date(2024, 1, 24)


def of_an_assessment(cast: Cast) -> Told:
    return Told(cast).on(23).planned(occasion=a_close_call(cast).occasion_id)


def test_the_bulletin_is_that_of_the_run_and_is_not_computed_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = of_an_assessment(cast)
    facts = queries.pack_facts(told.row, ON)
    assert facts.bulletin is not None
    assert facts.bulletin.snapshot is not None
    assert facts.bulletin.snapshot.digest == told.row.occasion.run.digest
    monkeypatch.setattr(shown, "_computed", lambda *_: pytest.fail("computed again"))
    assert queries.pack_facts(told.row, ON, facts).bulletin == facts.bulletin


def test_classes_that_are_not_told_apart_name_their_units(cast: Cast) -> None:
    told = of_an_assessment(cast)
    (found,) = queries.pack_facts(told.row, ON).not_told
    assert set(found.units) >= {"碧岑镇", "流萤镇"}
    assert found.why.zh
    assert found.why.en


def test_a_card_by_collective_decision_keeps_the_check_that_failed_and_its_sheet(cast: Cast) -> None:
    final = golden_run(cast)
    final.settle()
    dealt = Dealt(cast, unit="third", run=final.run).plan().day(date(2024, 1, 15)).collect()
    dealt.settle("card").day(date(2024, 1, 16)).notice()
    dealt.day(date(2024, 1, 22)).deliberate().approve()
    (card,) = queries.pack_facts(Told(cast).on(23).planned(occasion=dealt.occasion_id).row, ON).cards
    assert card.is_collective
    assert card.plainly.zh == "类别末位且低于75分：得分73.33分，镇4个单位中列第4位"
    assert card.failed is not None
    assert card.reason == "会商认为差距不大"
    assert card.result is not None
    assert card.result.score is not None
    assert sum(line.contribution for line in card.result.sheet) == pytest.approx(card.result.score, abs=0.006)


def test_what_a_deliberation_came_to_is_said_with_its_reason_and_its_paper(cast: Cast) -> None:
    final = golden_run(cast)
    final.settle()
    dealt = Dealt(cast, unit="third", run=final.run).plan().day(date(2024, 1, 15)).collect()
    told = Told(cast).on(23).planned(occasion=dealt.occasion_id)
    (before,) = queries.pack_facts(told.row, ON).not_told
    dealt.settle("none")
    (found,) = queries.pack_facts(told.row, ON).not_told
    said = found.why.zh.removeprefix(before.why.zh)
    assert (
        said
        == f"会商结论：{dealt.row.unit.name}不予亮牌，理由：会商认为差距不大（{dealt.row.settled_minutes}）。"
    )
