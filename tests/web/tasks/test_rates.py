from datetime import date, timedelta

import pytest

from tests.people import Cast
from tests.tasks.stories import DUE, at_work, day
from tests.web.doors import as_, seen, table
from tests.web.tasks.test_listing import on

pytestmark = pytest.mark.django_db


def ended(cast: Cast, count: int, late: int = 0) -> None:
    for at in range(count):
        at_work(cast).reported(day(DUE + timedelta(days=int(at < late)))).concluded(day(DUE))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_rates_stand_beside_the_numbers_they_rest_on(cast: Cast, lang: str) -> None:
    ended(cast, 10, late=1)
    on(cast, date(2024, 3, 1))
    text = seen(as_(cast, "zhao", lang).get("/tasks/rates/"))
    assert "n = 10" in text and "90.0 %" in text
    assert "n = 0" in text and ("样本不足" if lang == "zh" else "too few") in text
    assert "枕河镇" in seen(as_(cast, "sun", lang).get("/tasks/rates/"))


def test_of_too_few_the_workbook_has_an_empty_cell(cast: Cast) -> None:
    ended(cast, 2)
    on(cast, date(2024, 3, 1))
    [row] = table(as_(cast, "zhao").get("/tasks/rates/export/?year=2024"), "督办评价")
    assert row["单位"] == "枕河镇"
    assert [row[key] for key in row if "率" in key] == [""] * 4


def test_a_year_without_tasks_says_so(cast: Cast) -> None:
    assert "还没有交办的事项" in seen(as_(cast, "zhao").get("/tasks/rates/?year=1"))
