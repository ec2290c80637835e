from datetime import date

import pytest

from liangpai.districts.models import District
from tests.people import Cast
from tests.tasks.stories import a_task, at_work, day
from tests.web.doors import as_, seen, table

pytestmark = pytest.mark.django_db


def on(cast: Cast, today: date) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=day(today))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_list_shows_each_with_its_unit_its_due_date_and_its_lamp(cast: Cast, lang: str) -> None:
    at_work(cast)
    a_task(cast, title="河道清漂")
    for today, lamp in (
        (date(2024, 1, 26), ("未到期", "in time")),
        (date(2024, 2, 18), ("临期", "due soon")),
        (date(2024, 2, 19), ("逾期", "overdue")),
    ):
        on(cast, today)
        text = seen(as_(cast, "zhao", lang).get("/tasks/"))
        assert "枕河镇" in text and "督〔2024〕1号" in text and "河道清漂" in text
        assert lamp[lang == "en"] in text


def test_the_list_is_narrowed_by_what_the_address_asks_for_and_by_nothing_else(cast: Cast) -> None:
    at_work(cast)
    a_task(cast, title="河道清漂")
    on(cast, date(2024, 2, 19))
    client = as_(cast, "zhao")
    assert "河道清漂" not in seen(client.get("/tasks/?lamp=red"))
    assert "村道安防排查" not in seen(client.get("/tasks/?state=proposed"))
    assert "没有符合条件的事项" in seen(client.get("/tasks/?state=closed"))
    assert "河道清漂" in seen(client.get("/tasks/?state=nonsense&lamp=x&unit=x&source=x&order=x&page=x"))


def test_a_unit_sees_its_own_and_others_are_turned_away(cast: Cast) -> None:
    at_work(cast)
    assert "村道安防排查" in seen(as_(cast, "sun").get("/tasks/"))
    assert "村道安防排查" not in seen(as_(cast, "qian").get("/tasks/"))
    assert as_(cast, "feng").get("/tasks/").status_code == 403
    assert as_(cast, "stranger").get("/tasks/").status_code == 302


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_board_has_a_column_for_each_stage(cast: Cast, lang: str) -> None:
    at_work(cast)
    a_task(cast, title="河道清漂")
    text = seen(as_(cast, "zhao", lang).get("/tasks/board/"))
    assert "河道清漂" in text and "村道安防排查" in text
    text = seen(as_(cast, "sun", lang).get("/tasks/board/"))
    assert "河道清漂" not in text and "村道安防排查" in text


def test_a_long_column_leads_to_its_list(cast: Cast) -> None:
    for _ in range(13):
        a_task(cast)
    assert 'href="/tasks/?state=proposed">全部13件' in seen(as_(cast, "zhao").get("/tasks/board/"))


def test_the_list_goes_to_excel_as_it_was_narrowed(cast: Cast) -> None:
    at_work(cast, assisting=("department", "legal"))
    a_task(cast, title="河道清漂")
    [row] = table(as_(cast, "zhao").get("/tasks/export/?state=underway"), "督办事项")
    assert row["编号"] == "督〔2024〕1号" and row["协办单位"] == "区农业农村局、区司法局"
    assert row["完成期限"] == "2024-02-18"
