from datetime import date
from pathlib import Path

import pytest
from django.apps import apps

from liangpai.access.actor import STRANGER
from liangpai.assessments.models import Release, Run, Standing
from liangpai.assessments.queries import content_of, visible_releases
from liangpai.assessments.rules.keeping import rows_of
from liangpai.assessments.workflow import AT_WORK, OBJECTIONS, RELEASES, RUNS
from liangpai.catalogue.workflow import CONFLICT, ITEM
from liangpai.demonstration import CLOCK, MEETING_ON, build
from liangpai.demonstration.story import Story
from liangpai.districts.models import District
from liangpai.districts.queries import demo_clock
from liangpai.dossier.example import write_example
from liangpai.dossier.make import make
from liangpai.frameworks.workflow import VERSION
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.organisations.queries import deadlocks
from liangpai.organisations.workflow import UNIT
from liangpai.oversight.workflow import COMPLAINT, REVIEW
from liangpai.problems import Rejected
from liangpai.results.workflow import FIGURE, ROUND
from liangpai.scoring.scheme import content_hash
from liangpai.statemachine import Workflow

pytestmark = pytest.mark.django_db

LIVES: dict[str, tuple[Workflow, tuple[str, ...]]] = {
    "organisations.Unit": (UNIT, ()),
    "catalogue.DataItem": (ITEM, ()),
    "catalogue.Conflict": (CONFLICT, ()),
    "oversight.LegalReview": (REVIEW, ()),
    "oversight.Complaint": (COMPLAINT, ()),
    "frameworks.SchemeVersion": (VERSION, ()),
    "results.Round": (ROUND, ()),
    "results.Figure": (FIGURE, ()),
    "assessments.Run": (RUNS, AT_WORK),
    "assessments.Objection": (OBJECTIONS, ()),
    "assessments.Release": (RELEASES, ()),
}
"""The workflow of each kind of thing, and the states in which it cannot rest: a worker takes a run that waits."""


@pytest.mark.parametrize("model", LIVES)
def test_every_state_of_every_workflow_is_there_to_be_seen(story: Story, model: str) -> None:
    workflow, passing = LIVES[model]
    rows = apps.get_model(model)._default_manager.filter(district_id=story.district)
    assert set(rows.values_list("state", flat=True)) == set(workflow.states) - set(passing)


def _final(story: Story) -> Run:
    shown = Release.objects.of(story.district).filter(level="society", state="approved")
    return shown.select_related("run").get().run


def _rows(story: Story) -> list[list[object]]:
    found = Standing.objects.of(story.district).filter(run=_final(story)).order_by("class_code", "code")
    return [list(row) for row in found.values_list("code", "class_code", "score", "rank", "grade")]


def test_the_standing_through_the_web_is_that_of_the_command_on_the_shipped_workbook(
    story: Story, tmp_path: Path
) -> None:
    write_example("yunxiu", tmp_path)
    made = make(tmp_path / "yunxiu.xlsx", tmp_path / "scheme.yaml", tmp_path / "made", runs=200)
    rows = sorted(rows_of(made.assessment), key=lambda row: (row.class_code, row.code))
    told = [[row.code, row.class_code, row.score, row.rank, row.grade] for row in rows]
    assert content_hash(_rows(story)) == content_hash(told)
    assert len(told) == 22


def test_places_of_last_time_are_those_of_the_example(
    story: Story, example_before: dict[str, object]
) -> None:
    found = Standing.objects.of(story.district).filter(run=_final(story))
    now = {
        code: (score, rank)
        for code, score, rank in found.values_list("code", "previous_score", "previous_rank")
    }
    assert now == example_before


@pytest.fixture
def example_before() -> dict[str, object]:
    from liangpai.examples import load_example

    return {one.unit: (one.score, one.rank) for one in load_example("yunxiu")[1].previous}


def test_a_stranger_sees_the_standing_of_the_year_and_nothing_else(story: Story) -> None:
    shown = visible_releases(STRANGER, story.district, date(2024, 1, 10))
    assert [one.run_id for one in shown] == [_final(story).pk]
    run = _final(story)
    assert shown[0].content_hash == content_of(story.district, run.pk, run.digest, "society")


def test_the_chain_of_the_ledger_is_whole(story: Story) -> None:
    assert verify(story.district) is None


def test_nothing_is_told_that_has_not_happened_yet(story: Story) -> None:
    latest = Entry.objects.of(story.district).order_by("-at").values_list("at", flat=True)[0]
    assert latest < CLOCK


def test_no_step_waits_for_somebody_who_is_not_there(story: Story) -> None:
    keepers = apps.get_model("catalogue.DataItem")._default_manager.filter(district_id=story.district)
    assert (
        deadlocks(story.district, date(2024, 1, 10), list(keepers.values_list("keeper_id", flat=True))) == []
    )


def test_nobody_has_a_password(story: Story) -> None:
    accounts = apps.get_model("access.Account")._default_manager.filter(district_id=story.district)
    assert [one.username for one in accounts if one.has_usable_password()] == []


def test_the_clock_stands_before_the_conference(story: Story) -> None:
    assert demo_clock(story.district) == CLOCK
    assert District.objects.get(pk=story.district).meeting_on == MEETING_ON


def test_there_is_one_demonstration_only(story: Story) -> None:
    with pytest.raises(Rejected):
        build()
