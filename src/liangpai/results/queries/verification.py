"""The keeper's queue: figures that wait for verification, what their item shows as a whole, and re-checks by seed."""

from collections.abc import Mapping, Sequence

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.catalogue.models import DataItem
from liangpai.ledger.remembering import remembered_of
from liangpai.results.models import Evidence, Figure, Round
from liangpai.results.queries.progress import FIGURES
from liangpai.results.queries.rounds import asked, form_of
from liangpai.results.rules.sampling import drawn
from liangpai.results.rules.screens import item_prompts


def kept_by(district: int, actor: Actor) -> dict[str, DataItem]:
    """The items that the actor verifies, by code."""
    rows = DataItem.objects.of(district).select_related("keeper")
    if not actor.is_house:
        within = Q(pk__in=[])
        for path in actor.paths(Role.VERIFIER):
            within |= Q(keeper__path__startswith=path)
        rows = rows.filter(within)
    return {row.code: row for row in rows.order_by("code")}


def queue(
    district: int,
    actor: Actor,
    *,
    kept: Mapping[str, DataItem] | None = None,
    round_: int = 0,
    item: str = "",
    is_prompted: bool = False,
) -> QuerySet[Figure]:
    """The submitted figures of the items that the actor keeps, by round, item and unit."""
    kept = kept_by(district, actor) if kept is None else kept
    codes = [code for code in kept if not item or code == item]
    rows = Figure.objects.of(district).filter(state="submitted", item__in=codes)
    rows = rows.filter(round_id=round_) if round_ else rows
    rows = rows.exclude(prompts=[]) if is_prompted else rows
    return rows.select_related("round", "unit").order_by("round_id", "item", "unit_id", "pk")


def queued(district: int, pks: Sequence[int]) -> list[tuple[Figure, int]]:
    """The figures of one page of the queue, in its order, and how many files of evidence each has."""
    files = Evidence.objects.of(district).filter(figure_id=OuterRef("pk")).order_by().values("figure_id")
    counted = Coalesce(Subquery(files.annotate(n=Count("pk")).values("n")), 0)
    rows = Figure.objects.of(district).select_related("round", "unit").annotate(files=counted)
    found = {row.pk: (row, row.files) for row in rows.filter(pk__in=list(pks))}
    return [found[pk] for pk in pks if pk in found]


def queue_items(district: int, kept: Mapping[str, DataItem]) -> list[tuple[int, str, int]]:
    """How many figures wait, by round and item."""
    return [one for one in _waiting(district) if one[1] in kept]


@remembered_of(*FIGURES)
def _waiting(district: int) -> list[tuple[int, str, int]]:
    rows = Figure.objects.of(district).filter(state="submitted").order_by()
    counted = rows.values_list("round_id", "item").annotate(count=Count("pk"))
    return sorted((round_, item, count) for round_, item, count in counted)


@remembered_of(*FIGURES)
def item_screens(district: int, round_: Round, item: str) -> tuple[str, ...]:
    """What all figures of an item together show: heaping at 0 and 5, uneven last digits."""
    rows = Figure.objects.of(district).filter(
        round_id=round_.pk, item=item, period=round_.period, state__in=("submitted", "confirmed")
    )
    return item_prompts([value for value in rows.values_list("value", flat=True) if value is not None])


def recheck(district: int, round_: Round, seed: str, size: int, kept: Sequence[str] = ()) -> list[Figure]:
    """The confirmed figures of a round that a published seed draws for a re-check, of the kept items or of all."""
    pairs = _drawn(district, round_, seed, size, tuple(kept))
    rows = Figure.objects.of(district).filter(
        round_id=round_.pk,
        period=form_of(district, round_).period,
        state="confirmed",
        item__in={item for _, item in pairs},
        unit_id__in={unit for unit, _ in pairs},
    )
    wanted = set(pairs)
    found = rows.select_related("unit", "round").order_by("unit__order", "unit_id", "item")
    return [row for row in found if (row.unit_id, row.item) in wanted]


@remembered_of("round")
def _drawn(
    district: int, round_: Round, seed: str, size: int, kept: tuple[str, ...]
) -> list[tuple[int, str]]:
    """The draw of unit and item; whom a round asks stands still once it was opened."""
    codes = [code for code in form_of(district, round_).codes if not kept or code in kept]
    units = dict(asked(district, round_).order_by().values_list("code", "unit_id"))
    return [(units[code], item) for code, item in drawn(seed, list(units), codes, size)]
