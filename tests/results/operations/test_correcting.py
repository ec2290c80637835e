import pytest

from liangpai.refusal import Refused
from liangpai.results.models import Figure
from liangpai.results.operations import close_round, correct, fill, return_
from liangpai.results.queries import confirmed, figures_changed_since, history
from tests.people import AT, Cast
from tests.results.stories import Story, a_round

pytestmark = pytest.mark.django_db


def a_confirmed(cast: Cast) -> Story:
    story = a_round(cast)
    story.confirm({"I2": 12.6})
    return story


def corrected(story: Story, typed: str | float = "11.6", reason: str = "漏减一笔", **more: bool) -> Figure:
    figure = (
        Figure.objects.of(story.district)
        .select_related("round", "unit")
        .get(state="confirmed", item="I2", period="2023", round=story.round)
    )
    return correct(figure=figure, typed=typed, reason=reason, actor=story.cast.sun, at=AT, **more)


def value_in_force(story: Story) -> float:
    found = confirmed(story.district, story.now())
    return float(found.now[[asked.unit for asked in found.units].index(story.town), 1])


def test_the_confirmed_version_stays_in_force_until_its_correction_is_confirmed(cast: Cast) -> None:
    story = a_confirmed(cast)
    close_round(round_=story.now(), actor=cast.zhao, at=AT)
    new = corrected(story)
    assert (new.version, new.state, new.reason, new.is_self_reported) == (2, "submitted", "漏减一笔", True)
    assert value_in_force(story) == 12.6
    story.verify_figures([new])
    assert value_in_force(story) == 11.6
    assert [one.figure.state for one in history(cast.district, new)] == ["confirmed", "superseded"]


def test_a_correction_shows_as_changed_since_confirmation(cast: Cast) -> None:
    story = a_confirmed(cast)
    moment = AT.replace(hour=1)
    story.verify_figures([corrected(story)])
    (change,) = figures_changed_since(cast.district, story.now(), moment)
    assert (change.kind, change.was, change.now, change.reason) == ("corrected", 12.6, 11.6, "漏减一笔")
    assert change.is_self_reported and figures_changed_since(cast.district, story.now(), AT) == []


def test_after_a_question_or_in_a_dispute_it_is_not_self_reported(cast: Cast) -> None:
    story = a_confirmed(cast)
    assert not corrected(story, is_after_question=True).is_self_reported


def test_in_a_dispute_it_is_not_self_reported(cast: Cast) -> None:
    story = a_confirmed(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    assert not corrected(story, "9.8").is_self_reported


@pytest.mark.parametrize(
    ("typed", "reason", "code"),
    [
        ("11.6", " ", "figure.no_reason"),
        ("12.6", "抄错", "figure.same"),
        ("很多", "抄错", "figure.no_number"),
        ("", "抄错", "figure.no_number"),
    ],
)
def test_a_correction_needs_a_reason_and_another_number(
    cast: Cast, typed: str, reason: str, code: str
) -> None:
    with pytest.raises(Refused) as caught:
        corrected(a_confirmed(cast), typed, reason)
    assert caught.value.first.code == code


def test_one_correction_at_a_time(cast: Cast) -> None:
    story = a_confirmed(cast)
    corrected(story)
    with pytest.raises(Refused) as caught:
        corrected(story, "11.7")
    assert caught.value.first.code == "figure.correcting"


def test_a_draft_is_changed_and_not_corrected_and_only_by_its_unit(cast: Cast) -> None:
    story = a_confirmed(cast)
    story.fill({"I1": 95.0})
    with pytest.raises(Refused) as caught:
        correct(figure=story.figure("I1"), typed="1", reason="x", actor=cast.sun, at=AT)
    assert caught.value.first.code == "figure.correct.state"
    with pytest.raises(Refused):
        correct(figure=story.figure("I2"), typed="1", reason="x", actor=cast.wu, at=AT)


def test_a_returned_correction_is_mended_after_the_closing_and_keeps_its_reason(cast: Cast) -> None:
    story = a_confirmed(cast)
    new = corrected(story)
    close_round(round_=story.now(), actor=cast.zhao, at=AT)
    return_(district=cast.district, figures=[new.pk], reason="请附台账", actor=cast.wu, at=AT)
    fill(round_=story.now(), cells={story.place("I2"): "11.5"}, actor=cast.sun, at=AT)
    story.submit()
    assert story.figure("I2").reason == "漏减一笔"
    story.verify_figures([story.figure("I2")])
    assert value_in_force(story) == 11.5
