"""What every part of the report looks up: the assessment, names by code, and the texts of one language."""

from dataclasses import dataclass
from functools import cached_property

from liangpai.dossier.report.texts import texts
from liangpai.problems import Lang
from liangpai.scoring.assessment import Assessment, Decision, NearLast, Standing
from liangpai.scoring.scheme.model import CardKind, Indicator

MOST_DRAWN = 40
"""Classes with more units have no heat map, scatter or slopes: nobody could read them."""


@dataclass(frozen=True, eq=False)
class Source:
    """One assessment told in one language."""

    assessment: Assessment
    lang: Lang

    @cached_property
    def texts(self) -> dict[str, str]:
        """All fixed texts."""
        return texts(self.lang)

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of the units by code."""
        return {unit.code: unit.name for unit in self.assessment.figures.units}

    @cached_property
    def classes(self) -> dict[str, str]:
        """Names of the classes by code."""
        return {item.code: item.name for item in self.assessment.scheme.classes}

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """The indicators by code."""
        return {item.code: item for item in self.assessment.scheme.indicators}

    @cached_property
    def kinds(self) -> dict[str, CardKind]:
        """The kinds of card by code."""
        return {kind.code: kind for kind in self.assessment.scheme.card_kinds}

    def say(self, key: str, **values: object) -> str:
        """A text with its values filled in."""
        return self.texts[key].format(**values)

    def aside(self, text: str) -> str:
        """A text in the brackets of the language; nothing stays nothing."""
        return self.say("aside", text=text) if text else ""

    def name(self, row: int) -> str:
        """The name of the unit in a row of the figures."""
        return self.assessment.figures.units[row].name

    def code(self, row: int) -> str:
        """The code of the unit in a row of the figures."""
        return self.assessment.figures.units[row].code

    def listed(self, names: list[str]) -> str:
        """Names joined as the language joins them."""
        return (", " if self.lang == "en" else "、").join(names)

    def decisions(self, standing: Standing) -> list[Decision]:
        """The decisions of a class."""
        return [item for item in self.assessment.decisions if item.class_code == standing.class_code]

    def near_last(self, standing: Standing) -> NearLast | None:
        """The units near the last places of a class, where a rank rule looks at them."""
        found = (near for near in self.assessment.near_last if near.class_code == standing.class_code)
        return next(found, None)

    def last_places(self, standing: Standing) -> int:
        """How many places at the end of a class a rank rule looks at; 0 where none does, so that none is marked."""
        return standing.places_left if self.near_last(standing) else 0

    def best_first(self, standing: Standing) -> list[int]:
        """Positions in the arrays of a class from the best place to the last; ties in the order of the figures."""
        ranks = self.assessment.ranks[standing.rated].tolist()
        return sorted(range(len(ranks)), key=lambda place: ranks[place])
