"""Small things every sheet needs: the name of a class and of its sheets, a number or an empty cell."""

import re
from collections.abc import Sequence

import numpy as np

from liangpai.scoring.assessment import Assessment

PROBABILITY = '[>=0.9995]">0.999";[<0.0005]"<0.001";0.000'
"""Never shown as 0 or 1, which replications cannot prove; the cell holds the number."""
LONGEST_NAME = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")


def class_name(assessment: Assessment, class_code: str) -> str:
    """The name of a class."""
    return next(item.name for item in assessment.scheme.classes if item.code == class_code)


def sheet_name(assessment: Assessment, class_code: str, what: str) -> str:
    """The name of a sheet about one class: signs a sheet cannot bear left out, classes that then look alike numbered."""
    taken: dict[str, str] = {}
    for item in assessment.scheme.classes:
        # Six places are kept for a number and for what the sheet shows; Excel tells names apart without regard to case.
        plain = _NOT_IN_A_NAME.sub("", item.name).strip()[: LONGEST_NAME - 6] or "类别"
        ways = (plain, *(f"{plain}{number}" for number in range(2, len(assessment.scheme.classes) + 1)))
        taken[item.code] = next(
            way for way in ways if way.casefold() not in map(str.casefold, taken.values())
        )
    return f"{taken[class_code]}{what}"


def class_order(assessment: Assessment) -> Sequence[str]:
    """The codes of the classes that have units, in the order of the scheme."""
    held = {unit.class_code for unit in assessment.figures.units}
    return [item.code for item in assessment.scheme.classes if item.code in held]


def number_or_blank(value: float) -> float | None:
    """A number, or an empty cell."""
    return None if np.isnan(value) else float(value)
