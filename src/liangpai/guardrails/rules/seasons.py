"""Seasonal windows (G8): what grows by the seasons is not assessed before its season is over."""

import re
from collections.abc import Iterable

from liangpai.problems import Problem

SEASONAL = re.compile(r"种植|播种|春耕|秋种|冬种|秋收|粮食|造林|植树|绿化|复耕|撂荒")
"""Words of an indicator that speak of sowing, planting and harvest: a list of ours."""


def season_missing(indicators: Iterable[tuple[str, str, str]]) -> Problem | None:
    """G8: warn of indicators that follow the seasons and name no end of their season.

    Args:
        indicators: code, name with definition, and the end of the season (``12-31``; empty for none) of each.
    """
    bare = [code for code, text, season_end in indicators if SEASONAL.search(text) and not season_end.strip()]
    if not bare:
        return None
    codes = "、".join(bare)
    return Problem(
        "guard.g8",
        "indicators",
        f"以下指标与农时有关，却没有写明季节截止日，农时未过就可能被考核：{codes}（合规护栏 G8）",
        f"these indicators follow the seasons and name no end of theirs, so they may be assessed too early: {codes} "
        "(guard rail G8)",
        warning=True,
    )
