"""Indicators of gross growth in what is ranked in public (G2): they feed a race and invite false figures."""

import re
from collections.abc import Iterable

from liangpai.words import Words

GROSS = re.compile(r"GDP|生产总值|工业增加值|固定资产投资|固投", re.IGNORECASE)
G2_BASIS = Words("本系统默认（合规护栏 G2）", "a default of this system (guard rail G2)")


def is_gross(text: str) -> bool:
    """Whether a name or a definition speaks of gross growth."""
    return GROSS.search(text) is not None


def gross_warning(names: Iterable[str]) -> Words | None:
    """G2: the warning for the names of such indicators in what is ranked in public; None where there is none."""
    told = list(names)
    if not told:
        return None
    words = Words(
        "排名中含有“{names}”一类总量增速指标；公开排名可能助长攀比（{basis}），请斟酌",
        "the ranking contains indicators of gross growth ({en}); publishing it may feed a race ({basis}): consider",
    )
    return words.format(names="、".join(told), en=", ".join(told), basis=G2_BASIS)
