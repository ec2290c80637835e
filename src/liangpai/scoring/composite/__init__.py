"""The composite object for notebooks and for ``liangpai index``: steps in a chain, names and tables kept."""

from liangpai.scoring.composite.composite import Composite
from liangpai.scoring.composite.fold import NotAggregated, fold
from liangpai.scoring.composite.spans import Spans

__all__ = ["Composite", "NotAggregated", "Spans", "fold"]
