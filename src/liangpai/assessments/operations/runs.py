"""Writes of runs by people: ask, cancel, open trial feedback, close the review, make final, archive."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.models import Run
from liangpai.assessments.queries.circumstances import circumstances_changed_since
from liangpai.assessments.queries.doors import unready
from liangpai.assessments.queries.runs import read_at, verified_rounds
from liangpai.assessments.rules import runs as rules
from liangpai.assessments.workflow import RUNS
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.queries import scheme_of, version
from liangpai.ledger.operations import record
from liangpai.refusal import Refusal, insist
from liangpai.results.models import Round
from liangpai.results.queries import figures_changed_since
from liangpai.statemachine import advance


@transaction.atomic
def request_run(
    *,
    round_: Round,
    actor: Actor,
    at: datetime,
    runs: int | None = None,
    seed: int = 1,
    corrects: Run | None = None,
) -> Run:
    """Ask for an assessment of a round; the door that asks hands it to the background worker.

    Args:
        round_: whose figures.
        actor: not one who verified figures of the round.
        at: now.
        runs: replications, by default those of the scheme.
        seed: of every random number.
        corrects: the final run that this one restates after a verified correction.

    Raises:
        Refused: the actor may not, or the round and its scheme are not ready.
    """
    district = round_.district_id
    (thing,) = things_of(district, [round_.pk], actor)
    permit("run.request", actor, thing)
    scheme = scheme_version(round_)
    insist(rules.refuse_round(round_.state), rules.refuse_scheme(scheme.state if scheme else None))
    assert scheme is not None  # noqa: S101 - refuse_scheme has just said so
    asked = scheme_of(scheme).uncertainty.runs if runs is None else runs
    insist(rules.refuse_replications(asked, seed), _refuse_correcting(corrects, round_))
    made = Run.objects.create(
        district_id=district,
        round_id=round_.pk,
        state=RUNS.start,
        seed=seed,
        runs=asked,
        requested_by=actor.account,
        requested_at=at,
        corrects=corrects,
    )
    content = {"round": round_.pk, "scheme": scheme.content_hash, "runs": asked, "seed": seed}
    if corrects is not None:
        content["corrects"] = corrects.pk
    _record(made, actor, at, "run.request", content)
    return made


def scheme_version(round_: Round) -> SchemeVersion | None:
    """The version of the scheme by which a round is assessed, if any."""
    return None if round_.scheme_id is None else version(round_.district_id, round_.scheme_id)


def things_of(district: int, rounds: Sequence[int], actor: Actor) -> list[Thing]:
    """Rounds as ``run.request`` sees them, in one query: whether the one who asks verified figures of them."""
    own = frozenset() if actor.account is None else frozenset({actor.account})
    verified = verified_rounds(district, rounds, actor.account)
    return [Thing(district, done={"figure.verify": own if pk in verified else frozenset()}) for pk in rounds]


def _refuse_correcting(corrects: Run | None, round_: Round) -> Refusal | None:
    if corrects is None:
        return None
    district, since = round_.district_id, read_at(corrects)
    changed = bool(figures_changed_since(district, round_, since))
    changed = changed or bool(circumstances_changed_since(district, round_.pk, since))
    return rules.refuse_correcting(corrects.state, corrects.round_id == round_.pk, changed)


@transaction.atomic
def cancel(*, run: Run, actor: Actor, at: datetime) -> None:
    """Give a run up; a job that is computing it notices at its next sign of life and writes nothing.

    Raises:
        Refused: the actor may not, or the run is final.
    """
    permit("run.cancel", actor, Thing(run.district_id))
    _advance(run, "run.cancel", finished_at=at)
    _record(run, actor, at, "run.cancel", {})


@transaction.atomic
def open_feedback(*, run: Run, until: date, actor: Actor, at: datetime) -> None:
    """Show every unit its own sheet; until the day they may object to figures.

    Raises:
        Refused: the actor may not, the run is no trial or rated nobody, or the day has passed.
    """
    permit("run.feedback", actor, Thing(run.district_id))
    on = timezone.localdate(at)
    insist(
        RUNS.refuse("run.feedback", run.state),
        rules.refuse_feedback_day(until, on),
        *unready("run.feedback", run, on),
    )
    _advance(run, "run.feedback", feedback_until_on=until)
    _record(run, actor, at, "run.feedback", {"until": until.isoformat()})


@transaction.atomic
def close_review(*, run: Run, actor: Actor, at: datetime) -> None:
    """Close the review: the units' time is over and every objection is answered.

    Raises:
        Refused: the actor may not, feedback still runs, or objections are open.
    """
    permit("run.review", actor, Thing(run.district_id))
    insist(RUNS.refuse("run.review", run.state), *unready("run.review", run, timezone.localdate(at)))
    _advance(run, "run.review")
    _record(run, actor, at, "run.review", {})


@transaction.atomic
def finalise(*, run: Run, actor: Actor, at: datetime) -> None:
    """Make a reviewed run final, unless figures were corrected since it was computed.

    Raises:
        Refused: the actor may not, the run is not reviewed, or its figures are known to be stale.
    """
    permit("run.finalise", actor, Thing(run.district_id))
    insist(RUNS.refuse("run.finalise", run.state), *unready("run.finalise", run, timezone.localdate(at)))
    _advance(run, "run.finalise")
    _record(run, actor, at, "run.finalise", {"digest": run.digest, "figures": run.figures_hash})


@transaction.atomic
def archive(*, run: Run, actor: Actor, at: datetime) -> None:
    """Put a final run away; it stays readable and released.

    Raises:
        Refused: the actor may not, or the run is not final.
    """
    permit("run.archive", actor, Thing(run.district_id))
    _advance(run, "run.archive")
    _record(run, actor, at, "run.archive", {})


def _advance(run: Run, action: str, **changes: object) -> None:
    rows = Run.objects.of(run.district_id).filter(pk=run.pk)
    run.state = advance(RUNS, rows, action, run.state, **changes)


def _record(run: Run, actor: Actor, at: datetime, action: str, content: dict[str, object]) -> None:
    record(
        district=run.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("run", run.pk),
        content=content,
    )
