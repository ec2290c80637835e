"""Classes whose last places cannot be told apart: how near they are, and whom a plain list would have carded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from liangpai.assessments.queries import class_names, places_of
from liangpai.cards.queries import concluded, concluded_on_run
from liangpai.dossier.sentences import probability
from liangpai.entrance.middleware import Visit
from liangpai.words import Words

EXCLUDED = 0.05
"""At this probability a unit is no more among the last (3-method §3.3)."""


@dataclass(frozen=True)
class NearUnit:
    """One of the units that may be last."""

    name: str
    score: str
    percent: float
    chance: str
    is_naive: bool


@dataclass(frozen=True)
class Near:
    """One class: its units, the naive verdict, how many points lie between, the sentence, what it came to."""

    class_name: str
    units: list[NearUnit]
    naive: str
    gap: str
    zh: str
    en: str
    concluded: Words
    cards: list[Any] = field(default_factory=list)

    def __getitem__(self, lang: str) -> str:
        """The sentence in a language."""
        return self.zh if lang == "zh" else self.en


def near_of_run(run: Any, standings: Iterable[Any]) -> list[Near]:
    """What a run leaves to deliberation, from its standings as they stand on the board."""
    if not run.deliberations:
        return []
    rows, names = list(standings), class_names(run)
    spared = concluded_on_run(run.district_id, run.pk)
    found = []
    for told in run.deliberations:
        places = [one for one in rows if one.class_code == told["class"] and (one.p_last or 0) > EXCLUDED]
        if places:
            units = {one.unit_id for one in places}
            came_to = concluded(card for card in spared if card.unit_id in units)
            found.append(_near(told, names.get(told["class"], told["class"]), places, came_to))
    return found


def near_of_occasion(visit: Visit, occasion: Any, cards: Iterable[Any]) -> list[Near]:
    """What an occasion leaves to deliberation, with the cards whose evidence did not carry."""
    if occasion.run is None or not occasion.near:
        return []
    names = class_names(occasion.run)
    dealt = [card for card in cards if card.occasion_id == occasion.pk and not card.gate_passed]
    found = []
    for told in occasion.near:
        places = places_of(visit.district, occasion.run_id, told["units"])
        beside = [card for card in dealt if card.unit_id in told["units"]]
        if places:
            class_name = names.get(told["class"], told["class"])
            found.append(_near(told, class_name, places, concluded(beside), beside))
    return found


def _near(
    told: Mapping[str, Any], class_name: str, places: list[Any], came_to: Words, cards: Iterable[Any] = ()
) -> Near:
    """The last on the plain list is the one with the lowest score; the gap is to the next above."""
    ordered = sorted(places, key=lambda one: (one.score if one.score is not None else -1.0, -one.order))
    scores = [one.score for one in ordered if one.score is not None]
    last = ordered[0].unit_id
    gap = f"{scores[1] - scores[0]:.2f}" if len(scores) > 1 and ordered[0].score is not None else ""
    return Near(
        class_name=class_name,
        units=[_unit(one, is_naive=one.unit_id == last) for one in ordered],
        naive=ordered[0].unit.name,
        gap=gap,
        zh=told["zh"],
        en=told["en"],
        concluded=came_to,
        cards=list(cards),
    )


def _unit(one: Any, *, is_naive: bool) -> NearUnit:
    p = one.p_last or 0.0
    score = "—" if one.score is None else f"{one.score:.2f}"
    return NearUnit(one.unit.name, score, round(100 * p, 1), probability(p).strip(), is_naive)
