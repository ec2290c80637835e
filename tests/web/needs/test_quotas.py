import pytest

from tests.needs.stories import MET, a_need, a_quota, answered
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_quota_shows_what_is_left_and_every_line(at_its_day: Cast, lang: str) -> None:
    held = a_quota(at_its_day, "54.5")
    need = answered(a_need(at_its_day, at=AT), MET, at_its_day.wu, AT)
    client = as_(at_its_day, "zhou", lang)
    assert "24.5" in seen(client.get("/quotas/"))
    text = seen(client.get(f"/quotas/{held.pk}/"))
    assert f"/needs/{need.pk}/" in text and "-30" in text and "+54.5" in text
    assert client.get("/quotas/export/").status_code == 200


def test_a_department_sets_its_quota_and_a_town_none(at_its_day: Cast) -> None:
    sent = {
        "department": str(at_its_day.units["department"].pk),
        "kind": "land",
        "year": "2024",
        "amount": "300",
    }
    assert "指标已登记" in seen(as_(at_its_day, "wu").post("/quotas/set/", sent, follow=True))
    assert as_(at_its_day, "sun").post("/quotas/set/", sent).status_code == 403
    assert as_(at_its_day, "wu").post("/quotas/set/", sent | {"amount": "0"}).status_code == 422
    assert "还没有指标" not in seen(as_(at_its_day, "sun").get("/quotas/"))
