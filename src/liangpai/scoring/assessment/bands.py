"""Bands of neighbours that the evidence cannot tell apart: a ranking is drawn as bands, not as a list."""

import numpy as np

from liangpai.scoring.assessment.result import Assessment, Standing

TOLD_APART = 0.95
"""A default of ours: a unit is told apart from another when it stands behind it in at least 95 % of replications."""


def bands(assessment: Assessment, standing: Standing) -> list[list[int]]:
    """The rated units of a class, best first, cut into bands; each band is a list of rows of the figures.

    A band begins with its best unit and takes every next unit that is not told apart from *that* unit, so that no
    two members at its ends are further apart than the evidence allows. Without pairs (classes too large to draw) every
    unit is a band of its own.
    """
    order = np.lexsort((np.arange(standing.rated.size), assessment.ranks[standing.rated]))
    behind = standing.simulated.behind
    found: list[list[int]] = []
    first = -1
    for place in order:
        joins = found and behind is not None and not behind[place, first] >= TOLD_APART
        if joins:
            found[-1].append(int(standing.rated[place]))
        else:
            found.append([int(standing.rated[place])])
            first = int(place)
    return found
