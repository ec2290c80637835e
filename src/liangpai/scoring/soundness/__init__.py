"""Checks a scheme before anything is scored by it; every finding names its place, its rule and the way out."""

from collections.abc import Callable, Iterator

from liangpai.problems import Problem
from liangpai.scoring.scheme.model import Scheme
from liangpai.scoring.soundness import cards, grading, indicators, tree

CHECKS: tuple[Callable[[Scheme], Iterator[Problem]], ...] = (
    tree.codes_are_unique,
    tree.references_exist,
    tree.weights_sum,
    tree.methods_can_be_explained,
    indicators.scoring_is_sound,
    indicators.change_is_sound,
    indicators.errors_are_stated,
    indicators.seasons_are_dates,
    indicators.withholding_cannot_pay,
    indicators.subjective_share_is_bounded,
    indicators.duties_are_cited,
    grading.tiers_sum,
    grading.grades_do_not_overlap,
    grading.vetoes_have_a_basis,
    grading.adjustments_are_capped,
    grading.rewards_are_real,
    grading.numbers_are_in_range,
    cards.rules_name_known_cards,
    cards.triggers_are_complete,
    cards.figures_count_once,
    cards.certainty_is_not_lowered,
)


def check_scheme(scheme: Scheme) -> list[Problem]:
    """Everything that is wrong or questionable in a scheme, in the order of the document; errors and warnings."""
    return [problem for check in CHECKS for problem in check(scheme)]
