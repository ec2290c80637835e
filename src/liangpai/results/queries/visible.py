"""The figures of a round that somebody may see: all, those of the units reported for, and those of the items kept."""

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.catalogue.models import DataItem
from liangpai.results.models import Figure, Round


def visible_figures(
    district: int, actor: Actor, round_: Round, *, state: str = "", item: str = "", unit: int = 0
) -> QuerySet[Figure]:
    """Every version of the figures that the actor may see, in the order of entry; narrowed by whatever is named.

    Raises:
        Refused: the actor may see no figure at all.
    """
    reports, verifies = actor.paths(Role.REPORTER), actor.paths(Role.VERIFIER)
    permit("figure.view", actor, Thing(district, path=next(reports, ""), keeper=next(verifies, "")))
    rows = Figure.objects.of(district).filter(round_id=round_.pk)
    if not (actor.is_house or SEES_ALL.holds(actor, Thing(district))):
        rows = rows.filter(_within(district, actor))
    narrow = {"state": state, "item": item, "unit_id": unit}
    return rows.filter(**{name: value for name, value in narrow.items() if value}).order_by("pk")


def _within(district: int, actor: Actor) -> Q:
    """The policy's ``in_reach`` and ``in_charge`` as a condition of the query."""
    within = Q(pk__in=[])
    for path in actor.paths(Role.REPORTER):
        within |= Q(unit__path__startswith=path)
    kept = Q(pk__in=[])
    for path in actor.paths(Role.VERIFIER):
        kept |= Q(keeper__path__startswith=path)
    codes = DataItem.objects.of(district).filter(kept).values_list("code", flat=True)
    return within | Q(item__in=list(codes))
