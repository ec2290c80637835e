import pytest

from liangpai.refusal import Refused
from liangpai.results.operations import return_, submit
from tests.people import AT, Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db


def test_a_problem_blocks_only_its_own_cell(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0, "I3": "很好"})
    sent = story.submit()
    assert (sent.count, sent.empty) == (1, 2)
    assert [problem.place for problem in sent.problems] == ["枕河镇·I3 群众满意度"]
    assert (story.figure("I1").state, story.figure("I3").state) == ("submitted", "draft")
    assert story.figure("I1").submitted_by == cast.accounts["sun"].pk


def test_what_is_held_meanwhile_is_filled_in_and_not_submitted(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0})
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    assert story.submit().count == 1
    assert (story.figure("I2").source, story.figure("I2").value) == ("held", 9.8)


def test_an_empty_draft_gives_way_to_what_is_held(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0, "I2": "12"})
    story.fill({"I2": ""})
    story.hold("I2", 9.8, "三资平台", is_confirmed=True)
    story.submit()
    assert (story.figure("I2").source, story.figure("I2").state) == ("held", "confirmed")


def test_there_must_be_something_to_submit(cast: Cast) -> None:
    story = a_round(cast)
    with pytest.raises(Refused) as caught:
        story.submit()
    assert caught.value.first.code == "figure.nothing"


def test_only_the_unit_submits(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0})
    for person in ("zhao", "wu", "zhou"):
        with pytest.raises(Refused):
            submit(round_=story.now(), unit=story.town, actor=cast.actors[person], at=AT)


def test_a_returned_figure_is_mended_and_submitted_again(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I1": 95.0})
    story.submit()
    figure = story.figure("I1")
    return_(district=cast.district, figures=[figure.pk], reason="口径不对", actor=cast.wu, at=AT)
    assert "口径不对" in story.figure("I1").reason
    story.fill({"I1": 94.0})
    assert (story.figure("I1").state, story.figure("I1").reason) == ("draft", "")
    assert story.submit().count == 1
