"""One assessment by one scheme: figures in; scores, standings, probabilities and card decisions out."""

from liangpai.scoring.assessment.assess import NEW_UNIT, UNRATED, Progress, assess
from liangpai.scoring.assessment.bands import bands
from liangpai.scoring.assessment.document import figures_from_files, figures_to_files, table_to_csv
from liangpai.scoring.assessment.explain import Effect, Explanation, Lift, Line, explain
from liangpai.scoring.assessment.figures import (
    Adjustment,
    Excuse,
    Figures,
    Hold,
    PreviousStanding,
    PriorCard,
    Received,
    Record,
    Unit,
    VetoCase,
    check_figures,
)
from liangpai.scoring.assessment.result import Assessment, Decision, NearLast, Scored, Simulated, Standing
from liangpai.scoring.assessment.rewards import rewards_of
from liangpai.scoring.assessment.tree import effective_weights

__all__ = [
    "NEW_UNIT",
    "UNRATED",
    "Adjustment",
    "Assessment",
    "Decision",
    "Effect",
    "Excuse",
    "Explanation",
    "Figures",
    "Hold",
    "Lift",
    "Line",
    "NearLast",
    "PreviousStanding",
    "PriorCard",
    "Progress",
    "Received",
    "Record",
    "Scored",
    "Simulated",
    "Standing",
    "Unit",
    "VetoCase",
    "assess",
    "bands",
    "check_figures",
    "effective_weights",
    "explain",
    "figures_from_files",
    "figures_to_files",
    "rewards_of",
    "table_to_csv",
]
