import pytest

from tests.people import Cast
from tests.visits.stories import a_made_visit, an_issue, handed_on
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_village_sees_where_its_issue_stands(at_its_day: Cast, lang: str) -> None:
    row = handed_on(at_its_day)
    text = seen(as_(at_its_day, "zhou", lang).get(f"/issues/{row.pk}/"))
    assert "区农业农村局" in text and {"zh": "已立项", "en": "proposed"}[lang] in text
    assert f"/tasks/{row.task_id}/" not in text
    assert f"/tasks/{row.task_id}/" in seen(as_(at_its_day, "zhao", lang).get(f"/issues/{row.pk}/"))


def test_a_visit_shows_its_issues_and_the_form_for_more(at_its_day: Cast) -> None:
    row = an_issue(at_its_day)
    text = seen(as_(at_its_day, "zhou").get(f"/visits/{row.visit_id}/"))
    assert "进村道路破损" in text and f"/visits/{row.visit_id}/raise/" in text
    assert f"/visits/{row.visit_id}/close/" not in text


def test_the_village_may_make_a_need_and_the_office_a_task(at_its_day: Cast) -> None:
    row = an_issue(at_its_day)
    village = seen(as_(at_its_day, "zhou").get(f"/issues/{row.pk}/"))
    office = seen(as_(at_its_day, "zhao").get(f"/issues/{row.pk}/"))
    assert "/ask/" in village and "/hand-on/" not in village
    assert "/hand-on/" in office and "/ask/" not in office


def test_nobody_else_sees_it(at_its_day: Cast) -> None:
    row = an_issue(at_its_day)
    assert as_(at_its_day, "wu").get(f"/issues/{row.pk}/").status_code == 403
    assert as_(at_its_day, "feng").get(f"/visits/{a_made_visit(at_its_day).pk}/").status_code == 403
