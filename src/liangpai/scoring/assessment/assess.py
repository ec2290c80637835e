"""The whole assessment: check, score, rank and grade inside classes, replicate, decide."""

from collections.abc import Callable

import numpy as np

from liangpai.problems import Problem, refuse_errors
from liangpai.scoring.assessment.adjust import grade_caps
from liangpai.scoring.assessment.decide import Grounds, decide, near_last
from liangpai.scoring.assessment.figures import Figures, check_figures
from liangpai.scoring.assessment.replications import Replications
from liangpai.scoring.assessment.result import Assessment, Decision, NearLast, Scored, Standing
from liangpai.scoring.assessment.score import class_figures
from liangpai.scoring.assessment.scored import rows_of, score_all
from liangpai.scoring.assessment.simulate import simulate
from liangpai.scoring.assessment.tree import effective_weights, plant
from liangpai.scoring.certainty import certainty
from liangpai.scoring.grades import grade_units
from liangpai.scoring.ranks import Array, competition_ranks, last_places
from liangpai.scoring.scheme.model import CardRule, Scheme, UnitClass
from liangpai.scoring.soundness import check_scheme

UNRATED = "不评定"
NEW_UNIT = "新设不排名"

Progress = Callable[[str, int, int], None]
"""Told (class code, replications done, replications in all); may raise to cancel."""


def assess(
    scheme: Scheme,
    figures: Figures,
    *,
    runs: int | None = None,
    seed: int = 1,
    progress: Progress | None = None,
) -> Assessment:
    """Assess all units of a scheme (3-method §3.2 steps 5–11 and §3.3).

    Args:
        scheme: checked here; warnings are reported, errors refuse.
        figures: (n, p) arrays and records, checked here likewise.
        runs: replications, default those of the scheme.
        seed: of every random number; the same input and seed give the same result.
        progress: told how far the replications are; may raise to cancel.

    Raises:
        Rejected: the scheme or the figures hold errors, each named by its place.
    """
    found = check_scheme(scheme)
    refuse_errors(found)
    found += check_figures(scheme, figures)
    refuse_errors(found)
    runs = scheme.uncertainty.runs if runs is None else runs
    scored = score_all(scheme, figures)
    ranks, ranks_without, grades = _rank(scored)
    standings = tuple(
        _standing(scored, item.code, runs, (seed, place), progress)
        for place, item in enumerate(scheme.classes)
        if rows_of(figures, item.code, scored.status, ("rated",)).size
    )
    decisions, near = _decided(scored, standings)
    return Assessment(
        **vars(scored),
        ranks=ranks,
        grades=grades,
        ranks_without_subjective=ranks_without,
        standings=standings,
        decisions=decisions,
        near_last=near,
        warnings=tuple([*found, *_remarks(scored, standings)]),
        runs=runs,
        seed=seed,
    )


def _decided(
    scored: Scored, standings: tuple[Standing, ...]
) -> tuple[tuple[Decision, ...], tuple[NearLast, ...]]:
    """The card decisions of every class, and who stands near its last places where a rule asks for places."""
    decisions: list[Decision] = []
    near: list[NearLast] = []
    for grounds in _grounds(scored, standings):
        made = decide(grounds)
        decisions += made
        if _rank_rules(scored.scheme, grounds.standing.class_code):
            near.append(near_last(grounds, made))
    return tuple(decisions), tuple(near)


def _rank(scored: Scored) -> tuple[Array, Array, tuple[str, ...]]:
    scheme, figures = scored.scheme, scored.figures
    n = len(figures.units)
    ranks, ranks_without = np.full(n, np.nan), np.full(n, np.nan)
    grades = [{"unrated": UNRATED, "new": NEW_UNIT}.get(one, "") for one in scored.status]
    caps = grade_caps(scheme, figures)
    for item in scheme.classes:
        rated = rows_of(figures, item.code, scored.status, ("rated",))
        ranks[rated] = competition_ranks(scored.published[rated])
        ranks_without[rated] = competition_ranks(scored.without_subjective[rated])
        capped = [caps.get(figures.units[row].code) for row in rated]
        given = grade_units(scheme.grades, scored.published[rated], ranks[rated], capped)
        for row, grade in zip(rated, given, strict=True):
            # A score that nothing made (all out of season, or gaps left out by policy) is no bad score.
            grades[row] = UNRATED if np.isnan(scored.published[row]) else grade
    return ranks, ranks_without, tuple(grades)


def _standing(
    scored: Scored, class_code: str, runs: int, seed: tuple[int, ...], progress: Progress | None
) -> Standing:
    scheme, figures = scored.scheme, scored.figures
    rows = rows_of(figures, class_code, scored.status, ("rated", "unrated"))
    rated = rows_of(figures, class_code, scored.status, ("rated",))
    rules = _rank_rules(scheme, class_code)
    k = last_places(rows.size, rules[0].share, rules[0].at_least) if rules else last_places(rows.size)
    floors = {
        rule.floor
        for rule in _rules(scheme, class_code)
        if rule.trigger == "floor" and rule.floor is not None
    }
    tree = plant(scheme, class_code)
    cut = class_figures(scheme, figures, class_code, rated)
    replications = Replications(
        figures=cut,
        tree=tree,
        sigma=scored.sigma[np.ix_(rated, cut.columns)].T,
        offsets=(scored.bonus - scored.deduction)[rated],
        k=max(0, k - (rows.size - rated.size)),
        floors=tuple(sorted(floors)),
        runs=runs,
        seed=seed,
        doubled=bool(rules or floors),
    )
    told = None if progress is None else lambda done, total: progress(class_code, done, total)
    columns = dict(zip(tree.leaves, cut.columns.tolist(), strict=True))
    return Standing(class_code, tree, columns, rows, rated, int(rows.size), k, simulate(replications, told))


def _rules(scheme: Scheme, class_code: str) -> list[CardRule]:
    return [rule for rule in scheme.card_rules if not rule.classes or class_code in rule.classes]


def _rank_rules(scheme: Scheme, class_code: str) -> list[CardRule]:
    return [rule for rule in _rules(scheme, class_code) if rule.trigger == "rank"]


def _grounds(scored: Scored, standings: tuple[Standing, ...]) -> list[Grounds]:
    """The occasion deals cards in m classes at once, so each class gets 5 %/m of false occasions (3-method §3.3)."""
    scheme = scored.scheme
    with_rank = sum(bool(_rank_rules(scheme, standing.class_code)) for standing in standings)
    found = []
    for standing in standings:
        rated = standing.rated
        required, stored = _certainty(scheme, standing, max(with_rank, 1))
        found.append(
            Grounds(
                scheme=scheme,
                figures=scored.figures,
                standing=standing,
                certainty=required,
                certainty_stored=stored,
                published=scored.published[rated],
                without_subjective=scored.without_subjective[rated],
                missing_weight=scored.missing_weight[rated],
                lift=_lift(standing, scored),
            )
        )
    return found


def _certainty(scheme: Scheme, standing: Standing, classes: int) -> tuple[float, bool]:
    """The stored certainty where it was calibrated for at least this many classes, else a fresh calibration."""
    gate, n, k = scheme.gate, standing.rated.size, standing.places_left
    if not _rank_rules(scheme, standing.class_code) or not 0 < k < n:
        return gate.certainty_at_least, False
    for entry in gate.certainty:
        if (entry.class_code, entry.n, entry.k) == (standing.class_code, n, k) and entry.classes >= classes:
            return entry.value, True
    return max(gate.certainty_at_least, certainty(n, k, gate.false_occasions, classes)), False


def _lift(standing: Standing, scored: Scored) -> Array:
    """Points a unit would gain if one indicator rose to 100, (n, p), exact where every mean is arithmetic."""
    weights = np.zeros(len(scored.scheme.indicators))
    weights[list(standing.columns.values())] = effective_weights(standing.tree)
    return weights * (100 - np.nan_to_num(scored.scores[standing.rated]))


def _remarks(scored: Scored, standings: tuple[Standing, ...]) -> list[Problem]:
    """What the reader must know beside the numbers: lost replications, growth that could not be scored."""
    found = [
        _nobody_rated(item) for item in scored.scheme.classes if _is_silent(scored, item.code, standings)
    ]
    for standing in standings:
        if standing.simulated.failed:
            found.append(
                Problem(
                    "assessment.replications_failed",
                    standing.class_code,
                    f"有 {standing.simulated.failed} 次复算没有结果，概率按其余复算计",
                    f"{standing.simulated.failed} replications gave no score; probabilities rest on the others",
                    warning=True,
                )
            )
        for code, column in standing.columns.items():
            indicator = scored.scheme.indicators[column]
            asked = indicator.growth is not None or indicator.places
            if asked and np.isnan(scored.figures.base[standing.rows, column]).all():
                found.append(
                    Problem(
                        "assessment.no_base",
                        f"{standing.class_code}·{code}",
                        f"“{indicator.name}”没有任何上期数，只按水平计分",
                        f"no base figure at all for '{indicator.name}': only its level is scored",
                        warning=True,
                    )
                )
    return found


def _is_silent(scored: Scored, class_code: str, standings: tuple[Standing, ...]) -> bool:
    """Whether a class has units but none of them could be rated."""
    ranked = {standing.class_code for standing in standings}
    return class_code not in ranked and any(unit.class_code == class_code for unit in scored.figures.units)


def _nobody_rated(item: UnitClass) -> Problem:
    return Problem(
        "assessment.class_unrated",
        item.code,
        f"“{item.name}”没有一个单位可以评定，本类不排名、不提出亮牌；请先看数据是否报送、核验，确实缺报的提请会商",
        "no unit of this class could be rated: it has no ranks and no card is proposed; see whether the figures were "
        "handed in and verified, and deliberate on those that are missing",
        warning=True,
    )
