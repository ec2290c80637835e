"""What the import of a code table would do, row by row with the reason, before anything is written."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from liangpai.organisations.rules.kinds import (
    KINDS,
    TOWN_DIGITS,
    TOWN_LEVEL,
    VILLAGE_DIGITS,
    VILLAGE_LEVEL,
    is_statistical_only,
    kind_of,
    kind_of_code,
    parent_code,
)
from liangpai.organisations.rules.names import plain_name, same_place, short_name
from liangpai.words import Words

Verdict = Literal["added", "changed", "unchanged", "skipped", "rejected"]

VERDICTS: dict[Verdict, Words] = {
    "added": Words("新增", "added"),
    "changed": Words("变更", "changed"),
    "unchanged": Words("不变", "unchanged"),
    "skipped": Words("跳过", "skipped"),
    "rejected": Words("不收", "rejected"),
}


_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a code table: a code, a name, and where they are not said by the code, kind and parent."""

    code: str
    name: str
    kind: str = ""
    parent: str = ""
    place: str = ""
    """The cell it came from."""


@dataclass(frozen=True, slots=True)
class Known:
    """A unit that is here already, as far as an import asks; ``code`` is its code of today in the system imported."""

    unit: int
    name: str
    kind: str
    parent: int | None
    code: str = ""
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What happens to one row, to which unit (by the name it has here), and why."""

    row: Row
    verdict: Verdict
    resolved: str
    reason: Words
    kind: str = ""
    parent: str = ""
    unit: int | None = None
    is_renamed: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The outcome of every row of a code table in one system."""

    system: str
    lines: tuple[Line, ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many rows have each verdict."""
        found = Counter(line.verdict for line in self.lines)
        return {verdict: found[verdict] for verdict in VERDICTS}

    @property
    def changes(self) -> int:
        """How many units are added or changed."""
        return self.counts["added"] + self.counts["changed"]

    def only(self, *verdicts: Verdict) -> list[Line]:
        """The lines with one of the verdicts."""
        return [line for line in self.lines if line.verdict in verdicts]

    @property
    def digest(self) -> str:
        """A hash over the outcome, so that what was looked at is what is applied."""
        text = "\n".join(
            f"{self.system} {line.row.code} {line.row.name} {line.verdict} {line.unit}" for line in self.lines
        )
        return hashlib.sha256(text.encode()).hexdigest()


class _House:
    """What is here already, by code and by place."""

    def __init__(self, codes: Mapping[str, Known], known: Iterable[Known]) -> None:
        self.codes = codes
        running = [unit for unit in known if unit.ended_on is None]
        self._places = {_place(unit.kind, unit.parent, unit.name): unit for unit in running}

    def at(self, kind: str, parent: int | None, name: str) -> Known | None:
        """The running unit of that name at that place."""
        return self._places.get(_place(kind, parent, name))


def _place(kind: str, parent: int | None, name: str) -> tuple[str, int | None, str]:
    """Towns are told apart by name alone, villages by town and name."""
    level = "village" if kind in VILLAGE_LEVEL else "town" if kind in TOWN_LEVEL else kind
    return level, parent if level == "village" else None, plain_name(short_name(name))


def plan_import(
    rows: Sequence[Row],
    *,
    system: str,
    district_code: str,
    codes: Mapping[str, Known],
    known: Iterable[Known],
) -> Plan:
    """Decide every row of a code table.

    Args:
        rows: the table; towns may stand after their villages.
        system: whose codes they are (NBS, MCA, OWN); the same digits mean different towns in different systems.
        district_code: what every public code of the district begins with.
        codes: every code ever given in this system, with its unit.
        known: every unit that is here or was.
    """
    house = _House(codes, known)
    accepted: dict[str, Line] = {}
    seen: set[str] = set()
    found: dict[int, Line] = {}
    for number in _parents_first(rows):
        row = rows[number]
        line = _refused(row, system, district_code, seen) or _settled(row, house, accepted)
        seen.add(row.code)
        found[number] = line
        if line.verdict in ("added", "changed", "unchanged"):
            accepted[row.code] = line
    return Plan(system, tuple(found[number] for number in range(len(rows))))


def _parents_first(rows: Sequence[Row]) -> list[int]:
    """The numbers of the rows so that a parent comes before its children; a ring of parents is cut."""
    above = {row.code: row.parent or parent_code(row.code) for row in rows}

    def depth(code: str) -> int:
        steps = 0
        while steps < _DEEPEST and (code := above.get(code, "")):
            steps += 1
        return steps

    return sorted(range(len(rows)), key=lambda number: depth(rows[number].code))


def _refused(row: Row, system: str, district_code: str, seen: set[str]) -> Line | None:
    """What the row alone shows: doubled, unreadable, statistical only, or of another district."""
    if not row.name or not row.code:
        return _line(row, "rejected", "编码和名称都要有", "a code and a name are needed")
    if row.code in seen:
        return _line(row, "rejected", "编码在表中重复", "the code stands in the table twice")
    return None if system == "OWN" else _refused_public(row, system, district_code)


def _refused_public(row: Row, system: str, district_code: str) -> Line | None:
    """What the digits of a public code show."""
    if row.code == district_code:
        return _line(row, "skipped", "这是本区自己的代码", "this is the district itself")
    if not (row.code.isascii() and row.code.isdigit() and len(row.code) in (TOWN_DIGITS, VILLAGE_DIGITS)):
        return _line(
            row, "rejected", "编码应为9位（镇街）或12位（村居）数字", "the code needs 9 or 12 digits"
        )
    if not row.code.startswith(district_code):
        zh, en = "不属于本区（编码应以{code}开头）", "outside the district (codes begin with {code})"
        return _line(row, "rejected", zh, en, code=district_code)
    if system == "NBS" and is_statistical_only(row.code):
        zh, en = "统计用虚拟单位，不是行政建制", "a unit of the statistics only, not of the administration"
        return _line(row, "skipped", zh, en)
    return None


def _fits(kind: str, row: Row) -> bool:
    """Whether the kind is known and of the level that the code says; codes of one's own say no level."""
    return kind in KINDS and (
        bool(row.parent) or (kind in VILLAGE_LEVEL) == (len(row.code) == VILLAGE_DIGITS)
    )


def _settled(row: Row, house: _House, done: Mapping[str, Line]) -> Line:
    """What the row means beside what is here."""
    kind = kind_of(row.kind) or kind_of_code(row.code)
    if not _fits(kind, row):
        return _line(
            row, "rejected", "类型与编码不符，或类型不明", "the kind is unknown or does not fit the code"
        )
    above = row.parent or parent_code(row.code)
    town = house.codes.get(above)
    if above and above not in done and (town is None or town.ended_on):
        return _line(
            row, "rejected", "上级{code}不在表中，也不在本区", "its parent {code} is not here", code=above
        )
    parent = done[above].unit if above in done else town.unit if town else None
    known = house.codes.get(row.code)
    line = _of_code(row, known, house.at(kind, parent, row.name)) if known else None
    line = line or _of_place(row, house.at(kind, parent, row.name) if parent or not above else None)
    return replace(line, kind=kind, parent=above)


def _of_code(row: Row, known: Known, namesake: Known | None) -> Line:
    """The code has been given before."""
    if known.ended_on is not None:
        return _line(
            row,
            "rejected",
            "此编码属于已撤并的“{name}”，编码不再使用",
            "the code belonged to {name}, which has ended; codes are never used again",
            known,
            name=known.name,
        )
    if same_place(row.name, known.name):
        return _line(row, "unchanged", "已有", "is here", known)
    if namesake is not None and namesake.unit != known.unit:
        return _line(
            row,
            "rejected",
            "此编码在本系统是“{name}”，而“{other}”的编码是{code}；请核对代码体系是否选错",
            "here the code is {name}, and {other} has the code {code}: is this the table of another system?",
            known,
            name=known.name,
            other=namesake.name,
            code=namesake.code or "—",
        )
    words = Words("更名：{old} → {new}", "renamed: {old} → {new}").format(old=known.name, new=row.name)
    return Line(row, "changed", known.name, words, unit=known.unit, is_renamed=True)


def _of_place(row: Row, found: Known | None) -> Line:
    """The code is new; the place may be here under its name."""
    if found is None:
        return _line(row, "added", "新单位", "a new unit")
    if found.code:
        return _line(
            row,
            "rejected",
            "“{name}”在此体系已有编码{code}；确已改码的，请在单位页面改",
            "{name} has the code {code} in this system already: if it has really changed, change it on its page",
            found,
            name=found.name,
            code=found.code,
        )
    return _line(row, "changed", "补上编码", "gets the code", found)


def _line(row: Row, verdict: Verdict, zh: str, en: str, known: Known | None = None, **values: object) -> Line:
    words = Words(zh, en).format(**values) if values else Words(zh, en)
    return Line(row, verdict, known.name if known else row.name, words, unit=known.unit if known else None)
