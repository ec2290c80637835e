"""What is said and what is held differ: a number near the name of an item that is not the one in the registry (AC-8.1)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from liangpai.reports.rules.binding import MARKER, Fact

_NUMBER = r"(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_BETWEEN = r"[^\d，。；：！？、,;\n]{0,8}"
"""Between a name and its number: a few words, and no mark that ends a thought."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A number in a paragraph that differs from what is held."""

    paragraph: int
    start: int
    end: int
    said: str
    fact: Fact


def differences(paragraphs: Iterable[str], facts: Iterable[Fact]) -> list[Difference]:
    """Every number that stands beside the name of a fact, in its unit of measure or without one, and is another."""
    known = sorted(facts, key=lambda one: -len(one.name))
    found: dict[tuple[int, int], Difference] = {}
    for at, text in enumerate(paragraphs):
        bare = MARKER.sub(lambda marker: "\0" * len(marker.group()), text)
        for fact in known:
            for one in _beside(at, bare, fact):
                found.setdefault((at, one.start), one)
    return [found[key] for key in sorted(found) if not _same(found[key])]


def _beside(paragraph: int, text: str, fact: Fact) -> Iterator[Difference]:
    name, measure = re.escape(fact.name), re.escape(fact.measure)
    tail = rf"\s*(?:{measure})?(?![\d.%％年月日])" if fact.measure not in ("%", "％") else r"\s*[%％]"
    for pattern in (rf"{name}{_BETWEEN}{_NUMBER}{tail}", rf"{_NUMBER}\s*(?:{measure})?的?{name}"):
        for match in re.finditer(pattern, text):
            yield Difference(paragraph, match.start(1), match.end(1), match.group(1), fact)


def _same(one: Difference) -> bool:
    said = Decimal(one.said.replace(",", ""))
    places = Decimal(1).scaleb(min(int(said.as_tuple().exponent), 0))
    return said == one.fact.value or said == one.fact.value.quantize(places)
