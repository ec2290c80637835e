"""An entry of the ledger in words: what was done to which thing, and field by field with what content."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from liangpai.access.actions import ACTIONS, name_of
from liangpai.access.queries import names_of as names_of_accounts
from liangpai.cards.queries import codes_told
from liangpai.ledger.queries import Entry
from liangpai.needs.rules.kinds import LEVELS as RUNGS
from liangpai.organisations.queries import names_of as names_of_units
from liangpai.results.queries.decisions import titles_of
from liangpai.web.asked import as_day
from liangpai.web.audit.fields import FIELDS
from liangpai.web.audit.values import VALUES
from liangpai.web.audit.words import THINGS
from liangpai.web.pages import day_in
from liangpai.words import Lang, Words

OF_UNITS, OF_ACCOUNTS = ("unit", "units", "member", "parent", "into", "keeper"), ("account", "panel")
"""Fields that hold ids; shown by their names."""
UNTOLD = ("inspection",)
"""Fields that hold the id of what has no name of its own."""
CHANGED = ("name", "class", "tier", "order")
"""Fields of a unit whose entry holds what was there and what is there now."""
LONGEST = 240
HOUSE = Words("系统", "the house")
"""Who acted where no person did."""
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""A day as the ledger keeps it; told as offices write it."""
SUBJECT, CARD = re.compile(r"([a-z_]+):\d+"), re.compile(r"card:\d+")
"""A thing as the ledger names it, told by its kind and number; and a card."""
Names = Mapping[str, Mapping[int, str]]


@dataclass(frozen=True, slots=True)
class Act:
    """One entry, ready for a page."""

    sequence: int
    at: datetime
    actor: str
    words: Words
    kind: str
    """The kind of thing it was done to, and which one."""
    of: str
    thing: str
    fields: tuple[tuple[str, str], ...]
    content: str
    """The content as it is sealed, where the fields do not tell all of it."""


def acts_shown(district: int, rows: Iterable[Entry], lang: Lang) -> list[Act]:
    """The entries in the reader's language, with the names of units and accounts in a statement each."""
    read = [(row, json.loads(row.content)) for row in rows]
    units, accounts = set[int](), set[int]()
    for row, content in read:
        kind, _, of = row.subject.partition(":")
        units |= set(_ids(content, OF_UNITS)) | ({int(of)} if kind == "unit" and of.isdecimal() else set())
        accounts |= set(_ids(content, OF_ACCOUNTS))
        accounts |= {int(of)} if kind == "account" and of.isdecimal() else set()
    names = {"unit": names_of_units(district, units), "account": names_of_accounts(district, accounts)}
    _tell_figures(district, read)
    cards = {
        row.subject: int(row.subject.partition(":")[2]) for row, _ in read if CARD.fullmatch(row.subject)
    }
    codes = codes_told(district, cards.values()) if cards else {}
    return [
        _act(row, _in_words(content, codes.get(cards.get(row.subject, 0), {}), lang), names, lang)
        for row, content in read
    ]


def _tell_figures(district: int, read: Iterable[tuple[Entry, dict[str, Any]]]) -> None:
    """Put the titles of the figures that a case rests on in the place of their ids."""
    told = [content for row, content in read if row.subject.startswith("case:") and "figures" in content]
    titles = titles_of(district, [pk for content in told for pk in _ids(content, ("figures",))])
    for content in told:
        content["figures"] = [titles.get(pk, pk) for pk in _ids(content, ("figures",))]


def _in_words(
    content: Mapping[str, Any], codes: Mapping[str, Mapping[str, Words]], lang: Lang
) -> dict[str, Any]:
    """The content of an act on a card, with the names of its own rules in the place of codes."""
    return {
        key: codes[key][held].says(lang) if isinstance(held, str) and held in codes.get(key, {}) else held
        for key, held in content.items()
    }


def _ids(content: Mapping[str, Any], keys: Iterable[str]) -> Iterator[int]:
    for key in keys:
        held = content.get(key)
        yield from (one for one in (held if isinstance(held, list) else [held]) if isinstance(one, int))


def _act(row: Entry, content: Mapping[str, Any], names: Names, lang: Lang) -> Act:
    kind, _, of = row.subject.partition(":")
    told = [(key, _value(key, value, names, lang)) for key, value in content.items() if key not in UNTOLD]
    fields = tuple((_label(key, lang), text[:LONGEST]) for key, text in told if text)
    is_cut = any(len(text) > LONGEST for _, text in told)
    return Act(
        sequence=row.sequence,
        at=row.at,
        actor=HOUSE.says(lang) if row.actor == HOUSE.zh else row.actor,
        words=name_of(row.action),
        kind=kind,
        of=of,
        thing=_thing(row.subject, names, lang),
        fields=tuple((label, f"{text}…" if len(text) == LONGEST else text) for label, text in fields),
        content=row.content if is_cut else "",
    )


def _thing(subject: str, names: Names, lang: Lang) -> str:
    kind, _, of = subject.partition(":")
    called = THINGS.get(kind, Words(kind, kind)).says(lang)
    name = names.get(kind, {}).get(int(of), of) if of.isdecimal() else of.replace("*", "")
    return f"{called} {name}".strip()


def _label(key: str, lang: Lang) -> str:
    return FIELDS[key].says(lang) if key in FIELDS else key


def _value(key: str, value: Any, names: Names, lang: Lang) -> str:
    if isinstance(value, Mapping):
        if set(value) == {"zh", "en"}:
            return str(value[lang])
        return "；".join(
            f"{_label(one, lang)} {_value(one, held, names, lang)}" for one, held in value.items()
        )
    if isinstance(value, list):
        if (key in CHANGED and len(value) == 2) or (key == "change" and len(value) == 3):
            *where, was, now = (_value("", one, names, lang) for one in value)
            return " ".join([*where, was or "—", "→", now or "—"])
        inner = "change" if key == "changes" else key
        parts = [_value(inner, one, names, lang) for one in value]
        return ("；" if any(isinstance(one, list | Mapping) for one in value) else " ").join(parts)
    return _plain(key, value, names, lang)


def _plain(key: str, value: Any, names: Names, lang: Lang) -> str:
    if key == "rectification" and isinstance(value, bool):
        return (Words("关键", "critical") if value else Words("一般", "ordinary")).says(lang)
    if value is None or isinstance(value, bool):
        return {None: "", True: Words("是", "yes").says(lang), False: Words("否", "no").says(lang)}[value]
    if key == "rung" and value in RUNGS:
        return RUNGS[value].says(lang)
    if isinstance(value, int | float):
        of = "unit" if key in OF_UNITS else "account" if key in OF_ACCOUNTS else ""
        return names.get(of, {}).get(int(value), f"{value:.10g}")
    return _text(key, str(value), names, lang)


def _text(key: str, value: str, names: Names, lang: Lang) -> str:
    if key == "scopes" and value in ACTIONS:
        return ACTIONS[value].says(lang)
    found = SUBJECT.fullmatch(value)
    if key == "subject" or (found and found[1] in THINGS):
        return _thing(value, names, lang)
    if ISO_DAY.fullmatch(value) and (on := as_day(value)):
        return day_in(on, lang)
    words = VALUES.get(key, {}).get(value)
    return words.says(lang) if words else value
