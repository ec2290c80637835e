"""How far ranks move when weights, methods and measurements move: replicated scores in, distributions out.

A *source* yields replicated scores in blocks of shape (runs, units); a *tally* takes blocks and keeps only
counts, so that memory never grows with the number of runs.
"""

from liangpai.scoring.uncertainty.linear import Variant, linear_scores
from liangpai.scoring.uncertainty.replications import Scores, Tally, replicate, run
from liangpai.scoring.uncertainty.tallies import LastPlaces, LastTally, PerClass, RankSpread, RankTally
from liangpai.scoring.uncertainty.weights import (
    WeightDraws,
    WeightTree,
    draw_dirichlet,
    draw_nominal,
    draw_uniform,
)

__all__ = [
    "LastPlaces",
    "LastTally",
    "PerClass",
    "RankSpread",
    "RankTally",
    "Scores",
    "Tally",
    "Variant",
    "WeightDraws",
    "WeightTree",
    "draw_dirichlet",
    "draw_nominal",
    "draw_uniform",
    "linear_scores",
    "replicate",
    "run",
]
