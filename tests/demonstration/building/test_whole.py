from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.utils.timezone import localdate

from liangpai.access.actor import STRANGER, house
from liangpai.access.queries import tokens
from liangpai.appeals.workflow import APPEAL
from liangpai.assessments.models import Release, Run, Standing
from liangpai.assessments.queries import content_of, objections, visible_releases
from liangpai.assessments.rules.keeping import rows_of
from liangpai.assessments.workflow import AT_WORK, OBJECTIONS, RELEASES, RUNS
from liangpai.cards.workflow import CARD, OCCASION, RULESET
from liangpai.cards.workflow import EXTENSION as MORE_TIME
from liangpai.catalogue.queries import open_conflicts
from liangpai.catalogue.workflow import CONFLICT, ITEM, SHARE
from liangpai.commitments.workflow import AMENDMENT, COMMITMENT
from liangpai.demonstration import CLOCK, MEETING_ON, build
from liangpai.demonstration.story import Story
from liangpai.demonstration.tour import TOUR
from liangpai.districts.models import District
from liangpai.districts.queries import demo_clock
from liangpai.dossier.example import write_example
from liangpai.dossier.make import make
from liangpai.entrance.actors import actor_of_account
from liangpai.examples import load_example
from liangpai.frameworks.workflow import VERSION
from liangpai.guardrails.workflow import ASIDE
from liangpai.ledger.models import Entry
from liangpai.ledger.queries import verify
from liangpai.meetings.queries.circulars import papers_for
from liangpai.meetings.workflow import CIRCULAR, COPY, INVITATION, MEETING, TOPIC
from liangpai.needs.workflow import GAIN, NEED
from liangpai.notary.queries import checkpoints, cosignatures, verify_log
from liangpai.organisations.queries import deadlocks
from liangpai.organisations.workflow import UNIT
from liangpai.oversight.workflow import COMPLAINT, FINDING, RECUSAL, REVIEW
from liangpai.problems import Rejected
from liangpai.reports.queries import reports, reviewed
from liangpai.reports.workflow import REPORT
from liangpai.results.models import Evidence, Figure, Survey, Upload
from liangpai.results.workflow import FIGURE, ROUND
from liangpai.scoring.scheme import content_hash
from liangpai.statemachine import Workflow
from liangpai.stories.queries import withheld
from liangpai.stories.workflow import ADOPTION, CASE
from liangpai.tasks.models import Reminder, Task
from liangpai.tasks.workflow import EXTENSION, PART, PATTERN, TASK
from liangpai.visits.workflow import ISSUE, VISIT
from liangpai.web.demo.targets import way_to

pytestmark = [pytest.mark.django_db, pytest.mark.alike]

LIVES: dict[str, tuple[Workflow, tuple[str, ...]]] = {
    "organisations.Unit": (UNIT, ()),
    "catalogue.DataItem": (ITEM, ()),
    "catalogue.Conflict": (CONFLICT, ()),
    "catalogue.Share": (SHARE, ()),
    "guardrails.SetAside": (ASIDE, ()),
    "oversight.LegalReview": (REVIEW, ()),
    "oversight.Complaint": (COMPLAINT, ()),
    "oversight.Recusal": (RECUSAL, ()),
    "oversight.Finding": (FINDING, ()),
    "appeals.Appeal": (APPEAL, ()),
    "frameworks.SchemeVersion": (VERSION, ()),
    "results.Round": (ROUND, ()),
    "results.Figure": (FIGURE, ()),
    "needs.Need": (NEED, ()),
    "needs.Gain": (GAIN, ()),
    "commitments.Commitment": (COMMITMENT, ()),
    "commitments.Amendment": (AMENDMENT, ()),
    "tasks.Task": (TASK, ()),
    "tasks.Part": (PART, ()),
    "tasks.Extension": (EXTENSION, ()),
    "tasks.Pattern": (PATTERN, ()),
    "assessments.Run": (RUNS, AT_WORK),
    "assessments.Objection": (OBJECTIONS, ()),
    "assessments.Release": (RELEASES, ()),
    "cards.RuleSetVersion": (RULESET, ()),
    "cards.Occasion": (OCCASION, ()),
    "cards.Card": (CARD, ()),
    "cards.Extension": (MORE_TIME, ()),
    "visits.Visit": (VISIT, ()),
    "visits.Issue": (ISSUE, ()),
    "meetings.Meeting": (MEETING, ()),
    "meetings.AgendaItem": (TOPIC, ()),
    "meetings.Attendee": (INVITATION, ()),
    "meetings.Circular": (CIRCULAR, ()),
    "meetings.Copy": (COPY, ()),
    "stories.Case": (CASE, ()),
    "stories.Adoption": (ADOPTION, ()),
    "reports.Report": (REPORT, ()),
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


def test_what_comes_again_is_made_on_its_day_and_reminded_of_afterwards(story: Story) -> None:
    made = Task.objects.of(story.district).exclude(pattern=None)
    assert len(made) > 10
    assert [one.number for one in made if localdate(one.proposed_at) != one.assigned_on] == []
    reminders = Reminder.objects.of(story.district).select_related("task")
    assert [one.task.number for one in reminders if one.told_on < localdate(one.task.proposed_at)] == []


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


def test_ac_7_4_both_papers_of_the_conference_are_the_basis_of_villages_and_of_greening(story: Story) -> None:
    titles = {
        room: [one.title for one in papers_for(story.district, room)] for room in ("village", "greening")
    }
    assert titles == {"village": ["典型村发展指引"], "greening": ["关于做好县镇村绿化工作的通知"]}


def test_the_plan_of_the_year_is_done_to_85_4_percent_and_the_draft_differs_and_repeats(story: Story) -> None:
    summary = reports(story.district, house(story.district), year=2023, kind="summary").get(
        unit=story.units["YXO"]
    )
    told = reviewed(summary, date(2024, 1, 10))
    facts = {one.code: one.said for one in told.facts}
    assert (facts["plan.done"], facts["plan.all"], facts["plan.rate"]) == ("41项", "48项", "85.4%")
    assert [(one.said, one.fact.code) for one in told.differences] == [("42", "plan.done")]
    assert [one.is_equal for one in told.copied] == [True]


def test_there_is_one_demonstration_only(story: Story) -> None:
    with pytest.raises(Rejected):
        build()


def _figures(story: Story, **wanted: Any) -> Any:
    return Figure.objects.of(story.district).filter(**wanted)


def test_a_village_and_the_platform_differ_as_in_the_acceptance_case(story: Story) -> None:
    found = open_conflicts(story.district, codes=["V1"])
    assert [(one.first_value, one.second_value, one.crosses_line) for one in found] == [(9.8, 12.6, True)]
    assert found[0].difference == pytest.approx(0.2857, abs=1e-4)
    assert found[0].unit.name == "枕溪村"


def test_what_the_platform_holds_is_asked_of_nobody(story: Story) -> None:
    land = _figures(story, item="V2")
    assert set(land.values_list("source", "state")) == {("held", "confirmed")}
    assert land.count() == 120


def test_some_figures_ask_to_be_looked_at_again_and_some_are_no_numbers(story: Story) -> None:
    waiting = _figures(story, state="submitted", round__state="open").exclude(prompts=[])
    assert "jump" in {code for prompts in waiting.values_list("prompts", flat=True) for code in prompts}
    typed = set(_figures(story, state="draft").exclude(text="").values_list("text", flat=True))
    assert {"约1.2万", "待核", "约23万", "千余株", "待核实"} <= typed
    upload = Upload.objects.of(story.district).get(unit=None)
    assert (len([one for one in upload.problems if one]), upload.saved) == (3, 37)


def test_a_town_waits_for_the_verification_of_its_own_correction(story: Story) -> None:
    found = _figures(story, version=2, state="submitted").select_related("unit").get()
    assert (found.unit.name, found.item, found.is_self_reported) == ("枕河镇", "C3", True)


def test_a_case_is_withheld_because_its_figure_was_corrected(story: Story) -> None:
    assert [(one.unit.name, one.title) for one in withheld(story.district)] == [
        ("碧岑镇", "发包收入按村公示")
    ]


def test_every_step_of_the_tour_leads_to_a_page(story: Story) -> None:
    ways = [way_to(story.district, step.thing) for step in TOUR]
    assert None not in ways
    assert len(set(ways)) == len(TOUR)


def test_the_public_record_is_whole_and_two_witnesses_have_signed(story: Story) -> None:
    assert verify_log(story.district) == ()
    signed = [(one.size, one.witness.title) for one in cosignatures(story.district)]
    first, last = (made.size for made in checkpoints(story.district))
    assert signed == [
        (first, "云岫区纪委监委（演示）"),
        (first, "云岫区司法局（演示）"),
        (last, "云岫区纪委监委（演示）"),
    ]


def test_two_figures_carry_evidence_and_twelve_a_survey(story: Story) -> None:
    assert Evidence.objects.of(story.district).count() == 2
    assert Survey.objects.of(story.district).values("figure").distinct().count() == 12


def test_a_restatement_is_at_trial_feedback_with_an_open_objection(story: Story) -> None:
    run = Run.objects.of(story.district).get(state="feedback")
    assert run.corrects_id == _final(story).pk
    assert [one.state for one in objections(story.district, run.pk)] == ["open"]


def test_the_last_two_towns_are_not_told_apart_and_no_card_is_proposed(story: Story) -> None:
    last = Standing.objects.of(story.district).get(run=_final(story), code="YXZ7")
    assert [one["outcome"] for one in last.decisions] == ["indistinguishable"]
    assert _final(story).deliberations


def test_somebody_acts_for_another_and_a_system_has_its_token(story: Story) -> None:
    acting = actor_of_account(story.district, story.accounts["clerk-yxz3"], date(2024, 1, 10))
    assert {duty.unit for duty in acting.duties if duty.is_delegated} == {story.units["YXZ2"]}
    assert [token.revoked_at for token in tokens(story.district)] == [None]


def test_last_year_was_restated_with_an_erratum(story: Story) -> None:
    shown = Release.objects.of(story.district).get(level="district")
    assert shown.replaces_id
    assert shown.erratum["zh"]
    assert shown.erratum["en"]
