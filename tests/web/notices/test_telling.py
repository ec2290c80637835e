from datetime import date
from html import unescape

import pytest

from liangpai.notices.queries import edited, reader
from tests.people import Cast
from tests.results.stories import a_round
from tests.web.doors import as_, seen
from tests.web.tasks.test_listing import on

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("zh", "2．枕河镇：“2023年度填报”尚未报送（2024年1月20日到期，逾期30天）\n"),
        (
            "en",
            "2. 枕河镇: nothing submitted for '2023年度填报' yet (due on 20 January 2024, 30 days overdue)\n",
        ),
    ],
)
def test_the_office_gets_a_text_for_the_group_of_what_units_owe(cast: Cast, lang: str, line: str) -> None:
    a_round(cast)
    on(cast, date(2024, 2, 19))
    text = unescape(seen(as_(cast, "zhao", lang).get("/notices/")))
    area = text[text.index("<textarea") : text.index("</textarea>")]
    assert "云岫区" in area and line in area


def test_who_is_owed_nothing_is_told_so(cast: Cast) -> None:
    assert "没有等别人办的事" in seen(as_(cast, "chu").get("/notices/"))


def test_a_reader_sets_the_digest_where_a_channel_is_connected(cast: Cast, settings) -> None:
    client = as_(cast, "sun")
    assert "没有接通邮件" in seen(client.get("/notices/"))
    settings.LIANGPAI_CHANNELS = {"mail": "x"}
    form = {"channel": "mail", "address": "sun@example.cn"}
    assert "每天最多一次" in seen(client.post("/notices/digest/", form, follow=True))
    found = reader(cast.district, cast.sun.account or 0)
    assert found is not None and found.address == "sun@example.cn"
    assert "已停发" in seen(client.post("/notices/digest/", {"channel": ""}, follow=True))


def test_the_office_edits_a_text_and_restores_ours(cast: Cast) -> None:
    client = as_(cast, "zhao")
    form = {"zh": "第{n}件：{what}\r\n{until}", "en": "{n}: {what} {until}"}
    assert "本区已改" in seen(client.post("/notices/texts/line/", form, follow=True))
    assert edited(cast.district)["line"].zh == "第{n}件：{what}\n{until}"
    client.post("/notices/texts/line/", form | {"restore": "1"})
    assert edited(cast.district) == {}


def test_others_read_the_texts_and_a_text_that_is_not_there_is_not_found(cast: Cast) -> None:
    assert "须由考核员办理" in seen(as_(cast, "sun").get("/notices/"))
    assert as_(cast, "zhao").post("/notices/texts/none/", {"zh": "x", "en": "x"}).status_code == 404
