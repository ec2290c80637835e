import pytest

from liangpai.needs.models import Gain
from tests.needs.stories import an_application
from tests.people import AT, ON, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_an_application_is_recorded_approved_and_arrives(at_its_day: Cast) -> None:
    client = as_(at_its_day, "wu")
    sent = {
        "unit": str(at_its_day.units["department"].pk),
        "kind": "funds",
        "source": "province",
        "title": "农田补助",
        "amount": "500",
        "on": "2024-01-05",
        "reference": "农函1号",
    }
    assert "申报已登记" in seen(client.post("/gains/apply/", sent, follow=True))
    at = f"/gains/{Gain.objects.of(at_its_day.district).get().pk}/"
    told = {"amount": "400", "on": "2024-01-08", "document": "省农9号"}
    assert "批复已登记" in seen(client.post(f"{at}approve/", told, follow=True))
    text = seen(client.post(f"{at}arrive/", {"amount": "300", "on": "2024-01-09"}, follow=True))
    assert "到位已登记" in text and "没有下一步" in text
    assert client.post("/gains/apply/", sent | {"on": ""}).status_code == 422


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_list_is_narrowed_and_its_sums_stay_apart(at_its_day: Cast, lang: str) -> None:
    told = {"at": AT, "on": ON}
    an_application(at_its_day, **told)  # type: ignore[arg-type] # keywords of the story
    an_application(at_its_day, source="bond", amount="70", **told)  # type: ignore[arg-type] # as above
    client = as_(at_its_day, "zhao", lang)
    text = seen(client.get("/gains/?year=2024&kind=funds&state=applied"))
    assert "500" in text and "70" in text and "570" not in text
    assert {"zh": "没有记录", "en": "There is no entry"}[lang] in seen(client.get("/gains/?year=2020"))
    assert client.get("/gains/export/?state=nonsense").status_code == 200


def test_who_may_not_record_reads_the_reason(at_its_day: Cast) -> None:
    made = an_application(at_its_day, at=AT, on=ON)
    text = seen(as_(at_its_day, "wang").get(f"/gains/{made.pk}/"))
    assert "approve/" not in text
    answer = as_(at_its_day, "wu").post(f"/gains/{made.pk}/decline/", {"reason": "名额已满"}, follow=True)
    assert "名额已满" in seen(answer)
