"""What became of a card's grounds when its assessment was restated: the newest correction of a run decides."""

from liangpai.assessments.models import Run, Standing
from liangpai.assessments.queries import unit_result
from liangpai.assessments.workflow import SETTLED
from liangpai.cards.models import Card
from liangpai.cards.queries.cards import WITH
from liangpai.cards.workflow import ON_DISPLAY
from liangpai.frameworks.queries import scheme_of
from liangpai.scoring.scheme import Scheme


def newest_of(run: Run) -> Run:
    """The last final run that corrects a run, directly or through others; the run itself where none does."""
    rows = Run.objects.of(run.district_id).select_related("round", "round__scheme")
    while (later := rows.filter(corrects_id=run.pk, state__in=SETTLED).order_by("-pk").first()) is not None:
        run = later
    return run


def stands(row: Card) -> bool:
    """Whether what a card of warning rests on in its assessment is still so by the newest correction.

    A card on a record of the house, on lamps or on repetition does not rest on the assessment; of a card by collective
    decision the rule must still strike the unit, though the evidence need not carry it.
    """
    run = row.occasion.run
    if run is None or row.standing is None or row.side != "warn":
        return True
    newest = newest_of(run)
    version = newest.round.scheme
    rested_on = (
        Standing.objects.of(row.district_id).filter(pk=row.standing).values_list("run_id", flat=True).first()
    )
    if newest.pk == rested_on or version is None or not _is_judged(row, scheme_of(version)):
        return True
    standing = unit_result(row.district_id, row.unit_id, newest.pk)
    verdicts = standing.decisions if standing else []
    found = next((one["outcome"] for one in verdicts if one["rule"] == row.rule), "floor_met")
    return found == "proposed" or (row.is_collective and found != "floor_met")


def _is_judged(row: Card, scheme: Scheme) -> bool:
    """Whether the scheme's own gate decided on the card's rule."""
    codes = {rule.code for rule in scheme.card_rules if rule.trigger != "repetition"}
    return row.trigger not in ("repetition", "lamp") and row.rule in codes


def groundless(district: int) -> list[Card]:
    """The displayed cards that a restated assessment supports no longer: to be revoked by whoever decides on that."""
    rows = (
        Card.objects.of(district).filter(state__in=ON_DISPLAY, standing__isnull=False).select_related(*WITH)
    )
    return [row for row in rows.order_by("pk") if not stands(row)]
