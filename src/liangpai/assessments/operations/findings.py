"""What an assessment pulls from a verified falsification: it is counted in the unit's record of the round."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.assessments.models import Circumstance
from liangpai.assessments.operations.circumstances import record_circumstance, withdraw_circumstance
from liangpai.assessments.queries.circumstances import recorded_of
from liangpai.assessments.rules.circumstances import FALSIFIED, counted_already, with_paper
from liangpai.oversight.models import Finding
from liangpai.oversight.workflow import FINDING
from liangpai.refusal import insist
from liangpai.results.models import Round


@transaction.atomic
def count_finding(*, finding: Finding, round_: Round, actor: Actor, at: datetime) -> Circumstance:
    """Count a finding in the record of its unit for a round; the next run and the cards see it, earlier runs stay.

    Raises:
        Refused: not permitted, the finding was revoked or is counted already, or the round does not ask the unit.
    """
    insist(FINDING.refuse("finding.revoke", finding.state))
    earlier = recorded_of(round_.district_id, round_.pk, finding.unit_id, FALSIFIED)
    insist(counted_already(finding.basis, earlier.basis if earlier else ""))
    made = record_circumstance(
        round_=round_,
        unit=finding.unit,
        kind="records",
        content={"record": FALSIFIED, "value": (earlier.content["value"] if earlier else 0) + 1},
        basis=with_paper(earlier.basis if earlier else "", finding.basis),
        actor=actor,
        at=at,
    )
    if earlier:
        reason = f"由第{made.pk}项合并计数 / counted in no. {made.pk}"
        withdraw_circumstance(district=round_.district_id, pk=earlier.pk, reason=reason, actor=actor, at=at)
    return made
