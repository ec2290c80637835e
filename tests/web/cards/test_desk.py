"""The desk shows an occasion with what is not told apart and its cards by stage, to each what concerns him."""

from datetime import date

import pytest

from liangpai.spreadsheets.opening import open_book
from tests.assessments.stories import a_trial
from tests.cards.stories import a_candidate, a_close_call, a_notice, a_shown, in_force, moment
from tests.people import Cast
from tests.web.cards.clock import on_day
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_an_occasion_it_says_what_to_do_first(cast: Cast, lang: str) -> None:
    text = seen(as_(cast, "zhao", lang).get("/cards/"))
    assert {"zh": "还没有亮牌场次", "en": "No occasion is planned yet"}[lang] in text
    assert {"zh": "先施行一套亮牌规则", "en": "Put a set of card rules into force first"}[lang] in text


def test_the_golden_case_stands_as_a_band_with_its_gap_and_whom_a_list_would_card(cast: Cast) -> None:
    told = a_close_call(cast)
    on_day(cast, told.at)
    text = seen(as_(cast, "zhao").get("/cards/"))
    assert "最末两名只差 0.07 分，在测量误差之内。按名单亮牌会亮给碧岑镇" in text
    assert "不自动亮牌，提请会商" in text
    assert "名单上的末位" in text
    assert "仍居末位的概率达到把握度" in text


def test_what_the_deliberation_came_to_stands_in_the_band(cast: Cast) -> None:
    told = a_close_call(cast).settle("none")
    on_day(cast, told.at)
    assert "会商结论：碧岑镇不予亮牌" in seen(as_(cast, "zhao").get("/cards/"))


def test_the_desk_says_what_has_missed_its_conference_and_how_it_ends(cast: Cast) -> None:
    a_candidate(cast)
    on_day(cast, moment(date(2024, 1, 16)))
    assert "没有赶上本场大会" not in seen(as_(cast, "zhao").get("/cards/"))
    on_day(cast, moment(date(2024, 1, 26)))
    text = seen(as_(cast, "zhao").get("/cards/"))
    assert "1张牌没有赶上本场大会（函件最晚2024年1月16日发出）" in text and "未赶上大会，须了结" in text


def test_a_unit_sees_its_own_card_from_the_notice_on_and_no_band(cast: Cast) -> None:
    told = a_notice(cast)
    on_day(cast, told.at)
    text = seen(as_(cast, "sun").get("/cards/"))
    assert f"/cards/{told.pk}/" in text and "黄牌警示" in text
    assert "只差" not in text
    assert f"/cards/{told.pk}/" not in seen(as_(cast, "qian").get("/cards/"))


def test_the_office_plans_an_occasion_by_the_rules_in_force(cast: Cast) -> None:
    told = a_shown(cast)
    on_day(cast, moment(date(2024, 7, 1)))
    client = as_(cast, "zhao")
    assert "安排场次" in seen(client.get("/cards/"))
    answer = client.post(
        "/cards/occasions/plan/", {"name": "年中亮牌", "held_on": "2024-07-31", "year": "2024"}
    )
    assert answer.status_code == 302
    assert "年中亮牌" in seen(client.get("/cards/"))
    older = seen(client.get("/cards/", {"occasion": told.occasion_id}))
    assert "2023年度亮牌" in older and f"/cards/{told.pk}/" in older


def test_the_form_offers_what_units_have_seen_and_says_what_the_newest_run_lacks(cast: Cast) -> None:
    told = a_trial(cast)
    told.feedback()
    shown_run = told.run_id
    told.request()
    told.compute()
    in_force(cast)
    on_day(cast, moment(date(2024, 1, 11)))
    text = seen(as_(cast, "zhao").get("/cards/"))
    assert f'<option value="{shown_run}" selected>' in text
    assert f'<option value="{told.run_id}"' not in text
    assert (
        "的最新考核还没有向单位反馈，不能作为亮牌依据" in text
        and f'href="/assessments/{told.run_id}/"' in text
    )


def test_a_second_occasion_too_soon_is_refused_with_the_rule(cast: Cast) -> None:
    told = a_shown(cast)
    on_day(cast, told.at)
    sent = {"name": "再来一次", "held_on": "2024-04-01", "year": "2024"}
    answer = as_(cast, "zhao").post("/cards/occasions/plan/", sent)
    assert answer.status_code == 409
    assert "少于150天" in seen(answer)


def test_all_cards_are_listed_by_state_and_exported(cast: Cast) -> None:
    told = a_shown(cast)
    on_day(cast, told.at)
    client = as_(cast, "li")
    assert f"/cards/{told.pk}/" in seen(client.get("/cards/all/", {"state": "shown"}))
    assert f"/cards/{told.pk}/" not in seen(client.get("/cards/all/", {"state": "delisted"}))
    book = open_book(b"".join(client.get("/cards/export/")), "table.xlsx")
    assert [str(cell) for cell in book.grid("亮牌").rows[1]][1:5] == [
        "2023年度亮牌",
        "枕河镇",
        "黄牌警示",
        "已亮牌",
    ]


def test_an_occasion_rests_on_the_newest_result_unless_another_is_chosen(cast: Cast) -> None:
    told = a_close_call(cast)
    assert told.run is not None
    text = seen(as_(cast, "zhao").get("/cards/"))
    assert f'<option value="{told.run.pk}" selected>' in text
