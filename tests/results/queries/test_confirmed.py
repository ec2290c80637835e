import numpy as np
import pytest

from liangpai.catalogue.operations import decide_conflict
from liangpai.catalogue.queries import conflict, open_conflicts
from liangpai.results.models import Figure
from liangpai.results.queries import confirmed, figures_changed_since
from tests.people import AT, Cast
from tests.results.stories import Story, a_plan, a_round

pytestmark = pytest.mark.django_db


def test_only_confirmed_figures_reach_the_engine_in_the_order_of_the_form(cast: Cast) -> None:
    story = a_round(cast)
    story.fill({"I2": 11.0}, period="2022")
    story.confirm({"I1": 95.0, "I2": 12.6})
    story.verify_figures([story.figure("I2", "2022")])
    story.fill({"I3": 88.0})
    found = confirmed(cast.district, story.now())
    assert [asked.name for asked in found.units] == ["乡村振兴专班", "枕河镇", "听松镇"]
    assert found.items == ("I1", "I2", "I3") == found.form.codes
    nan = np.nan
    np.testing.assert_array_equal(found.now, [[nan] * 3, [95.0, 12.6, nan], [nan] * 3])
    np.testing.assert_array_equal(found.base, [[nan] * 3, [nan, 11.0, nan], [nan] * 3])
    assert np.isnan(found.sigma).all() and found.held_back == ()
    assert found.verifiers == {cast.accounts["wu"].pk}


def test_a_round_that_has_not_opened_has_no_units(cast: Cast) -> None:
    found = confirmed(cast.district, a_plan(cast))
    assert found.now.shape == (0, 3) and found.verifiers == frozenset()


def disputed(cast: Cast) -> Story:
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    story.confirm({"I2": 12.6})
    return story


def decide(story: Story, value: float) -> None:
    (ticket,) = open_conflicts(story.district, ["I2"])
    decide_conflict(
        conflict=conflict(story.district, ticket.pk),
        value=value,
        reason="以台账为准",
        actor=story.cast.zhao,
        at=AT,
    )


def test_a_decision_counts_once_the_conflict_is_closed(cast: Cast) -> None:
    # AC-3.1: excluded until closed, then by the decision.
    story = disputed(cast)
    assert np.isnan(confirmed(cast.district, story.now()).now).all()
    decide(story, 9.8)
    found = confirmed(cast.district, story.now())
    assert found.now[1, 1] == 9.8 and found.held_back == ()
    assert story.figure("I2").value == 12.6


def test_a_decision_is_a_change_since_confirmation(cast: Cast) -> None:
    story = disputed(cast)
    decide(story, 9.8)
    changes = figures_changed_since(cast.district, story.now(), AT.replace(hour=1))
    assert [(change.kind, change.now) for change in changes] == [("late", 12.6), ("decided", 9.8)]


def test_a_decision_about_a_figure_that_nobody_confirmed_brings_none(cast: Cast) -> None:
    story = a_round(cast)
    story.hold("I2", 9.8, "三资平台", is_confirmed=False)
    story.hold("I2", 12.6, "年报", is_confirmed=False)
    decide(story, 9.8)
    assert np.isnan(confirmed(cast.district, story.now()).now).all()


def test_figures_of_a_unit_outside_the_round_are_left_out(cast: Cast) -> None:
    story = a_round(cast)
    story.confirm({"I1": 95.0})
    Figure.objects.of(cast.district).update(unit_id=cast.units["office"].pk)
    assert np.isnan(confirmed(cast.district, story.now()).now).all()
