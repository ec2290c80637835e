"""Reads of what was decided about figures: by appeals that were upheld, and by verified findings."""

from collections.abc import Iterable
from datetime import date

from liangpai.access.actor import Actor
from liangpai.appeals.models import Appeal
from liangpai.appeals.queries import decided, upheld, waiting
from liangpai.appeals.workflow import UPHELD
from liangpai.catalogue.models import DataItem
from liangpai.catalogue.queries import items
from liangpai.organisations.queries import accounts_at
from liangpai.oversight.models import Finding
from liangpai.oversight.queries import findings_on, found_on
from liangpai.results.models import Figure, Round
from liangpai.results.queries.figures import item_of
from liangpai.results.queries.verification import kept_by
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


def title_of(figure: Figure) -> str:
    """How a figure is called where it is spoken of without its page: unit, item, period."""
    return _title(figure, item_of(figure))


def titles_of(district: int, pks: Iterable[int]) -> dict[int, str]:
    """The same for several by their ids; one that is not there is left out."""
    wanted = set(pks)
    rows = list(Figure.objects.of(district).filter(pk__in=wanted).select_related("unit")) if wanted else []
    known = items(district, {row.item for row in rows}) if rows else {}
    return {row.pk: _title(row, known.get(row.item)) for row in rows}


def _title(figure: Figure, item: DataItem | None) -> str:
    return f"{figure.unit.name} {item.name if item else figure.item} {figure.period}"


def people_behind(figure: Figure, on: date) -> dict[int, str]:
    """Who had a part in a figure in any of its versions, and who keeps the item on a day, each with the reason."""
    item = item_of(figure)
    found = dict.fromkeys(accounts_at(figure.district_id, item.keeper.path, on), "keeper") if item else {}
    rows = Figure.objects.of(figure.district_id).filter(
        round_id=figure.round_id, unit_id=figure.unit_id, item=figure.item, period=figure.period
    )
    for filled, submitted, verified in rows.values_list("filled_by", "submitted_by", "verified_by"):
        parts = {filled: "submitter", submitted: "submitter", verified: "verifier"}
        found |= {account: reason for account, reason in parts.items() if account}
    return found


def to_settle(district: int, actor: Actor) -> list[int]:
    """Figures in force that a decision has found wrong, of the items that the actor keeps."""
    pks = {int(one.partition(":")[2]) for one in (*upheld(district, "figure"), *found_on(district, "figure"))}
    if not pks:
        return []
    rows = Figure.objects.of(district).filter(
        pk__in=pks, state="confirmed", item__in=list(kept_by(district, actor))
    )
    return list(rows.order_by("pk").values_list("pk", flat=True))
