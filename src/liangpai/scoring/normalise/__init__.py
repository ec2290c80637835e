"""Step 5: from figures in their own units of measure to one scale, direction first."""

from liangpai.scoring.normalise.fixed import efficacy, goalposts, scaled, target_completion
from liangpai.scoring.normalise.named import METHODS, SAMPLE, Normalised, normalise, parameters, turn
from liangpai.scoring.normalise.order import borda, percentile_bands, prank, rank
from liangpai.scoring.normalise.periods import annual_difference, cyclical
from liangpai.scoring.normalise.points import all_or_nothing, bands, deduct_per_finding, threshold_or_growth
from liangpai.scoring.normalise.sample import (
    above_below_mean,
    ampi,
    dist2max,
    dist2ref,
    dist2targ,
    flat,
    fracmax,
    minmax,
    zscore,
)

__all__ = [
    "METHODS",
    "SAMPLE",
    "Normalised",
    "above_below_mean",
    "all_or_nothing",
    "ampi",
    "annual_difference",
    "bands",
    "borda",
    "cyclical",
    "deduct_per_finding",
    "dist2max",
    "dist2ref",
    "dist2targ",
    "efficacy",
    "flat",
    "fracmax",
    "goalposts",
    "minmax",
    "normalise",
    "parameters",
    "percentile_bands",
    "prank",
    "rank",
    "scaled",
    "target_completion",
    "threshold_or_growth",
    "turn",
    "zscore",
]
