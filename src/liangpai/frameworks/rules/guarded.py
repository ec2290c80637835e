"""What the guard rails say of a scheme: gross growth (G2), seasons (G8), and vetoes without a document number (G13)."""

from collections.abc import Collection, Iterable, Iterator

from liangpai.guardrails.rules import gross_warning, is_gross, season_missing, veto_without_number
from liangpai.problems import Problem
from liangpai.scoring.scheme import Scheme

GUARDED = {"guard.g2": "G2", "guard.g8": "G8", "scheme.duty": "G9"}
"""Which guard rail a warning comes from, by the code of the problem."""


def guarded(scheme: Scheme) -> Iterator[Problem]:
    """Every problem that the guard rails find in a scheme."""
    gross = gross_warning(one.name for one in scheme.indicators if is_gross(one.name + one.definition))
    if gross:
        yield Problem("guard.g2", "indicators", gross.zh, gross.en, warning=True)
    seasons = season_missing(
        (one.code, one.name + one.definition, one.season_end) for one in scheme.indicators
    )
    if seasons:
        yield seasons
    for veto in scheme.vetoes:
        # Of a veto without any basis the check of the scheme has told already.
        problem = veto_without_number(veto.basis, f"vetoes.{veto.code}.basis") if veto.basis.strip() else None
        if problem:
            yield problem


def without_asides(problems: Iterable[Problem], asides: Collection[str]) -> tuple[Problem, ...]:
    """The problems without the warnings of guard rails that are set aside."""
    return tuple(one for one in problems if GUARDED.get(one.code) not in asides)
