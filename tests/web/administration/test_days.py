from datetime import date
from pathlib import Path

import pytest

from liangpai.calendar.queries import changes
from liangpai.organisations.registers import DAYS, days_template
from tests.organisations.workbooks import filled
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

LIST = "/administration/calendar/"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_year_is_shown_and_an_unknown_one_is_said_aloud(cast: Cast, lang: str) -> None:
    client = as_(cast, "sun", lang)
    assert 'role="alert"' not in seen(client.get(LIST, {"year": "2024"}))
    text = seen(client.get(LIST, {"year": "2090"}))
    assert 'role="alert"' in text
    assert "2090" in text
    assert client.get(LIST, {"year": "9999"}).status_code == 200
    assert client.get(LIST, {"year": "x"}).status_code == 200


def test_a_day_is_changed_and_set_back(cast: Cast) -> None:
    client = as_(cast, "zhao")
    client.post(f"{LIST}change/", {"day": "2024-01-25", "manner": "rest", "note": "节"})
    assert [(row.day, row.is_working) for row in changes(cast.district, 2024)] == [(date(2024, 1, 25), False)]
    assert "节" in seen(client.get(LIST, {"year": "2024"}))
    client.post(f"{LIST}change/", {"day": "2024-01-25", "manner": "published"})
    assert changes(cast.district, 2024) == []


def test_a_table_goes_out_and_comes_in(cast: Cast, tmp_path: Path) -> None:
    client = as_(cast, "feng")
    book = filled(tmp_path, days_template(), {DAYS.name: [{"day": "2027-02-06", "manner": "上班"}]})
    with book.open("rb") as handed:
        assert "已导入1天" in seen(client.post(f"{LIST}import/", {"workbook": handed}, follow=True))
    assert len(changes(cast.district, 2027)) == 1
    assert client.get(f"{LIST}export/", {"year": "2027"}).status_code == 200
    assert client.get(f"{LIST}template/").status_code == 200


@pytest.mark.parametrize(
    ("form", "status"),
    [({}, 404), ({"day": "2024-13-01", "manner": "rest"}, 422), ({"day": "2024-01-25"}, 422)],
)
def test_a_day_that_cannot_be_read_is_refused(cast: Cast, form: dict[str, str], status: int) -> None:
    assert as_(cast, "feng").post(f"{LIST}change/", form).status_code == status


def test_the_calendar_is_changed_by_the_office_and_the_system_administrator_alone(cast: Cast) -> None:
    for verb in ("change", "import"):
        assert as_(cast, "sun").post(f"{LIST}{verb}/", {}).status_code == 403
    assert as_(cast, "feng").post(f"{LIST}import/", {}).status_code == 422
    assert "须由" in seen(as_(cast, "sun").get(LIST))
