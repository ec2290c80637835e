"""What an upheld appeal or a verified falsification leads to: the same results as a recomputation from scratch."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liangpai.access.actor import house
from liangpai.appeals.operations import decide, file, take
from liangpai.appeals.queries import appeal as appeal_of
from liangpai.assessments.models import Standing
from liangpai.assessments.operations import approve_release, count_finding, restate
from liangpai.assessments.queries import archive_of, release, unit_result
from liangpai.ledger.queries import verify
from liangpai.oversight.operations import record_finding
from liangpai.oversight.queries import finding as finding_of
from liangpai.refusal import Refused
from liangpai.results.models import Figure
from liangpai.results.operations import correct_by_decision
from liangpai.results.queries import history
from tests.assessments.stories import FIGURES, LATER, Assessed, a_sound_scheme, terms
from tests.people import Cast
from tests.results.stories import a_round

pytestmark = pytest.mark.django_db

SHOWN, UPHELD, RESTATED = (datetime(2024, 1, day, 2, 0, tzinfo=UTC) for day in (15, 16, 18))
TOWNS = ("town", "other_town")
CELLS = [(unit, item) for unit in TOWNS for item in ("I1", "I2", "I3")]
FIELDS = [
    field.attname for field in Standing._meta.fields if field.name not in ("id", "run")
]  # ids differ from run to run

Corrections = list[tuple[tuple[str, str], float]]
corrections = st.lists(
    st.tuples(st.sampled_from(CELLS), st.integers(0, 1_000).map(lambda tenths: tenths / 10)),
    min_size=1,
    max_size=5,
)


def a_final_round(cast: Cast, figures: dict[str, dict[str, float]]) -> Assessed:
    """A round with these figures, assessed and final."""
    told = Assessed(a_round(cast, a_sound_scheme()))
    for unit, cells in figures.items():
        told.story.confirm(dict(cells), unit=unit)
    told.request(runs=60)
    assert told.compute() == "trial", told.run.problems
    told.settle()
    return told


def put_right(told: Assessed, unit: str, item: str, value: float, at: datetime = UPHELD) -> Figure:
    """An appeal on a figure, upheld by Li, and the correction by Wu who keeps it."""
    cast, figure = told.cast, told.story.figure(item, unit=unit)
    asker = cast.sun if unit == "town" else house(cast.district)
    made = file(
        district=cast.district,
        subject=f"figure:{figure.pk}",
        unit=figure.unit,
        title=item,
        grounds="与年报不符",
        excluded={},
        until=None,
        actor=asker,
        at=at,
    )
    take(appeal=appeal_of(cast.district, made.pk), actor=cast.li, at=at)
    taken = appeal_of(cast.district, made.pk)
    decide(appeal=taken, is_upheld=True, reasons="以年报为准", remedy=str(value), actor=cast.li, at=at)
    upheld = appeal_of(cast.district, made.pk)
    return correct_by_decision(figure=figure, typed=value, basis=upheld, actor=cast.wu, at=at)


def everything(told: Assessed) -> tuple[Any, ...]:
    """Digest, archive and every standing of a run, as values that can be compared."""
    rows = Standing.objects.of(told.district).filter(run_id=told.run_id).order_by("order")
    return (
        told.run.digest,
        told.run.figures_hash,
        archive_of(told.district, told.run_id),
        list(rows.values_list(*FIELDS)),
    )


class Undo(Exception):
    """Ends a story, so that the next begins in the same district."""


def corrected_story(cast: Cast, wanted: Corrections) -> tuple[tuple[Any, ...], dict[str, dict[str, float]]]:
    """Released, appealed against, corrected, restated: what stands in the end, and the figures that are right."""
    told = a_final_round(cast, FIGURES)
    told.propose(at=SHOWN)
    told.approve(at=SHOWN)
    first, shown = everything(told), told.release
    right = {unit: dict(cells) for unit, cells in FIGURES.items()}
    for (unit, item), value in wanted:
        if right[unit][item] != value:
            put_right(told, unit, item, value)
            right[unit][item] = value
    old = told.run
    if right == FIGURES and not _corrected(told):
        return first, right
    told.request(at=RESTATED, corrects=old, runs=60)
    assert told.compute(at=RESTATED) == "trial"
    told.settle(at=RESTATED.replace(day=21))
    told.restate(shown, RESTATED.replace(day=21))
    told.approve(at=RESTATED.replace(day=21))
    assert release(cast.district, shown.pk).state == "replaced"
    assert told.release.erratum["zh"]
    kept, told.run_id = told.run_id, old.pk
    assert everything(told) == first
    told.run_id = kept
    return everything(told), right


def _corrected(told: Assessed) -> bool:
    return Figure.objects.of(told.district).filter(round_id=told.story.round.pk, source="decision").exists()


def told_and_undone(cast: Cast, wanted: Corrections) -> None:
    """Both stories from the same beginning: they end alike to the byte."""
    found: list[Any] = []
    try:
        with transaction.atomic():
            found += corrected_story(cast, wanted)
            assert verify(cast.district) is None
            raise Undo
    except Undo:
        pass
    try:
        with transaction.atomic():
            assert everything(a_final_round(cast, found[1])) == found[0]
            raise Undo
    except Undo:
        pass


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(wanted=corrections)
def test_the_history_after_upheld_appeals_equals_a_recomputation_from_scratch_byte_for_byte(
    cast: Cast, wanted: Corrections
) -> None:
    told_and_undone(cast, wanted)


@pytest.mark.slow
@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(wanted=corrections)
def test_many_histories_equal_their_recomputation_byte_for_byte(cast: Cast, wanted: Corrections) -> None:
    told_and_undone(cast, wanted)


def a_verified_falsification(told: Assessed) -> int:
    """Li records that the town's first figure was falsified."""
    figure = told.story.figure("I1")
    made = record_finding(
        district=told.district,
        subject=f"figure:{figure.pk}",
        unit=figure.unit,
        basis="云岫纪〔2024〕3号",
        on=UPHELD.date(),
        actor=told.cast.li,
        at=UPHELD,
    )
    return made.pk


def test_ac_21_4_a_verified_falsification_is_recomputed_and_the_old_record_stays_readable(cast: Cast) -> None:
    told = a_final_round(cast, FIGURES)
    told.propose(at=SHOWN)
    told.approve(at=SHOWN)
    before, shown, old = everything(told), told.release, told.run
    found = finding_of(cast.district, a_verified_falsification(told))
    figure = told.story.figure("I1")
    right = correct_by_decision(figure=figure, typed=40, basis=found, actor=cast.wu, at=UPHELD)
    counted = count_finding(finding=found, round_=told.story.now(), actor=cast.zhao, at=UPHELD)
    assert counted.content == {"record": "弄虚作假件数", "value": 1}
    told.request(at=RESTATED, corrects=old, runs=60)
    told.compute(at=RESTATED)
    told.settle(at=RESTATED.replace(day=21))
    told.restate(shown, RESTATED.replace(day=21))
    told.approve(at=RESTATED.replace(day=21))
    town, was = cast.units["town"].pk, old.pk
    now_standing, old_standing = (unit_result(cast.district, town, pk) for pk in (told.run_id, was))
    assert now_standing and old_standing
    assert (now_standing.score, now_standing.grade) != (old_standing.score, old_standing.grade)
    versions = [(row.figure.value, row.figure.state) for row in history(cast.district, right)]
    assert versions == [(40.0, "confirmed"), (90.0, "superseded")]
    told.run_id = was
    assert everything(told) == before
    assert release(cast.district, shown.pk).state == "replaced"
    assert verify(cast.district) is None


def test_a_finding_is_counted_once_and_two_make_two(cast: Cast) -> None:
    told = a_final_round(cast, FIGURES)
    found = finding_of(cast.district, a_verified_falsification(told))
    counting = {"round_": told.story.now(), "actor": cast.zhao, "at": UPHELD}
    count_finding(finding=found, **counting)  # type: ignore[arg-type] # by their names
    with pytest.raises(Refused) as refused:
        count_finding(finding=found, **counting)  # type: ignore[arg-type] # by their names
    assert refused.value.first.code == "circumstance.counted"
    second = record_finding(
        district=cast.district,
        subject="commitment:3",
        unit=cast.units["town"],
        basis="云岫纪〔2024〕4号",
        on=UPHELD.date(),
        actor=cast.li,
        at=UPHELD,
    )
    both = count_finding(finding=second, **counting)  # type: ignore[arg-type] # by their names
    assert (both.content["value"], both.basis) == (2, "云岫纪〔2024〕3号；云岫纪〔2024〕4号")


def test_an_open_appeal_on_a_decisive_figure_keeps_the_card_away_but_not_the_score(cast: Cast) -> None:
    told = Assessed(a_round(cast, a_sound_scheme()))
    for unit, cells in (
        ("town", {"I1": 66.0, "I2": 66.0, "I3": 66.0}),
        ("other_town", FIGURES["other_town"]),
    ):
        told.story.confirm(dict(cells), unit=unit)
    figure = told.story.figure("I1", unit="other_town")
    file(
        district=cast.district,
        subject=f"figure:{figure.pk}",
        unit=figure.unit,
        title="投资完成率",
        grounds="与年报不符",
        excluded={},
        until=None,
        actor=house(cast.district),
        at=LATER,
    )
    told.request(runs=200)
    assert told.compute() == "trial"
    standing = told.standing("other_town")
    assert standing.score is not None
    (decision,) = standing.decisions
    assert decision["outcome"] != "proposed"
    failed = [check["zh"] for check in decision["checks"] if not check["passed"]]
    assert "没有未决的数据冲突或申诉：未决 1 件" in failed


def test_a_restatement_needs_something_that_changed(cast: Cast) -> None:
    told = a_final_round(cast, FIGURES)
    with pytest.raises(Refused) as refused:
        told.request(at=RESTATED, corrects=told.run)
    assert refused.value.first.code == "run.nothing_corrected"


def test_an_approver_alone_shows_the_restatement(cast: Cast) -> None:
    told = a_final_round(cast, FIGURES)
    told.propose(at=SHOWN)
    told.approve(at=SHOWN)
    shown, old = told.release, told.run
    put_right(told, "town", "I1", 61.5)
    told.request(at=RESTATED, corrects=old, runs=60)
    told.compute(at=RESTATED)
    told.settle(at=RESTATED.replace(day=21))
    made = restate(release=shown, run=told.run, terms=terms(), actor=cast.zhao, at=RESTATED.replace(day=21))
    with pytest.raises(Refused):
        approve_release(release=made, actor=cast.zhao, at=RESTATED.replace(day=21))
