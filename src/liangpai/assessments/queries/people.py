"""Who had a part in a standing, for the appeal against it: computed, verified, proposed and approved by whom."""

from datetime import date

from liangpai.access.actor import Actor
from liangpai.assessments.models import Circumstance, Release, Standing
from liangpai.assessments.queries.units import unit_results
from liangpai.refusal import absent
from liangpai.results.models import Figure
from liangpai.words import Words


def standing_for(actor: Actor, district: int, pk: int, on: date) -> Standing:
    """A standing with its run and unit, where it is among the results that are shown to the actor.

    Raises:
        Refused: there is none, or the actor may not see it.
    """
    rows = Standing.objects.of(district).select_related("run", "run__round", "unit").filter(pk=pk)
    row = rows.first()
    shown = unit_results(actor, district, row.unit, on) if row else []
    if row is None or all(one.standing.pk != pk for one in shown):
        raise absent(Words("考核结果", "result"))
    return row


def people_behind(standing: Standing) -> dict[int, str]:
    """Accounts with the part they had: those who gave and verified figures, computed, recorded, proposed and approved."""
    district, run = standing.district_id, standing.run
    figures = Figure.objects.of(district).filter(round_id=run.round_id, unit_id=standing.unit_id)
    others = Circumstance.objects.of(district).filter(round_id=run.round_id, unit_id=standing.unit_id)
    releases = Release.objects.of(district).filter(run_id=run.pk)
    found: dict[int | None, str] = {}
    for submitted, verified in figures.values_list("submitted_by", "verified_by"):
        found |= {submitted: "submitter", verified: "verifier"}
    found |= dict.fromkeys(others.values_list("recorded_by", flat=True), "scorer")
    found |= {run.requested_by: "scorer"}
    for proposed, approved in releases.values_list("proposed_by", "approved_by"):
        found |= {proposed: "issuer", approved: "approver"}
    return {account: reason for account, reason in found.items() if account}
