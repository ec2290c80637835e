"""A pack is made of what stands recorded, shows only what is decided, and knows what has changed since."""

from datetime import date

import pytest

from liangpai.dossier.conference import from_json, to_json
from liangpai.meetings import operations, queries
from liangpai.meetings.rules.agenda import Wanted
from liangpai.refusal import Refused
from tests.cards.stories import Dealt, a_candidate, a_decision
from tests.meetings.stories import Told
from tests.people import Cast

pytestmark = pytest.mark.django_db
ON = date(2024, 1, 24)


def with_card(cast: Cast, dealt: Dealt) -> Told:
    return Told(cast).on(23).planned(occasion=dealt.occasion_id)


def test_the_facts_hold_agenda_people_and_place_as_they_are_recorded(cast: Cast) -> None:
    told = Told(cast).ready()
    facts = queries.pack_facts(told.row, ON)
    assert facts.meeting.title == "云岫区“百千万工程”指挥部2024年第一次会议暨公开亮牌大会"
    assert [line.kind for line in facts.agenda] == ["convey", "convey", "report", "notify", "cards", "speech"]
    assert [(one.unit, one.part) for one in facts.people] == [
        ("枕河镇", "attend"),
        ("区农业农村局", "sit_in"),
    ]
    assert facts.bulletin is None
    assert facts.cards == ()
    assert from_json(to_json(facts)) == facts


def test_only_an_approved_card_is_shown_and_the_others_are_counted(cast: Cast) -> None:
    pending = queries.pack_facts(with_card(cast, a_candidate(cast).vet().propose()).row, ON)
    assert (pending.cards, pending.pending, pending.stances) == ((), 1, ())


def test_an_approved_card_carries_its_reason_and_the_days_that_follow_from_the_conference(cast: Cast) -> None:
    facts = queries.pack_facts(with_card(cast, a_decision(cast)).row, ON)
    (card,) = facts.cards
    assert (card.unit, card.word, card.shape) == ("枕河镇", "黄牌警示", "triangle")
    assert (card.plan_by, card.mend_by, card.appeal_by) == (
        date(2024, 2, 1), date(2024, 2, 26), date(2024, 2, 1)
    )  # fmt: skip # AC-4.3 and 4.4
    assert card.why.zh
    assert [(one.unit, one.minutes) for one in facts.stances] == [("枕河镇", 3)]
    assert facts.year == 2023


def test_it_is_said_what_has_changed_since_the_pack_was_frozen(cast: Cast) -> None:
    told = Told(cast).ready()
    operations.freeze_pack(meeting=told.row, actor=cast.zhao, at=told.at)
    made = queries.last_pack(told.row)
    assert made is not None
    assert queries.changed_since(told.row, made, ON) == []
    told.invited("legal", part="sit_in")
    assert [words.zh for words in queries.changed_since(told.row, made, ON)] == ["参会人员"]


def test_a_pack_that_was_never_made_is_absent(cast: Cast) -> None:
    row = Told(cast).planned().row
    assert queries.last_pack(row) is None
    with pytest.raises(Refused) as refused:
        queries.pack(row)
    assert "资料包" in refused.value.first.words.zh


def test_a_paper_that_is_conveyed_is_cited_by_title_and_number(cast: Cast) -> None:
    from liangpai.meetings.models import Circular

    paper = Circular.objects.create(
        district_id=cast.district, title="关于典型村培育的意见", number="云岫委〔2024〕3号", issuer="区委", level="district",
        kind="general", received_on=date(2024, 1, 2),
    )  # fmt: skip # a row reads better in few lines
    told = Told(cast).planned().arranged(Wanted("convey", "传达学习", 10, paper=paper.pk))
    assert queries.pack_facts(told.row, ON).agenda[0].paper == "《关于典型村培育的意见》（云岫委〔2024〕3号）"
