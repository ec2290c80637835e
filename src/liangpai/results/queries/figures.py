"""Reads of single figures: the one behind an id, its versions with who and why, its evidence and surveys."""

from collections.abc import Iterable
from dataclasses import dataclass

from liangpai.access.clauses import Thing
from liangpai.access.queries import names_of
from liangpai.catalogue.models import DataItem
from liangpai.catalogue.queries import items
from liangpai.refusal import absent
from liangpai.results.models import Evidence, Figure, Survey
from liangpai.words import Words

FIGURE = Words("数据", "figure")


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a figure with the names of the people behind it."""

    figure: Figure
    filled_by: str
    submitted_by: str
    verified_by: str


def figure(district: int, pk: int) -> Figure:
    """The version of a figure with this id, with its round and unit.

    Raises:
        Refused: there is none in the district.
    """
    found = Figure.objects.of(district).filter(pk=pk).select_related("round", "unit").first()
    if found is None:
        raise absent(FIGURE)
    return found


def figures(district: int, pks: Iterable[int]) -> list[Figure]:
    """The versions behind ids, with their rounds and units.

    Raises:
        Refused: one of them is not in the district.
    """
    wanted = set(pks)
    found = list(
        Figure.objects.of(district).filter(pk__in=wanted).select_related("round", "unit").order_by("pk")
    )
    if len(found) != len(wanted):
        raise absent(FIGURE)
    return found


def history(district: int, figure: Figure) -> list[Version]:
    """Every version of a figure, the newest first."""
    rows = list(
        Figure.objects.of(district)
        .filter(round_id=figure.round_id, unit_id=figure.unit_id, item=figure.item, period=figure.period)
        .order_by("-version")
    )
    people = {one for row in rows for one in (row.filled_by, row.submitted_by, row.verified_by) if one}
    names = names_of(district, people)

    def name(account: int | None) -> str:
        return names.get(account, "") if account else ""

    return [Version(row, name(row.filled_by), name(row.submitted_by), name(row.verified_by)) for row in rows]


def thing_of_figure(figure: Figure, item: DataItem | None) -> Thing:
    """A figure as the policy sees it: whose it is, who keeps the item, and who submitted it; its unit must be loaded."""
    submitted = frozenset() if figure.submitted_by is None else frozenset({figure.submitted_by})
    return Thing(
        figure.district_id,
        path=figure.unit.path,
        unit=figure.unit.name,
        keeper=item.keeper.path if item else "",
        done={"figure.submit": submitted},
    )


def item_of(figure: Figure) -> DataItem | None:
    """The data item of a figure with its keeper, where the catalogue still knows it."""
    return items(figure.district_id, [figure.item]).get(figure.item)


def evidence_of(district: int, pks: Iterable[int]) -> dict[int, list[Evidence]]:
    """The evidence of figures, without its contents."""
    found: dict[int, list[Evidence]] = {}
    for row in Evidence.objects.of(district).filter(figure_id__in=list(pks)).defer("content").order_by("pk"):
        found.setdefault(row.figure_id, []).append(row)
    return found


def evidence_file(district: int, pk: int) -> Evidence:
    """A file of evidence with its content, its figure and the figure's unit.

    Raises:
        Refused: there is none in the district.
    """
    rows = Evidence.objects.of(district).filter(pk=pk).select_related("figure__unit", "figure__round")
    found = rows.first()
    if found is None:
        raise absent(Words("佐证文件", "file of evidence"))
    return found


def surveys_of(district: int, figure: int) -> list[Survey]:
    """The counted answers behind a figure."""
    return list(Survey.objects.of(district).filter(figure_id=figure).order_by("pk"))
