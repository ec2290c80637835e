"""The standings of a class as a table in which units that cannot be told apart stand as one band."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from liangpai.papers.document import Band, Column, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One unit's place.

    ``change`` counts places gained since the last occasion, None without one; ``low`` and ``high`` bound the 90 %
    interval of the rank; ``received`` names who handed the result down, empty when it was computed here.
    """

    unit: str
    rank: int
    score: float
    grade: str
    change: int | None = None
    low: int | None = None
    high: int | None = None
    received: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassResult:
    """A class in the order of its ranks, the units left unrated with the reason, those too new, and its bands.

    ``bands`` names runs of neighbouring units that cannot be told apart.
    """

    name: str
    standings: tuple[Standing, ...]
    unrated: Mapping[str, str] = field(default_factory=dict)
    bands: tuple[tuple[str, ...], ...] = ()
    fresh: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many units belong to the class, ranked or not."""
        return len(self.standings) + len(self.unrated) + len(self.fresh)


def first_places(group: ClassResult, most: int) -> ClassResult:
    """The class cut after its first ``most`` places, with the bands that stand whole among them."""
    kept = group.standings[:most]
    names = {standing.unit for standing in kept}
    return replace(group, standings=kept, bands=tuple(band for band in group.bands if names.issuperset(band)))


def standings_table(group: ClassResult, decimals: int) -> Table:
    """Rank, unit, score, grade, change since the last occasion and the 90 % interval of the rank.

    Raises:
        ValueError: when a band is not a run of neighbours, or names a unit that is not in the class.
    """
    bands = tuple(_band(group, units) for units in group.bands)
    in_band = {at: band for band in bands for at in range(band.first, band.last + 1)}
    rows = []
    for at, standing in enumerate(group.standings):
        band = in_band.get(at)
        rank = _span(group, band) if band else str(standing.rank)
        star = "*" if standing.received else ""
        score = f"{standing.score:.{decimals}f}{star}"
        rows.append(
            (rank, standing.unit, score, standing.grade + star, _change(standing), _interval(standing))
        )
    return Table(
        title=f"{group.name}考核结果",
        columns=(
            Column("名次", 20),
            Column("单位", 40),
            Column("得分", 26),
            Column("等次", 20),
            Column("较上期", 22),
            Column("90%名次区间", 28),
        ),
        rows=tuple(rows),
        note="合并列出名次的单位在测量误差范围内不足以区分先后。" if bands else "",
        bands=bands,
    )


def _band(group: ClassResult, units: tuple[str, ...]) -> Band:
    places = [standing.unit for standing in group.standings]
    absent = [unit for unit in units if unit not in places]
    if absent:
        raise ValueError(f"class '{group.name}' has no unit '{absent[0]}' to put in a band")
    at = sorted(places.index(unit) for unit in units)
    if len(at) < 2 or any(later - earlier != 1 for earlier, later in pairwise(at)):
        raise ValueError(f"the band {units} of class '{group.name}' is not a run of neighbours")
    return Band(0, at[0], at[-1])


def _span(group: ClassResult, band: Band) -> str:
    first, last = group.standings[band.first].rank, group.standings[band.last].rank
    return f"{first}—{last}" if first != last else f"{first}（并列）"


def _change(standing: Standing) -> str:
    if standing.change is None:
        return "—"
    if standing.change == 0:
        return "持平"
    return f"升{standing.change}位" if standing.change > 0 else f"降{-standing.change}位"


def _interval(standing: Standing) -> str:
    if standing.low is None or standing.high is None:
        return "—"
    return str(standing.low) if standing.low == standing.high else f"{standing.low}—{standing.high}"
