"""How units are called where only a name is shown: namesakes carry their codes."""

from collections import Counter
from collections.abc import Iterable, Sequence

from liangpai.scoring.assessment import Unit


def unit_names(units: Iterable[Unit]) -> dict[str, str]:
    """The name of every unit by its code, no two the same: villages often share a name, and codes differ."""
    names = {unit.code: unit.name for unit in units}
    while shared := {name for name, count in Counter(names.values()).items() if count > 1}:
        names |= {code: f"{name}（{code}）" for code, name in names.items() if name in shared}
    return names


def first_of(names: Sequence[str], most: int) -> tuple[Sequence[str], int]:
    """As many names as anybody reads in a sentence, and how many are left out."""
    return names[:most], max(0, len(names) - most)
