"""Circumstances: what bears on a unit beside its figures, checked against the scheme and turned into the engine's lists."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from liangpai.guardrails.rules import names_a_number
from liangpai.refusal import Refusal
from liangpai.scoring.assessment import (
    Adjustment,
    Excuse,
    PreviousStanding,
    PriorCard,
    Received,
    Record,
    VetoCase,
)
from liangpai.scoring.scheme import Scheme
from liangpai.words import Words

KINDS: dict[str, type] = {
    "adjustments": Adjustment,
    "vetoes": VetoCase,
    "excuses": Excuse,
    "records": Record,
    "prior_cards": PriorCard,
    "received": Received,
    "previous": PreviousStanding,
}
NAMES = {
    "adjustments": Words("加减分", "bonus or deduction"),
    "vetoes": Words("否决事项", "veto"),
    "excuses": Words("免计", "excused figure"),
    "records": Words("记录", "record"),
    "prior_cards": Words("既往亮牌", "earlier card"),
    "received": Words("上级结果", "result received from above"),
    "previous": Words("上期名次", "previous standing"),
}
REFERENCES = {"adjustments": "rule", "vetoes": "veto", "excuses": "indicator", "prior_cards": "card"}
"""Which field of a kind names something of the scheme."""
NUMBERS = {"adjustments": ("cases",), "records": ("value",), "prior_cards": ("occasions_ago",)}
"""Fields of a kind that must be numbers and may not be negative."""

FALSIFIED = "弄虚作假件数"
"""The record that counts verified falsifications, as the rules of cards name it."""


def counted_already(paper: str, basis: str) -> Refusal | None:
    """Refuse to count one finding twice."""
    if paper not in basis.split("；"):
        return None
    words = Words("“{paper}”已计入该轮次的记录", "'{paper}' is counted in the record of this round already")
    return Refusal("circumstance.counted", words.format(paper=paper))


def with_paper(basis: str, paper: str) -> str:
    """The papers that a count rests on, one more added."""
    return f"{basis}；{paper}" if basis else paper


def fields_of(kind: str) -> tuple[str, ...]:
    """What a circumstance of a kind states, beside its unit and its basis."""
    return tuple(one.name for one in fields(KINDS[kind]) if one.name not in ("unit", "basis"))


def refuse_kind(kind: str) -> Refusal | None:
    """Only the lists of the engine can be recorded."""
    if kind in KINDS:
        return None
    return Refusal("circumstance.kind", Words("没有这种事项", "there is no such kind"), "invalid")


def refuse_no_basis(kind: str, basis: str) -> Refusal | None:
    """Everything rests on a paper, a veto on one with a number (G13); a standing of last time is the system's own."""
    stated = names_a_number(basis) if kind == "vetoes" else basis.strip()
    if stated or kind == "previous":
        return None
    words = Words(
        "“{kind}”须写明依据文号；请补填后再保存", "a {kind} needs the number of the paper it rests on: add it"
    )
    return Refusal("circumstance.basis", words.format(kind=NAMES[kind]), "invalid")


def refuse_content(kind: str, content: Mapping[str, Any], scheme: Scheme) -> Refusal | None:
    """The fields must be those of the kind, name what the scheme has, and count in numbers."""
    known = fields_of(kind)
    strange = sorted(set(content) - set(known))
    if strange:
        words = Words("“{kind}”没有“{field}”这一项", "a {kind} has no field '{field}'")
        words = words.format(kind=NAMES[kind], field=strange[0])
        return Refusal("circumstance.field", words, "invalid")
    return _unknown_code(kind, content, scheme) or _no_number(kind, content)


def _unknown_code(kind: str, content: Mapping[str, Any], scheme: Scheme) -> Refusal | None:
    if kind not in REFERENCES:
        return None
    named, known = str(content.get(REFERENCES[kind], "")), codes_of(kind, scheme)
    if named in known:
        return None
    words = Words("“{named}”不在方案中；可用的有：{known}", "'{named}' is not in the scheme; known: {known}")
    told = Words("、".join(known) or "（无）", ", ".join(known) or "(none)")
    return Refusal("circumstance.code", words.format(named=named, known=told), "invalid")


def codes_of(kind: str, scheme: Scheme) -> dict[str, str]:
    """Codes and names that a circumstance of the kind may name."""
    named: dict[str, Iterable[Any]] = {
        "adjustments": scheme.adjustments,
        "vetoes": scheme.vetoes,
        "excuses": scheme.indicators,
        "prior_cards": scheme.card_kinds,
    }
    return {item.code: item.name for item in named.get(kind, ())}


def _no_number(kind: str, content: Mapping[str, Any]) -> Refusal | None:
    for name in NUMBERS.get(kind, ()):
        value = content.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            words = Words("“{name}”应为不小于零的数", "'{name}' must be a number, not under zero")
            return Refusal("circumstance.number", words.format(name=name), "invalid")
    return None


def listed(rows: Iterable[tuple[str, str, Mapping[str, Any], str]]) -> dict[str, tuple[Any, ...]]:
    """The engine's lists from rows of (kind, unit's code, content, basis)."""
    found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for kind, unit, content, basis in rows:
        own = {one.name for one in fields(KINDS[kind])}
        stated = {**content, "unit": unit, **({"basis": basis} if "basis" in own else {})}
        found[kind].append(KINDS[kind](**stated))
    return {kind: tuple(rows) for kind, rows in found.items()}


def months_of(founded_on: date, as_of: date, least: int) -> int | None:
    """Whole months since a unit's founding; None once it is old enough not to matter."""
    months = (as_of.year - founded_on.year) * 12 + as_of.month - founded_on.month
    months -= as_of.day < founded_on.day
    return max(months, 0) if months < least else None
