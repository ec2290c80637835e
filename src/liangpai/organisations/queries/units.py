"""Reads of units: one, all of a day in the order of the tree, by name or pinyin, with what was merged into them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Case, Count, IntegerField, Q, QuerySet, When
from django.db.models.functions import Length

from liangpai.ledger.remembering import remembered_of
from liangpai.organisations.models import Unit, UnitCode
from liangpai.organisations.rules.kinds import rank_of
from liangpai.refusal import absent
from liangpai.words import Words

UNIT = Words("单位", "unit")
WHO_IS_WHO = ("account", "codes", "district", "post", "unit")
"""Kinds of things under which the acts on units, posts and accounts are recorded."""


def unit(district: int, pk: int) -> Unit:
    """The unit with this id.

    Raises:
        Refused: there is none in the district.
    """
    found = Unit.objects.of(district).filter(pk=pk).first()
    if found is None:
        raise absent(UNIT)
    return found


def there(district: int, on: date) -> QuerySet[Unit]:
    """The units that are there on a day."""
    return Unit.objects.of(district).filter(founded_on__lte=on).filter(Q(ended_on=None) | Q(ended_on__gt=on))


def units(district: int, on: date, kinds: Sequence[str] = ()) -> list[Unit]:
    """The units of a day in the order of the tree, children after their parent; of some kinds when named."""
    rows = there(district, on)
    return in_tree_order(rows.filter(kind__in=kinds) if kinds else rows)


@remembered_of(*WHO_IS_WHO)
def choices(district: int, on: date, kinds: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Id and name of the units of a day for a form to choose from, in the order of the tree; ``kinds`` as a tuple."""
    return tuple((row.pk, row.name) for row in units(district, on, kinds))


def in_tree_order(rows: Iterable[Unit]) -> list[Unit]:
    """Parents before children, children by kind and order; who has no parent among the rows stands at the top."""
    listed = sorted(rows, key=lambda row: (rank_of(row.kind), row.order, row.pk))
    known = {row.pk for row in listed}
    below: dict[int | None, list[Unit]] = defaultdict(list)
    for row in listed:
        below[row.parent_id if row.parent_id in known else None].append(row)
    found: list[Unit] = []
    waiting = below[None][::-1]
    while waiting:
        row = waiting.pop()
        found.append(row)
        waiting.extend(below[row.pk][::-1])
    return found


def tree_ids(district: int, on: date, kinds: Sequence[str] = ()) -> list[int]:
    """The ids of the units of a day in the order of the tree; light enough to be paged through."""
    rows = there(district, on)
    rows = rows.filter(kind__in=kinds) if kinds else rows
    return [row.pk for row in in_tree_order(rows.only("pk", "kind", "order", "parent_id"))]


def of_kind(district: int, on: date, kind: str) -> QuerySet[Unit]:
    """The units of one kind, those of one parent together; read from the database a page at a time."""
    return there(district, on).filter(kind=kind).order_by("parent__order", "parent_id", "order", "pk")


def in_order(district: int, ids: Sequence[int]) -> list[Unit]:
    """The units with these ids in the order of the ids."""
    rows = Unit.objects.of(district).in_bulk(list(ids))
    return [rows[pk] for pk in ids if pk in rows]


def counted(district: int, on: date) -> dict[str, int]:
    """How many units of each kind there are on a day."""
    return dict(there(district, on).values_list("kind").annotate(count=Count("pk")).order_by("kind"))


def root(district: int, on: date) -> Unit | None:
    """The unit at the top of the tree on a day: a headquarters where there is one."""
    tops = [row for row in there(district, on).filter(parent=None)]
    return min(tops, key=lambda row: (rank_of(row.kind), row.order, row.pk), default=None)


def below(district: int, pk: int, on: date) -> list[Unit]:
    """The units directly below one, by kind and order."""
    rows = there(district, on).filter(parent_id=pk)
    return sorted(rows, key=lambda row: (rank_of(row.kind), row.order, row.pk))


def search(district: int, text: str, on: date, most: int = 20) -> list[Unit]:
    """The units whose name, pinyin (``ytz``) or code begins with or contains the text; the nearest match first."""
    asked = "".join(text.split())
    if not asked:
        return []
    low = asked.lower()
    coded = UnitCode.objects.of(district).filter(code__startswith=asked).values("unit_id")
    found = Q(name__contains=asked) | Q(name_plain__contains=asked) | Q(pinyin__contains=low)
    rows = there(district, on).filter(found | Q(pk__in=coded))
    near = Case(
        When(Q(name=asked) | Q(pinyin__startswith=f"{low} "), then=0),
        When(Q(name__startswith=asked) | Q(pinyin__startswith=low), then=1),
        default=2,
        output_field=IntegerField(),
    )
    return list(rows.order_by(near, Length("name"), "path")[:most])


def names_of(district: int, ids: Iterable[int]) -> dict[int, str]:
    """The names behind ids of units, also of units that have ended."""
    return dict(Unit.objects.of(district).filter(pk__in=set(ids)).values_list("pk", "name"))


def paths_of(district: int, ids: Iterable[int]) -> dict[int, str]:
    """The paths behind ids of units."""
    return dict(Unit.objects.of(district).filter(pk__in=set(ids)).values_list("pk", "path"))


def predecessors(district: int, pk: int) -> list[Unit]:
    """The units whose history a unit carries: merged into it, and merged into those; the latest first."""
    found: list[Unit] = []
    asked = [pk]
    while asked:
        rows = list(Unit.objects.of(district).filter(merged_into_id__in=asked).order_by("-ended_on", "pk"))
        found += rows
        asked = [row.pk for row in rows]
    return found
