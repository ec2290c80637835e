"""An occasion: its calendar, the deliberation walked all three ways, the faces, held or cancelled."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from liangpai.cards import queries
from liangpai.cards.queries import card, occasion
from tests.cards.queries.test_series import a_row, a_workbook, an_occasion
from tests.cards.stories import HELD, MINUTES, Dealt, a_candidate, a_close_call, a_decision, a_notice, moment
from tests.meetings.stories import Told
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_calendar_counts_back_from_the_conference(cast: Cast, lang: str) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    text = seen(as_(cast, "zhao", lang).get(f"/cards/occasions/{told.occasion_id}/"))
    assert 'datetime="2024-01-16"' in text and 'datetime="2024-02-20"' in text
    assert {"zh": "提醒函最晚发出", "en": "last day for the notice"}[lang] in text


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "还没有汇集候选"), ("en", "No candidates were collected yet")]
)
def test_before_candidates_are_collected_it_says_so_and_who_does_it(cast: Cast, lang: str, said: str) -> None:
    told = Dealt(cast).plan()
    on_day(cast, told.at)
    page = f"/cards/occasions/{told.occasion_id}/"
    text = seen(as_(cast, "zheng", lang).get(page))
    assert said in text and {"zh": "由办公室按", "en": "The office collects them"}[lang] in text
    told.collect()
    assert "没有您能看到的牌" in seen(as_(cast, "zheng").get(page))


@pytest.mark.parametrize(
    ("settlement", "state", "collective"),
    [("none", "dismissed", False), ("remind", "reminded", False), ("card", "proposed", True)],
)
def test_each_way_of_a_deliberation_is_walked(
    cast: Cast, settlement: str, state: str, collective: bool
) -> None:
    told = a_close_call(cast)
    on_day(cast, told.at)
    client, page = as_(cast, "zheng"), f"/cards/occasions/{told.occasion_id}/deliberation/"
    assert f'id="card-{told.pk}"' in seen(client.get(page))
    sent = {"settlement": settlement, "reason": "两镇差距在误差之内", "minutes": MINUTES}
    answer = client.post(f"/cards/{told.pk}/settle/", sent)
    assert (answer.status_code, answer.headers["Location"]) == (302, page)
    row = card(cast.district, told.pk)
    assert (row.state, row.is_collective, bool(row.failed_check)) == (state, collective, collective)
    assert "两镇差距在误差之内" in seen(client.get(page))


def test_a_collective_decision_without_minutes_is_refused_and_nothing_is_written(cast: Cast) -> None:
    told = a_close_call(cast)
    on_day(cast, told.at)
    sent = {"settlement": "card", "reason": "理由", "minutes": ""}
    answer = as_(cast, "zheng").post(f"/cards/{told.pk}/settle/", sent)
    assert answer.status_code == 422
    assert "会议纪要文号" in seen(answer)
    assert told.state == "close"


def test_who_collected_is_told_why_somebody_else_settles(cast: Cast) -> None:
    told = a_close_call(cast)
    on_day(cast, told.at)
    text = seen(as_(cast, "zhao").get(f"/cards/occasions/{told.occasion_id}/deliberation/"))
    assert 'name="settlement"' not in text and "须由" in text


def test_faces_are_printed_for_cards_that_are_approved(cast: Cast) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    page = f"/cards/occasions/{told.occasion_id}/print/"
    assert "还没有审批同意的牌" in seen(as_(cast, "zhao").get(page))
    told.speak().day(date(2024, 1, 22)).deliberate().approve()
    text = seen(as_(cast, "zhao").get(page))
    assert "发言顺序" in text and "3分钟" in text and 'class="face"' in text


def test_collecting_holding_and_cancelling_go_through_their_forms(cast: Cast) -> None:
    told = a_candidate(cast)
    on_day(cast, told.at)
    client, page = as_(cast, "zhao"), f"/cards/occasions/{told.occasion_id}/"
    assert client.post(f"{page}collect/").status_code == 302
    assert client.post(f"{page}hold/").status_code == 409
    assert client.post(f"{page}cancel/", {"reason": "改期"}).status_code == 409
    told.dismiss()
    assert client.post(f"{page}cancel/", {"reason": "改期"}).status_code == 302
    assert occasion(cast.district, told.occasion_id).state == "cancelled"
    assert "改期" in seen(client.get(page))


def test_an_occasion_is_held_on_its_own_page_only_from_its_day_on_and_where_no_meeting_shows_it(
    cast: Cast,
) -> None:
    told = a_candidate(cast)
    on_day(cast, told.at)
    client, page = as_(cast, "zhao"), f"/cards/occasions/{told.occasion_id}/"
    assert f'action="{page}hold/"' not in seen(client.get(page))
    on_day(cast, moment(HELD))
    assert f'action="{page}hold/"' in seen(client.get(page))
    meeting = Told(cast).on(11).planned(occasion=told.occasion_id)
    shown = seen(client.get(page))
    assert f'action="{page}hold/"' not in shown and f'href="/meetings/{meeting.pk}/"' in shown


def test_a_held_conference_lets_its_cards_be_shown(cast: Cast) -> None:
    told = a_decision(cast).day(HELD)
    on_day(cast, moment(HELD))
    client = as_(cast, "zhao")
    assert client.post(f"/cards/occasions/{told.occasion_id}/hold/").status_code == 302
    assert client.post(f"/cards/{told.pk}/show/").status_code == 302
    assert told.state == "shown"


def test_series_handed_in_light_the_lamps_of_the_rule_set(cast: Cast) -> None:
    row = an_occasion(cast)
    on_day(cast, moment(date(2024, 1, 11)))
    client, page = as_(cast, "zhao"), f"/cards/occasions/{row.pk}/"
    assert "带进度序列汇集（项目进度灯）" in seen(client.get(page))
    assert b"".join(client.get(f"{page}series/")).startswith(b"PK")
    wrong = SimpleUploadedFile("序列.xlsx", a_workbook(row, a_row(actual=[None, 80.0])))
    assert client.post(f"{page}collect/", {"workbook": wrong}).status_code == 422
    assert queries.cards(cast.district, row.pk) == []
    right = SimpleUploadedFile("序列.xlsx", a_workbook(row, a_row(actual=[0.0, 10.0])))
    assert client.post(f"{page}collect/", {"workbook": right}).status_code == 302
    (card_,) = queries.cards(cast.district, row.pk)
    assert (card_.unit.name, card_.kind, card_.trigger) == ("枕河镇", "yellow", "lamp")
