import pytest

from liangpai.frameworks.queries import version
from liangpai.frameworks.rules import change_indicator
from liangpai.oversight.queries import reviews
from tests.frameworks.stories import YUNXIU, a_version
from tests.people import Cast
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


def test_a_draft_is_walked_into_force_and_out_of_it_by_its_buttons(cast: Cast) -> None:
    row = a_version(cast)
    steps = [
        ("zhao", "consult", "consulting"),
        ("zhao", "return", "draft"),
        ("zhao", "consult", "consulting"),
        ("wang", "approve", "approved"),
        ("zhao", "freeze", "frozen"),
        ("zhao", "review/ask", "frozen"),
        ("zheng", "", "frozen"),
        ("zhao", "activate", "active"),
        ("zhao", "retire", "retired"),
    ]
    for person, verb, state in steps:
        address = f"/schemes/{row.pk}/{verb}/" if verb else f"/reviews/{reviews(cast.district)[0].pk}/give/"
        answer = as_(cast, person).post(address, {"is_lawful": "yes", "opinion": "符合"}, follow=True)
        assert answer.status_code == 200, verb
        assert version(cast.district, row.pk).state == state
    assert "已停止施行" in seen(as_(cast, "zhao").get(f"/schemes/{row.pk}/"))


@pytest.mark.parametrize(
    "verb", ["consult", "return", "approve", "freeze", "activate", "retire", "review/ask"]
)
def test_no_button_works_for_who_may_not(cast: Cast, verb: str) -> None:
    row = a_version(cast)
    assert as_(cast, "sun").post(f"/schemes/{row.pk}/{verb}/").status_code == 403
    assert as_(cast, "stranger").post(f"/schemes/{row.pk}/{verb}/").status_code == 302
    assert as_(cast, "zhao").get(f"/schemes/{row.pk}/{verb}/").status_code == 405


def test_a_scheme_with_mistakes_is_not_approved_and_each_is_named(cast: Cast) -> None:
    row = a_version(cast, "consulting", change_indicator(YUNXIU, "A1", weights={"镇": 99.0}))
    answer = as_(cast, "wang").post(f"/schemes/{row.pk}/approve/")
    assert answer.status_code == 422
    assert "areas.A.weights.镇" in seen(answer)
