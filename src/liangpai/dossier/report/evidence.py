"""The three pictures of a class: how often which place, level against growth, with and without subjective indicators."""

from dataclasses import dataclass, replace

import numpy as np
from markupsafe import Markup

from liangpai.dossier.report.charts import quadrants as scatter
from liangpai.dossier.report.charts import slopes as before_after
from liangpai.dossier.report.charts.heat import heat_map
from liangpai.dossier.report.source import MOST_DRAWN, Source
from liangpai.scoring.assessment import Standing

WIDE_FROM = 14
"""With more units the heat map needs the width of the page."""


@dataclass(frozen=True)
class Picture:
    """A picture with its title and its key; without a picture the key says why."""

    title: str
    key: str
    drawing: Markup | None = None
    shape: str = "untold"
    """How it lies in the grid: ``wide`` over both columns, ``tall`` beside two others, ``plain``, or ``untold``."""


def pictures(source: Source, standing: Standing) -> tuple[Picture, ...]:
    """The pictures of one class."""
    made = (_heat(source, standing), _quadrants(source, standing), _slopes(source, standing))
    drawn = [picture for picture in made if picture.drawing]
    wide = standing.rated.size > WIDE_FROM
    return (
        *(replace(picture, shape=_lies(place, len(drawn), wide)) for place, picture in enumerate(drawn)),
        *(picture for picture in made if not picture.drawing),
    )


def _lies(place: int, of: int, wide: bool) -> str:
    """Two columns without a hole: a large map over both, else the scatter beside the two others."""
    if of == 1 or (wide and place == 0):
        return "wide"
    return "tall" if of == 3 and not wide and place == 1 else "plain"


def _heat(source: Source, standing: Standing) -> Picture:
    title, histogram = source.say("heat"), standing.simulated.histogram
    if histogram is None or standing.rated.size > MOST_DRAWN:
        return Picture(title, source.say("heat_omitted", most=MOST_DRAWN))
    order = source.best_first(standing)
    names = [source.name(int(standing.rated[place])) for place in order]
    k = source.last_places(standing)
    key = source.say("heat_key", runs=f"{standing.simulated.runs:,}") + (
        source.say("heat_last", k=k) if k else ""
    )
    shares = histogram[order].tolist()
    drawing = heat_map(names, shares, k, f"{title}：{key}", source.say("places"))
    return Picture(title, key, drawing)


def _slopes(source: Source, standing: Standing) -> Picture:
    title, assessment = source.say("slopes"), source.assessment
    opinions = [
        source.indicators[code].name for code in standing.columns if source.indicators[code].subjective
    ]
    if not opinions:
        return Picture(title, source.say("slopes_none"))
    units = []
    for place in source.best_first(standing):
        row = int(standing.rated[place])
        before, after = int(assessment.ranks[row]), int(assessment.ranks_without_subjective[row])
        words = shift_words(source, before - after) if abs(before - after) >= before_after.FLAGGED else ""
        units.append(before_after.Slope(source.name(row), before, after, words))
    if len(units) > MOST_DRAWN:
        named = source.listed([unit.name + source.aside(unit.words) for unit in units if unit.words])
        shown = named or source.say("nobody")
        return Picture(
            title, source.say("slopes_omitted", most=MOST_DRAWN, n=before_after.FLAGGED, units=shown)
        )
    key = source.say("slopes_key", names=source.listed(opinions), n=before_after.FLAGGED)
    caption = before_after.Caption(
        f"{title}：{key}", source.say("with_subjective"), source.say("without_subjective")
    )
    return Picture(title, key, before_after.slopes(units, caption))


def shift_words(source: Source, shift: int) -> str:
    """Places gained or lost, in words."""
    if shift == 0:
        return source.say("unchanged")
    return source.say("up" if shift > 0 else "down", n=abs(shift))


def _quadrants(source: Source, standing: Standing) -> Picture:
    title = source.say("quadrants")
    spots = _spots(source, standing)
    if len(spots) < 2 or standing.rated.size > MOST_DRAWN:
        return Picture(title, source.say("quadrants_omitted"))
    key = source.say("quadrants_key")
    caption = scatter.Caption(
        says=f"{title}：{key}",
        level=source.say("level"),
        growth=source.say("growth"),
        corners=(
            source.say("low_fast"),
            source.say("high_fast"),
            source.say("high_slow"),
            source.say("low_slow"),
        ),
    )
    return Picture(title, key, scatter.quadrants(spots, caption))


def _spots(source: Source, standing: Standing) -> list[scatter.Spot]:
    """Level and growth of each unit, by points, over the indicators for which it has both."""
    columns = np.array(list(standing.columns.values()), dtype=np.intp)
    points = np.array([standing.tree.points[code] for code in standing.columns])
    parts = source.assessment.parts
    level = parts["level"][np.ix_(standing.rated, columns)]
    growth = parts["growth"][np.ix_(standing.rated, columns)]
    weights = np.where(np.isnan(level) | np.isnan(growth), 0.0, points)
    whole = weights.sum(axis=1)
    carded = {item.unit for item in source.decisions(standing)}
    spots = []
    for place, row in enumerate(standing.rated.tolist()):
        if whole[place] > 0:
            share = weights[place] / whole[place]
            spots.append(
                scatter.Spot(
                    name=source.name(row),
                    level=float(np.nansum(share * level[place])),
                    growth=float(np.nansum(share * growth[place])),
                    marked=source.code(row) in carded,
                )
            )
    return spots
