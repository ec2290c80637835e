import pytest

from liangpai.oversight.queries import referrals
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db

RECEIPT = {"number": "移回〔2024〕7号", "on": "2024-01-08", "organ": "区纪委监委"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_receipt_is_recorded_and_listed(at_its_day: Cast, lang: str) -> None:
    client = as_(at_its_day, "li", lang)
    assert "移回" not in seen(client.get("/oversight/referrals/"))
    assert "移回〔2024〕7号" in seen(client.post("/oversight/referrals/record/", RECEIPT, follow=True))
    assert referrals(at_its_day.district)[0].organ == "区纪委监委"


def test_who_may_only_look_sees_no_form(at_its_day: Cast) -> None:
    text = seen(as_(at_its_day, "wang").get("/oversight/referrals/"))
    assert "还没有移送回执" in text and "/referrals/record/" not in text


def test_a_sentence_in_the_place_of_a_number_is_refused(at_its_day: Cast) -> None:
    sent = RECEIPT | {"number": "反映某镇虚报产值"}
    assert as_(at_its_day, "li").post("/oversight/referrals/record/", sent).status_code == 422
    assert referrals(at_its_day.district) == []
