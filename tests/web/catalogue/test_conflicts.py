import pytest

from liangpai.catalogue.queries import conflict
from liangpai.spreadsheets.tables import read_tables
from tests.catalogue.stories import PLATFORM, a_conflict, says
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_both_sides_stand_beside_each_other_and_the_office_decides(cast: Cast, lang: str) -> None:
    ticket = a_conflict(cast)
    client = as_(cast, "zhao", lang)
    assert "28.6 %" in seen(client.get("/conflicts/"))
    text = seen(client.get(f"/conflicts/{ticket.pk}/"))
    assert "12.6" in text and "9.8" in text and "三资平台" in text and "28.6" in text
    form = {"value": "9.8", "reason": "以台账为准"}
    text = seen(client.post(f"/conflicts/{ticket.pk}/decide/", form, follow=True))
    assert "以台账为准" in text and 'name="value"' not in text
    assert conflict(cast.district, ticket.pk).state == "decided"


def test_who_gave_a_value_sees_the_reason_instead_of_the_form(cast: Cast) -> None:
    ticket = a_conflict(cast)
    text = seen(as_(cast, "wu").get(f"/conflicts/{ticket.pk}/"))
    assert "职责分离" in text and 'name="value"' not in text
    form = {"value": "12.6", "reason": "理由"}
    assert as_(cast, "sun").post(f"/conflicts/{ticket.pk}/decide/", form).status_code == 403


@pytest.mark.parametrize("value", ["", "十二"])
def test_a_decision_needs_a_number(cast: Cast, value: str) -> None:
    ticket = a_conflict(cast)
    form = {"value": value, "reason": "理由"}
    assert as_(cast, "zhao").post(f"/conflicts/{ticket.pk}/decide/", form).status_code == 422


@pytest.mark.parametrize(
    ("person", "status", "sees"),
    [("sun", 200, True), ("qian", 200, False), ("feng", 403, False), ("stranger", 302, False)],
)
def test_the_list_shows_each_reader_what_concerns_them(
    cast: Cast, person: str, status: int, sees: bool
) -> None:
    a_conflict(cast)
    answer = as_(cast, person).get("/conflicts/")
    assert answer.status_code == status
    assert ("溪口村" in seen(answer)) is sees


def test_the_list_goes_to_excel_and_nothing_crosses_the_border(cast: Cast, neighbours: Cast) -> None:
    ticket = a_conflict(cast)
    answer = as_(cast, "zhao").get("/conflicts/export/")
    rows = read_tables(b"".join(answer.streaming_content), name="a.xlsx")["数据冲突"]  # type: ignore[attr-defined] # a file
    assert rows[0]["数值二"] == 12.6 and rows[0]["跨越界线"] is True
    assert as_(neighbours, "zhao").get(f"/conflicts/{ticket.pk}/").status_code == 404


def test_sources_that_have_come_to_agree_are_not_shown_as_different(cast: Cast) -> None:
    ticket = a_conflict(cast)
    says(cast, ticket.item, 12.6, PLATFORM)
    client = as_(cast, "zhao")
    assert "现已一致<br><small>开出时相差28.6 %" in seen(client.get("/conflicts/"))
    assert "两个来源现在一致" in seen(client.get(f"/conflicts/{ticket.pk}/"))
