"""One card: why, the gate, what comes next for whom, and what cannot be hidden."""

from datetime import date

import pytest

from liangpai.cards import queries
from liangpai.cards.models import Card
from liangpai.cards.queries import Triggered
from liangpai.words import Words
from tests.cards.stories import (
    a_close_call,
    a_decision,
    a_notice,
    a_rectification,
    a_shown,
    an_inspection,
    default,
    moment,
)
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def page(cast: Cast, person: str, pk: int, lang: str = "zh", **query: str) -> str:
    return seen(as_(cast, person, lang).get(f"/cards/{pk}/", query))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_sees_the_own_next_step_and_why_the_others_are_not(cast: Cast, lang: str) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    town, office = page(cast, "sun", told.pk, lang), page(cast, "zhao", told.pk, lang)
    assert f"/cards/{told.pk}/state/" in town and f"/cards/{told.pk}/recall/" not in town
    assert f"/cards/{told.pk}/recall/" in office and f"/cards/{told.pk}/state/" not in office
    assert {"zh": "由别人办的环节", "en": "Steps of others"}[lang] in town


def test_whoever_may_judge_it_finds_the_way_to_step_back(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 23)).prove().day(date(2024, 2, 26)).ask_delist()
    on_day(cast, told.at)
    way = f"/oversight/recusals/new/?subject=card:{told.pk}"
    assert way in page(cast, "li", told.pk)
    assert way not in page(cast, "sun", told.pk)


def test_a_card_that_does_not_concern_somebody_is_not_there(cast: Cast) -> None:
    told = a_notice(cast)
    assert as_(cast, "qian").get(f"/cards/{told.pk}/").status_code == 404


def test_the_clocks_stand_in_their_order_with_the_conference(cast: Cast) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    text = page(cast, "sun", told.pk)
    days = ["2024年1月16日", "2024年1月19日", "2024年1月24日", "2024年1月25日"]
    tail = text[text.index("时限") :]
    assert [tail.index(day) for day in days] == sorted(tail.index(day) for day in days)


def test_a_card_by_collective_decision_prints_the_failed_check_to_its_unit(cast: Cast) -> None:
    told = a_close_call(cast).settle("card").day(date(2024, 1, 15)).notice()
    on_day(cast, told.at)
    text = page(cast, "wang", told.pk)
    assert "集体研究决定" in text
    assert "未通过的条件：" in text and "仍居末位的概率达到把握度" in text


def test_a_card_that_rests_on_places_leads_to_its_sheet_and_one_on_a_lamp_does_not(cast: Cast) -> None:
    told = a_close_call(cast)
    on_day(cast, told.at)
    assert "看计分表" in page(cast, "zhao", told.pk)
    Card.objects.of(cast.district).filter(pk=told.pk).update(trigger="lamp")
    assert "看计分表" not in page(cast, "zhao", told.pk)


def test_while_an_appeal_is_open_it_says_that_nothing_is_displayed(cast: Cast) -> None:
    told = a_notice(cast)
    told.appeal()
    on_day(cast, told.at)
    text = page(cast, "sun", told.pk)
    assert "复核期间不展示" in text
    assert "数据有误" in text


def test_the_sample_is_drawn_when_delisting_is_asked_for_and_no_address_draws_another(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 23)).prove().day(date(2024, 2, 26)).ask_delist()
    on_day(cast, told.at)
    drawn = page(cast, "li", told.pk)
    assert "登记现场核验" in drawn and "（抽中）" in drawn and 'name="seed"' not in drawn
    assert told.row.sample_seed in drawn
    again = page(cast, "wu", told.pk, seed="2024025期")
    assert [text[text.index("现场须查") :][:16] for text in (drawn, again)] == [
        drawn[drawn.index("现场须查") :][:16]
    ] * 2


def test_beside_the_box_stand_the_line_and_that_there_is_no_newer_figure(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 23)).prove().day(date(2024, 2, 26)).ask_delist()
    on_day(cast, told.at)
    text = page(cast, "li", told.pk)
    assert 'name="is_back"' in text
    assert "查实弄虚作假 ≥ 1" in text and "尚无新数据" in text
    assert "尚无新数据" not in page(cast, "sun", told.pk)


def test_where_the_record_says_whether_it_is_back_nobody_ticks_it(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = a_rectification(cast).day(date(2024, 2, 23)).prove().day(date(2024, 2, 26)).ask_delist()
    on_day(cast, told.at)
    found = Triggered(Words("逾期", "overdue"), Words("三成", "30 %"), Words("一成", "10 %"), is_back=True)
    monkeypatch.setattr(queries, "triggered", lambda *_: found)
    text = page(cast, "li", told.pk)
    assert 'name="is_back"' not in text
    assert "一成" in text and "以台账为准：已回到线上" in text


def test_the_second_inspector_reads_what_the_first_has_recorded(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 23)).prove().day(date(2024, 2, 26)).ask_delist()
    told.day(date(2024, 2, 28)).inspect((1, 2, 3), is_back=False)
    on_day(cast, told.at)
    text = page(cast, "li", told.pk)
    asked = text[text.index("请确认的核验") : text.index("第二人确认核验")]
    for said in ("qian", "2024年2月28日", "第 1、2、3 项", "第 4 项", "未回到线上", "逐项查看"):
        assert said in asked, said
    assert "请确认的核验" not in page(cast, "qian", told.pk)


def test_whoever_delists_reads_what_it_rests_on_and_is_not_offered_what_is_refused(cast: Cast) -> None:
    told = a_rectification(cast).day(date(2024, 2, 23)).prove().day(date(2024, 2, 26)).ask_delist()
    told.day(date(2024, 2, 28)).inspect(is_back=False).confirm()
    on_day(cast, told.at)
    text = page(cast, "wang", told.pk)
    asked = text[text.index("摘牌依据") :]
    assert "qian" in asked and "li 2024年2月28日" in asked and "查实弄虚作假 ≥ 1" in asked
    assert "触发指标未回到线上" in asked
    assert f"/cards/{told.pk}/delist/" not in text and f"/cards/{told.pk}/fail/" in text


def test_what_was_found_on_site_stands_beside_each_item(cast: Cast) -> None:
    told = an_inspection(cast)
    on_day(cast, told.at)
    text = page(cast, "wang", told.pk)
    assert "qian、li" in text or "li、qian" in text
    assert f"/cards/{told.pk}/delist/" in text


def test_a_red_card_asks_for_the_opinion_on_itself(cast: Cast) -> None:
    told = a_notice(cast, default())
    on_day(cast, told.at)
    text = page(cast, "zhao", told.pk)
    assert "红牌整改" in text and f"/cards/{told.pk}/legality/" in text
    told.opinion()
    assert ">符合<" in page(cast, "zhao", told.pk)


def test_before_it_is_shown_it_says_who_will_see_it(cast: Cast) -> None:
    told = a_decision(cast).day(date(2024, 1, 25)).hold()
    on_day(cast, told.at)
    assert "不对社会公开，并计入公开记录" in page(cast, "zhao", told.pk)


def test_who_has_no_step_of_their_own_sees_openly_who_is_next(cast: Cast) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    assert "<details open><summary>由别人办的环节" in page(cast, "zheng", told.pk)
    assert "<details><summary>由别人办的环节" in page(cast, "sun", told.pk)


def test_a_shown_card_leads_to_its_proof(cast: Cast) -> None:
    told = a_shown(cast)
    on_day(cast, moment(date(2024, 1, 25), 12))
    assert "公开记录证明" in page(cast, "sun", told.pk)
