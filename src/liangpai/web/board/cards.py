"""亮牌 on the board: cards by word and shape, what is not told apart, errata, and the effect where it can be told."""

from typing import Any

from liangpai.cards import queries
from liangpai.entrance.middleware import Visit
from liangpai.notary.queries import newest_of
from liangpai.problems import Problem
from liangpai.web.cards.marks import mark
from liangpai.web.cards.near import near_of_run
from liangpai.words import Lang

MOST = 40
"""Cards that the column lists; of more the rest is counted."""


def card_column(visit: Visit, run: Any = None, standings: Any = ()) -> dict[str, Any]:
    """What the board says of cards to the viewer; the effect is for those who are signed in.

    Args:
        visit: who looks.
        run: the run of the release that is shown, if there is one.
        standings: its rows as they are shown.
    """
    shown = queries.shown_on_board(visit.actor, visit.district, visit.on)
    proofs = newest_of(visit.district, [queries.subject_of(row) for row in shown[:MOST]])
    found = queries.effect(visit.district) if not visit.actor.is_stranger else None
    return {
        "cards": [(row, _mark(row, visit.lang), proofs.get(queries.subject_of(row))) for row in shown[:MOST]],
        "more_cards": max(len(shown) - MOST, 0),
        "errata": [(row, _mark(row, visit.lang)) for row in _errata(visit)],
        "near": near_of_run(run, standings) if run else [],
        "effect": None if isinstance(found, Problem) else found,
        "no_effect": found if isinstance(found, Problem) else None,
    }


def _errata(visit: Visit) -> list[Any]:
    return queries.errata(visit.actor, visit.district, visit.on)


def _mark(row: Any, lang: Lang) -> Any:
    return mark(queries.rules_for(row.occasion).kind(row.kind), lang)
