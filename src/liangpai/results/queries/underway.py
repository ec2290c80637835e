"""What is under way for the units that somebody reports for, round by round, corrections in closed rounds too."""

from django.db.models import Count, Q

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.organisations.models import Unit
from liangpai.results.models import Figure


def under_way(district: int, actor: Actor, state: str) -> dict[int, int]:
    """How many figures in a state the units have that the actor reports for, by round."""
    within = Q(pk__in=[])
    for path in set(actor.paths(Role.REPORTER)):
        within |= Q(path__startswith=path)
    units = Unit.objects.of(district).filter(within).values_list("pk", flat=True)
    rows = Figure.objects.of(district).filter(state=state, unit_id__in=list(units)).order_by()
    return dict(rows.values_list("round_id").annotate(count=Count("pk")))
