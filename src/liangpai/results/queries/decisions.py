"""Reads of what was decided about figures: by appeals that were upheld, and by verified findings."""

from liangpai.appeals.models import Appeal
from liangpai.appeals.queries import decided, waiting
from liangpai.appeals.workflow import UPHELD
from liangpai.oversight.models import Finding
from liangpai.oversight.queries import findings_on
from liangpai.results.models import Figure, Round
from liangpai.results.rules.asking import Place
from liangpai.results.rules.decisions import Decision, by_appeal, by_finding


def decision_of(basis: Appeal | Finding) -> Decision:
    """A decided appeal, or a finding, as the rule of corrections reads it."""
    if isinstance(basis, Appeal):
        reason = by_appeal(basis.pk, basis.ruling or basis.decision)
        return Decision(f"appeal:{basis.pk}", basis.subject, basis.state in UPHELD, reason)
    reason = by_finding(basis.basis)
    return Decision(f"finding:{basis.pk}", basis.subject, basis.state == "standing", reason)


def decision_on(figure: Figure) -> Appeal | Finding | None:
    """What says that the version of a figure is wrong: a finding that stands, else the appeal that was upheld."""
    subject = f"figure:{figure.pk}"
    for finding in findings_on(figure.district_id, subject):
        return finding
    appeal = decided(figure.district_id, subject)
    return appeal if appeal and appeal.state in UPHELD else None


def figures_under_appeal(district: int, round_: Round) -> dict[Place, int]:
    """The figures of a round that an open appeal is about, with the number of the appeal."""
    appeals = {one.subject: one.pk for one in waiting(district) if one.subject.startswith("figure:")}
    pks = [int(subject.partition(":")[2]) for subject in appeals]
    rows = Figure.objects.of(district).filter(pk__in=pks, round_id=round_.pk, period=round_.period)
    return {Place(row.unit_id, row.item, row.period): appeals[f"figure:{row.pk}"] for row in rows}
