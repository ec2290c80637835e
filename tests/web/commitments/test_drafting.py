import pytest

from liangpai.commitments import queries
from liangpai.commitments.models import Commitment
from liangpai.districts.models import District
from tests.commitments.stories import a_draft, land, verified
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_january(cast: Cast) -> None:
    District.objects.filter(pk=cast.district).update(is_demo=True, demo_at=AT)


def _form(cast: Cast, **changes: object) -> dict[str, object]:
    return {
        "unit": cast.units["town"].pk,
        "year": "2024",
        "text": "新建公园3个",
        "target": "3",
        "unit_of_measure": "个",
        "due_on": "2024-06-28",
        "keeper-0": cast.units["department"].pk,
        "title-0": "公园用地30亩",
        "kind-0": "land",
        "quantity-0": "30",
        "source-0": "",
        "needed_by-0": "",
        **changes,
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_unit_drafts_its_four_fields_and_hands_them_in(cast: Cast, lang: str) -> None:
    client = as_(cast, "sun", lang)
    assert "枕河镇" in seen(client.get("/commitments/new/"))
    text = seen(client.post("/commitments/draft/", _form(cast), follow=True))
    row = Commitment.objects.of(cast.district).get()
    assert "公园用地30亩" in text and (row.text, row.target) == ("新建公园3个", 3.0)
    client.post(f"/commitments/{row.pk}/submit/")
    assert queries.commitment(cast.district, row.pk).state == "submitted"


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "诺" * 101},
        {"target": "三个"},
        {"due_on": "六月"},
        {"quantity-0": "0"},
        {"keeper-0": "999999"},
    ],
)
def test_what_cannot_be_kept_is_refused(cast: Cast, wrong: dict[str, object]) -> None:
    answer = as_(cast, "sun").post("/commitments/draft/", _form(cast, **wrong))
    assert answer.status_code in (404, 422)
    assert not Commitment.objects.of(cast.district).exists()


def test_a_draft_is_changed_in_its_form(cast: Cast) -> None:
    told = a_draft(cast, needs=(land(cast),))
    client = as_(cast, "sun")
    assert "高标准农田用地30亩" in seen(client.get(f"/commitments/{told.pk}/edit/"))
    client.post(f"/commitments/{told.pk}/change/", _form(cast))
    (needed,) = queries.supports(cast.district, [told.pk])[told.pk]
    assert (told.row.text, needed.title) == ("新建公园3个", "公园用地30亩")
    assert as_(cast, "wu").get(f"/commitments/{told.pk}/edit/").status_code == 403


def test_last_years_fulfilment_stands_beside_the_new_promise(cast: Cast) -> None:
    verified(cast, 60.0).conclude("partly")
    Commitment.objects.of(cast.district).update(year=2023)
    assert "上年（2023）兑现率 50 %" in seen(as_(cast, "sun").get("/commitments/new/"))
