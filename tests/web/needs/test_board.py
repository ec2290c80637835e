import pytest

from liangpai.needs.queries import limits
from tests.needs.stories import MET, REFUSED, a_need, answered
from tests.people import AT, Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_board_says_who_waits_for_whom_and_how_departments_answer(at_its_day: Cast, lang: str) -> None:
    a_need(at_its_day, at=AT)
    answered(a_need(at_its_day, at=AT), REFUSED, at_its_day.wu, AT)
    answered(a_need(at_its_day, at=AT), MET, at_its_day.wu, AT)
    text = seen(as_(at_its_day, "sun", lang).get("/needs/board/"))
    assert f"?keeper={at_its_day.units['department'].pk}&amp;band=0" in text
    assert "100%" in text
    assert {"zh": "太少，不作评价", "en": "too few to judge"}[lang] in text
    assert 'name="first"' not in text


def test_an_empty_board_says_so(at_its_day: Cast) -> None:
    text = seen(as_(at_its_day, "zhao").get("/needs/board/"))
    assert "没有部门欠答复" in text and "还没有需求" in text


def test_the_office_changes_the_limits_of_a_matter(at_its_day: Cast) -> None:
    sent = {"matter": "ordinary", "first": "3", "second": "3", "third": "5"}
    text = seen(as_(at_its_day, "zhao").post("/needs/limits/", sent, follow=True))
    assert "本区修改" in text
    assert limits(at_its_day.district)["ordinary"] == (3, 3, 5)
    assert as_(at_its_day, "zhao").post("/needs/limits/", sent | {"first": "0"}).status_code == 422
    assert as_(at_its_day, "wu").post("/needs/limits/", sent).status_code == 403
