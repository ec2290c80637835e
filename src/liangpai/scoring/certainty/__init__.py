"""What a measurement can and cannot decide: how certain a card must be, and how often a true laggard is found."""

from liangpai.scoring.certainty.calibration import certainty, false_card_curve
from liangpai.scoring.certainty.curve import CurveRow, curve_table, power_curve

__all__ = ["CurveRow", "certainty", "curve_table", "false_card_curve", "power_curve"]
