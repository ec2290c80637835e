from datetime import date

import pytest

from liangpai.tasks.queries import limits, patterns
from tests.people import Cast
from tests.tasks.stories import DUTY, a_series
from tests.web.doors import as_, seen
from tests.web.tasks.test_listing import on

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_limits_stand_with_what_they_rest_on_and_the_office_changes_them(cast: Cast, lang: str) -> None:
    text = seen(as_(cast, "sun", lang).get("/tasks/limits/"))
    assert ("市级督查督办办法" if lang == "zh" else "municipal rules") in text and 'name="days"' not in text
    form = {"key": "paper", "days": "15", "counts": "working", "basis": "区办〔2024〕2号"}
    text = seen(as_(cast, "zhao", lang).post("/tasks/limits/set/", form, follow=True))
    assert "区办〔2024〕2号" in text and ("15个工作日" if lang == "zh" else "15 working days") in text
    assert (limits(cast.district)["paper"].days, limits(cast.district)["paper"].is_working) == (15, True)
    assert as_(cast, "zhao").post("/tasks/limits/set/", form | {"days": "x"}).status_code == 422


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_series_is_set_and_stopped(cast: Cast, lang: str) -> None:
    on(cast, date(2024, 1, 25))
    form = {
        "title": "月度巡查",
        "unit": cast.units["town"].pk,
        "rhythm": "monthly",
        "first_due_on": "2024-02-05",
        "until": "2024-12-31",
        "source_kind": "plan",
        "duty_item": DUTY,
    }
    client = as_(cast, "zhao", lang)
    text = seen(client.post("/tasks/patterns/set/", form, follow=True))
    assert "月度巡查" in text and ("2024年3月5日" if lang == "zh" else "5 March 2024") in text
    assert client.post("/tasks/patterns/set/", form | {"until": ""}).status_code == 422
    [made] = patterns(cast.district)
    client.post(f"/tasks/patterns/{made.pk}/stop/")
    assert [one.state for one in patterns(cast.district)] == ["stopped"]


def test_a_unit_sees_the_series_without_the_form(cast: Cast) -> None:
    a_series(cast)
    text = seen(as_(cast, "sun").get("/tasks/patterns/"))
    assert "月度安全巡查" in text and 'name="title"' not in text
