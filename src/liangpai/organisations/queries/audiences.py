"""Which levels of release are open to somebody."""

from liangpai.access.actor import Actor
from liangpai.organisations.models import Unit
from liangpai.organisations.rules.audiences import levels_open


def levels_of(actor: Actor, district: int) -> tuple[str, ...]:
    """The levels whose contents somebody may see; another district's people are strangers here."""
    if actor.is_stranger or actor.district != district:
        return ("society",)
    kinds = Unit.objects.of(district).filter(pk__in=actor.units).values_list("kind", flat=True)
    return levels_open(actor, set(kinds))
