"""How an assessment goes: asked for, computed at once, shown to the units, reviewed, made final."""

from datetime import date, datetime

from liangpai.assessments import operations as assessments
from liangpai.assessments.queries import run
from liangpai.demonstration.story import Story
from liangpai.results.queries import round_


def request(
    story: Story, pk: int, at: datetime, *, runs: int | None = None, seed: int = 1, corrects: int = 0
) -> int:
    """Ask for a run of a round."""
    made = assessments.request_run(
        round_=round_(story.district, pk),
        runs=runs,
        seed=seed,
        corrects=run(story.district, corrects) if corrects else None,
        **story.by("zhao", at),
    )
    return made.pk


def compute(story: Story, pk: int, at: datetime) -> int:
    """Compute a run here and now, as the background worker would."""
    assessments.compute(district=story.district, run=pk, now=lambda: at, pulse=lambda: at)
    return pk


def make_final(story: Story, pk: int, at: datetime, until: date, closed_at: datetime) -> None:
    """Show every unit its sheet until a day, close the review after it, and make the run final."""
    assessments.open_feedback(run=run(story.district, pk), until=until, **story.by("zhao", at))
    assessments.close_review(run=run(story.district, pk), **story.by("zhao", closed_at))
    assessments.finalise(run=run(story.district, pk), **story.by("zhao", closed_at))
