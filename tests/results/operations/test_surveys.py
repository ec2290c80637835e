import numpy as np
import pytest

from liangpai.access.actor import house
from liangpai.refusal import Refused
from liangpai.results.models import Figure
from liangpai.results.operations import Answers, record_survey, verify
from liangpai.results.queries import confirmed, surveys_of
from liangpai.results.rules.surveys import half_width
from tests.people import AT, Cast
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db

GOLDEN = Answers(120, 50, 20, 10, "电话")


def record(story: Story, *surveys: Answers, item: str = "I3", person: str = "wu") -> Figure:
    return record_survey(
        round_=story.now(),
        unit=story.town,
        item=item,
        surveys=surveys,
        actor=story.cast.actors[person],
        at=AT,
    )


def test_the_golden_survey_becomes_a_figure_with_its_sampling_error(cast: Cast) -> None:
    figure = record(a_round(cast), GOLDEN)
    assert figure.value == pytest.approx(88.6842, abs=5e-5)
    assert half_width(figure.sigma or 0) == pytest.approx(2.25, abs=0.005)
    assert (figure.state, figure.source) == ("submitted", "survey")
    assert surveys_of(cast.district, figure.pk)[0].unaware == 10


def test_whoever_records_it_does_not_verify_it_and_the_error_reaches_the_engine(cast: Cast) -> None:
    story = a_round(cast)
    figure = record(story, GOLDEN)
    with pytest.raises(Refused) as caught:
        story.verify("I3")
    assert "职责分离" in caught.value.first.words.zh
    verify(district=cast.district, figures=[figure.pk], actor=house(cast.district), at=AT)
    found = confirmed(cast.district, story.now())
    row = [asked.unit for asked in found.units].index(story.town)
    assert found.sigma[row, 2] == figure.sigma


def test_a_draft_is_taken_over_and_its_old_answers_are_gone(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I3": "很好"})
    figure = record(story, GOLDEN)
    assert figure.text == "" and Figure.objects.of(cast.district).count() == 1


def test_what_is_submitted_already_is_not_recorded_again(cast: Cast) -> None:
    story = a_round(cast)
    record(story, GOLDEN)
    with pytest.raises(Refused) as caught:
        record(story, GOLDEN)
    assert caught.value.first.code == "figure.submit.state"


def test_no_answers_an_item_not_asked_and_somebody_else_are_refused(cast: Cast) -> None:
    story = a_round(cast)
    with pytest.raises(Refused) as caught:
        record(story, Answers(0, 0, 0))
    assert caught.value.first.code == "survey.counts"
    with pytest.raises(Refused):
        record(story, GOLDEN, item="I9")
    for person in ("sun", "zhao", "qian"):
        with pytest.raises(Refused):
            record(story, GOLDEN, person=person)


def test_the_error_of_a_survey_that_nobody_has_confirmed_does_not_reach_the_engine(cast: Cast) -> None:
    story = a_round(cast)
    record(story, GOLDEN)
    assert np.isnan(confirmed(cast.district, story.now()).sigma).all()
