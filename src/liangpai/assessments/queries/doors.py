"""Which doors of a run are closed to somebody, and why: the same answers that the operations give."""

from datetime import date

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.assessments.models import Run
from liangpai.assessments.queries.objections import count_of, open_in_round
from liangpai.assessments.queries.runs import has_rated, read_at
from liangpai.assessments.rules import runs as rules
from liangpai.assessments.rules.releases import refuse_unsettled
from liangpai.assessments.workflow import RUNS
from liangpai.refusal import Refusal
from liangpai.results.queries import figures_changed_since, totals

STEPS = ("run.feedback", "run.review", "run.finalise", "run.archive", "run.cancel")


def unready(action: str, run: Run, on: date) -> list[Refusal]:
    """What of the run itself stands against a step, beside its state."""
    district = run.district_id
    if action == "run.feedback":
        is_rated = has_rated(district, run.pk)
        found = [rules.refuse_unrated(is_rated, 0 if is_rated else unverified(run))]
    elif action == "run.review":
        found = [
            rules.refuse_while_feedback_runs(run.feedback_until_on, on),
            rules.refuse_open_objections(count_of(district, run.pk, "open")),
        ]
    elif action == "run.finalise":
        accepted = count_of(district, run.pk, "accepted")
        found = [
            rules.refuse_stale(accepted, len(changed_since(run))),
            # A new run is no way round an objection to the same figures.
            rules.refuse_open_objections(open_in_round(district, run.round_id)),
        ]
    else:
        found = []
    return [one for one in found if one is not None]


def unverified(run: Run) -> int:
    """How many figures of a run's round wait to be verified, and so are in no score."""
    return totals(run.district_id, run.round)["submitted"]


def changed_since(run: Run) -> list[object]:
    """The figures that were confirmed, corrected or decided after the run had read them."""
    return list(figures_changed_since(run.district_id, run.round, read_at(run)))


def doors(actor: Actor, run: Run, on: date) -> dict[str, Refusal | None]:
    """Every step that the state of the run knows, with the reason that closes it, or None where it is open."""
    thing = Thing(run.district_id)
    found: dict[str, Refusal | None] = {}
    for action in STEPS:
        if RUNS.move(action, run.state):
            against = [permits(action, actor, thing), *unready(action, run, on)]
            found[action] = next((one for one in against if one), None)
    if refuse_unsettled(run.state) is None:
        found["release.propose"] = permits("release.propose", actor, thing)
    return found
