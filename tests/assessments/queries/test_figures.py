"""What a round gives to the engine: confirmed figures, circumstances, conflicts as holds, last time's places."""

from datetime import timedelta

import numpy as np
import pytest

from liangpai.assessments import operations, queries
from liangpai.catalogue.operations import decide_conflict
from liangpai.catalogue.queries import conflict, open_conflicts
from liangpai.organisations.models import Unit
from tests.assessments.stories import FIGURES, LATER, a_ready_round, a_trial

pytestmark = pytest.mark.django_db


def _gathered(told):
    return queries.gathered(told.district, told.story.now())


def test_confirmed_figures_stand_in_the_order_of_the_scheme(cast) -> None:
    scheme, figures = _gathered(a_ready_round(cast))
    assert scheme.indicator_codes == ("I1", "I2", "I3")
    rows = {unit.name: figures.now[row].tolist() for row, unit in enumerate(figures.units)}
    assert rows["枕河镇"] == [FIGURES["town"][item] for item in scheme.indicator_codes]
    assert np.isnan(rows["乡村振兴专班"][0])


def test_figures_are_as_of_the_day_the_round_was_due(cast) -> None:
    assert _gathered(a_ready_round(cast))[1].as_of == "2024-01-20"


def test_an_open_conflict_keeps_the_figure_out_and_the_card_away(cast) -> None:
    """AC-3.1: not scored until it is closed."""
    told = a_trial(cast)
    before = told.standing().score
    told.story.hold("I2", 40.0, "三资平台", is_confirmed=True)
    scheme, figures = _gathered(told)
    town = next(row for row, unit in enumerate(figures.units) if unit.name == "枕河镇")
    assert figures.excused[town].tolist() == [False, True, False]
    assert [(hold.subject, hold.kind) for hold in figures.holds] == [("I2", "conflict")]
    told.request()
    told.compute()
    line = next(one for one in told.standing().explanation["lines"] if one["indicator"] == "I2")
    assert line["is_excused"] and told.standing().score != before
    (opened,) = open_conflicts(told.district)
    found = conflict(told.district, opened.pk)
    decide_conflict(conflict=found, value=80.0, reason="以台账为准", actor=cast.zhao, at=LATER)
    told.request()
    told.compute()
    assert told.standing().score == before
    assert scheme.id == "test"


def test_a_young_unit_carries_its_months_and_is_not_ranked(cast) -> None:
    told = a_ready_round(cast)
    young = cast.units["other_town"].pk
    Unit.objects.of(told.district).filter(pk=young).update(founded_on="2023-10-01")
    months = {unit.name: unit.months for unit in _gathered(told)[1].units}
    assert (months["听松镇"], months["枕河镇"]) == (3, None)
    told.request()
    told.compute()
    assert told.standing("other_town").status == "new"


def test_circumstances_come_as_lists_of_the_engine(cast) -> None:
    told = a_ready_round(cast)
    operations.record_circumstance(
        round_=told.story.now(),
        unit=cast.units["town"],
        kind="records",
        content={"record": "overdue_rate", "value": 0.25},
        basis="督查台账",
        actor=cast.zhao,
        at=LATER + timedelta(hours=1),
    )
    (record,) = _gathered(told)[1].records
    assert (record.record, record.value, record.basis) == ("overdue_rate", 0.25, "督查台账")


def test_the_same_round_gives_the_same_figures(cast) -> None:
    told = a_ready_round(cast)
    one, other = _gathered(told)[1], _gathered(told)[1]
    assert one.units == other.units
    np.testing.assert_array_equal(one.now, other.now)
