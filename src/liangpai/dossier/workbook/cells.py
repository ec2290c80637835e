"""Small things every sheet needs: the name of a class, a number or an empty cell."""

import numpy as np

from liangpai.scoring.assessment import Assessment


def class_name(assessment: Assessment, class_code: str) -> str:
    return next(item.name for item in assessment.scheme.classes if item.code == class_code)


def number_or_blank(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
