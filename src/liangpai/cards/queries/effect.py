"""What cards did to the next assessment of their units, net of regression to the mean; told only when there are enough."""

from liangpai.assessments.models import Standing
from liangpai.assessments.queries import latest_runs
from liangpai.assessments.workflow import SETTLED
from liangpai.cards.models import Card
from liangpai.cards.queries.occasions import DEALT
from liangpai.ledger.remembering import remembered_of
from liangpai.problems import Problem
from liangpai.scoring.effect import Effect, effect_of_cards


@remembered_of("card", "run")
def effect(district: int) -> Effect | Problem:
    """The effect of warning cards: scores of the judged year against those of the year after, carded units and others.

    Returns:
        The effect, or the problem that says why none is told: fewer than thirty cards with both scores.
    """
    rows = Card.objects.of(district).filter(side="warn", state__in=DEALT)
    carded = {(unit, year + 1) for unit, year in rows.values_list("unit_id", "occasion__year")}
    before, after, classes, cards = [], [], [], []
    for run in latest_runs(district):
        if run.state not in SETTLED or not run.round.period.isdecimal():
            continue
        placed = Standing.objects.of(district).filter(
            run_id=run.pk, score__isnull=False, previous_score__isnull=False
        )
        columns = ("unit_id", "class_code", "previous_score", "score")
        for unit, class_code, was, score in placed.order_by("pk").values_list(*columns):
            before.append(was)
            after.append(score)
            classes.append(f"{run.round.period}·{class_code}")
            cards.append((unit, int(run.round.period)) in carded)
    return effect_of_cards(before, after, classes, cards)
