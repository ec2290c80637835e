import pytest

from tests.people import Cast
from tests.results.stories import a_round
from tests.web.doors import as_, seen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_counted_answers_become_a_figure_with_its_error(cast: Cast, lang: str) -> None:
    story = a_round(cast)
    client = as_(cast, "wu", lang)
    assert 'name="satisfied-1"' in seen(client.get(f"/verification/surveys/?round={story.round.pk}"))
    form = {"round": str(story.round.pk), "unit": str(story.town), "item": "I3", "method-1": "电话"}
    counts = {"satisfied-1": "120", "fairly-1": "50", "dissatisfied-1": "20", "unaware-1": "10"}
    text = seen(client.post("/verification/surveys/record/", form | counts, follow=True))
    assert "88.6842" in text and "±2.25" in text
    assert story.figure("I3").state == "submitted"


def test_two_surveys_are_blended_by_their_shares(cast: Cast) -> None:
    story = a_round(cast)
    form = {"round": str(story.round.pk), "unit": str(story.town), "item": "I3"}
    counts = {"satisfied-1": "10", "share-1": "6", "dissatisfied-2": "10", "share-2": "4"}
    as_(cast, "wu").post("/verification/surveys/record/", form | counts)
    assert story.figure("I3").value == 82.0


def test_without_an_open_round_there_is_nothing_to_record_and_only_for_verifiers(cast: Cast) -> None:
    assert "没有可以录入的指标" in seen(as_(cast, "wu").get("/verification/surveys/"))
    assert as_(cast, "sun").get("/verification/surveys/").status_code == 403
    story = a_round(cast)
    form = {"round": str(story.round.pk), "unit": str(story.town), "item": "I3"}
    assert as_(cast, "wu").post("/verification/surveys/record/", form).status_code == 422
