import io
from datetime import date

import pytest
from docx import Document

from liangpai.meetings.rules.agenda import Wanted
from tests.meetings.stories import Told, day
from tests.people import Cast
from tests.web.doors import as_, seen
from tests.web.meetings.conftest import Clock

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("tab", ["agenda", "people", "backwards", "pack", "minutes", "resolutions", "else"])
def test_every_tab_opens_for_everybody_who_may_see_the_meeting(told: Told, tab: str, lang: str) -> None:
    for person in ("zhao", "wang", "sun", "wu"):
        text = seen(as_(told.cast, person, lang).get(f"/meetings/{told.pk}/?tab={tab}"))
        assert "2024年第一次会议暨公开亮牌大会" in text


def test_the_agenda_says_when_each_item_begins(told: Told) -> None:
    text = seen(as_(told.cast, "sun").get(f"/meetings/{told.pk}/"))
    assert "09:00" in text and "09:15" in text and "共105分钟，约10:45结束" in text


def test_ac_6_2_a_report_that_is_too_long_is_warned_of_on_the_page(cast: Cast, clock: Clock) -> None:
    clock(day(3))
    told = Told(cast).planned().arranged(Wanted("report", "工作总结", 75))
    assert "主要报告安排75分钟，超过60分钟" in seen(as_(cast, "zhao").get(f"/meetings/{told.pk}/"))


def test_who_would_only_sit_through_it_is_named(told: Told) -> None:
    assert "请勿安排陪会" in seen(as_(told.cast, "zhao").get(f"/meetings/{told.pk}/?tab=people"))


def test_what_no_longer_fits_is_said_at_once(cast: Cast, clock: Clock) -> None:
    clock(day(24))
    told = Told(cast).planned()
    assert "来不及的有" in seen(as_(cast, "zhao").get(f"/meetings/{told.pk}/?tab=backwards"))


def test_a_year_that_is_not_published_is_said_in_place_of_the_days(cast: Cast, clock: Clock) -> None:
    clock(day(3))
    told = Told(cast).planned(held_on=date(2091, 1, 25))
    assert "2091" in seen(as_(cast, "zhao").get(f"/meetings/{told.pk}/?tab=backwards"))


def test_ac_6_4_the_minutes_are_a_file_of_word(told: Told) -> None:
    told.held().resolved().drafted()
    answer = as_(told.cast, "zhao").get(f"/meetings/{told.pk}/minutes.docx")
    text = "\n".join(one.text for one in Document(io.BytesIO(b"".join(answer.streaming_content))).paragraphs)
    assert "总指挥作了讲话。" in text and "健全统筹协调机制" in text


def test_a_meeting_that_is_not_to_be_seen_is_absent(told: Told) -> None:
    assert as_(told.cast, "qian").get(f"/meetings/{told.pk}/").status_code == 404
