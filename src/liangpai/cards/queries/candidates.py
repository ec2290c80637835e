"""Who would be a candidate on an occasion, and on what grounds: the run's decisions, records, repetition, lamps, praise."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from liangpai.appeals.queries import waiting
from liangpai.assessments.models import Standing
from liangpai.assessments.queries import figures_of, standings
from liangpai.cards.models import Occasion
from liangpai.cards.queries.occasions import earlier_cards, held_before, rules_for
from liangpai.cards.queries.records import failed_since, promises_of, records_for
from liangpai.cards.rules.gates import (
    FULFILMENT,
    Check,
    Choice,
    Ground,
    Placed,
    chosen,
    of_failure,
    of_praise,
    of_records,
    of_repetition,
    of_verdicts,
)
from liangpai.cards.rules.lamps import Course, light, said
from liangpai.cards.rules.ruleset import CardRule, RuleSet
from liangpai.frameworks.queries import scheme_of
from liangpai.organisations.models import Unit
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.english import called
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Series:
    """A plan and actual series of a unit that is handed in for the lamps of the rule set."""

    unit: int
    lamp: str
    course: Course


def handed_in(occasion: Occasion) -> list[Series]:
    """The series that were handed in for an occasion, as it keeps them."""
    return [Series(one["unit"], one["lamp"], Course(**one["course"])) for one in occasion.lamps]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that something struck, on the side of warning or of praise."""

    unit: int
    side: str
    choice: Choice
    standing: int | None


@dataclass(frozen=True, slots=True)
class Near:
    """A class whose last places are not told apart, and the units that cannot be excluded from them."""

    class_code: str
    units: tuple[int, ...]
    says: Words


def candidates(row: Occasion, on: date, series: Sequence[Series] = ()) -> list[Candidate]:
    """Every candidate of an occasion by what stands in the house on a day; one of warning and one of praise per unit."""
    rules = rules_for(row)
    placed = _standings(row)
    warned = _warned(row, rules, placed, on, series)
    praised = _praised(rules, placed)
    found = []
    for side, grounds in (("warn", warned), ("praise", praised)):
        for unit, told in grounds.items():
            choice = chosen(told)
            if choice is not None:
                standing = placed[unit].pk if unit in placed else None
                found.append(Candidate(unit, side, choice, standing))
    return found


def _standings(row: Occasion) -> dict[int, Standing]:
    if row.run is None:
        return {}
    return {one.unit_id: one for one in standings(row.district_id, row.run.pk)}


def scheme_for(row: Occasion) -> Scheme | None:
    """The scheme by which an occasion's run was made."""
    version = row.run.round.scheme if row.run else None
    return scheme_of(version) if version else None


def _warned(
    row: Occasion, rules: RuleSet, placed: Mapping[int, Standing], on: date, series: Sequence[Series]
) -> dict[int, list[Ground]]:
    kinds = {kind.code: kind for kind in rules.kinds}
    scheme = scheme_for(row)
    by_code = {rule.code: rule for rule in scheme.card_rules} if scheme else {}
    records, earlier = records_for(row, on), earlier_cards(row)
    units = {unit.pk: unit for unit in Unit.objects.of(row.district_id).filter(ended_on__isnull=True)}
    found: dict[int, list[Ground]] = defaultdict(list)
    lamps, disputed = _by_lamps(rules, series), _open_appeals(row, placed)
    failed = _failed(row, rules)
    for pk in _concerned(units, rules, placed, records, lamps):
        standing, class_code = placed.get(pk), units[pk].class_code
        appeals = disputed.get(pk, 0)
        verdicts = standing.decisions if standing else []
        grounds = of_verdicts(_ours(verdicts, by_code), by_code, kinds, appeals)
        held = records.get(pk, {}) | _promised(row, pk, class_code, rules)
        grounds += of_records(rules.rules, class_code, held, kinds, appeals)
        grounds += lamps.get(pk, []) + failed.get(pk, [])
        repeated = _all_rules(rules, scheme)
        grounds += of_repetition(repeated, class_code, grounds, earlier.get(pk, []), kinds)
        found[pk] = _each_once(grounds)
    return found


def _failed(row: Occasion, rules: RuleSet) -> dict[int, list[Ground]]:
    found: dict[int, list[Ground]] = defaultdict(list)
    for card in failed_since(row, next(iter(held_before(row)), None)):
        found[card.unit_id] += of_failure(rules, card.kind)
    return found


def _ours(verdicts: Iterable[dict[str, Any]], by_code: Mapping[str, CardRule]) -> list[dict[str, Any]]:
    """The run's decisions but for repetition, which the cards' own history tells better."""
    return [one for one in verdicts if by_code[one["rule"]].trigger != "repetition"]


def _all_rules(rules: RuleSet, scheme: Scheme | None) -> list[CardRule]:
    there = {rule.code for rule in rules.rules}
    of_scheme = [rule for rule in scheme.card_rules if rule.code not in there] if scheme else []
    return [*rules.rules, *of_scheme]


def _each_once(grounds: Iterable[Ground]) -> list[Ground]:
    """Of two grounds by one rule of scheme and rule set the one that is not carried, else the later, which tells the figures."""
    found: dict[str, Ground] = {}
    for ground in grounds:
        if ground.rule not in found or found[ground.rule].is_carried:
            found[ground.rule] = ground
    return list(found.values())


def _concerned(
    units: Mapping[int, Unit],
    rules: RuleSet,
    placed: Mapping[int, Standing],
    records: Mapping[int, dict[str, float]],
    lamps: Mapping[int, list[Ground]],
) -> list[int]:
    """The units that anything could strike: placed, on record, lamped, or of a class whose promises trigger."""
    classes = {code for rule in _promise_rules(rules) for code in rule.classes}
    promising = {pk for pk, unit in units.items() if unit.class_code and unit.class_code in classes}
    return [pk for pk in units if pk in placed or pk in records or pk in lamps or pk in promising]


def _promise_rules(rules: RuleSet) -> list[CardRule]:
    return [rule for rule in rules.rules if any(part.record == FULFILMENT for part in rule.when)]


def _promised(row: Occasion, unit: int, class_code: str, rules: RuleSet) -> dict[str, float]:
    concerned = any(not rule.classes or class_code in rule.classes for rule in _promise_rules(rules))
    return promises_of(row.district_id, unit, row.year) if concerned else {}


def _open_appeals(row: Occasion, placed: Mapping[int, Standing]) -> dict[int, int]:
    """How many appeals of each unit are open on its standing or on a figure behind it; there are few at any time."""
    found: dict[int, int] = defaultdict(int)
    for appeal in waiting(row.district_id):
        standing = placed.get(appeal.unit_id)
        if standing is None or row.run is None:
            continue
        figures = figures_of(row.district_id, row.run.round_id, appeal.unit_id, row.run.round.period).values()
        if appeal.subject in {f"standing:{standing.pk}", *(f"figure:{pk}" for pk in figures)}:
            found[appeal.unit_id] += 1
    return found


def _by_lamps(rules: RuleSet, series: Sequence[Series]) -> dict[int, list[Ground]]:
    kinds = {kind.code: kind for kind in rules.kinds}
    lamps = {lamp.code: lamp for lamp in rules.lamps}
    found: dict[int, list[Ground]] = defaultdict(list)
    for one in series:
        shown = light(lamps[one.lamp], one.course)
        if shown:
            words = Words("{lamp}：{name}，{facts}", "{lamp}: {name}, {facts}")
            rule, course = lamps[one.lamp], one.course
            why = words.format(lamp=called(rule.name), name=course.name, facts=said(rule, course))
            passed = Check(True, Words("以报送的进度为准", "by the progress handed in"))
            found[one.unit].append(Ground(one.lamp, "lamp", shown, kinds[shown].level, why, (passed,)))
    return found


def _praised(rules: RuleSet, placed: Mapping[int, Standing]) -> dict[int, list[Ground]]:
    kinds = {kind.code: kind for kind in rules.kinds}
    classes: dict[str, list[Placed]] = defaultdict(list)
    for one in placed.values():
        if one.rank is not None:
            worst = one.high if one.high is not None else one.rank
            classes[one.class_code].append(Placed(one.unit_id, one.rank, worst, one.previous_rank))
    found: dict[int, list[Ground]] = defaultdict(list)
    for rule in rules.praise:
        for class_code, places in classes.items():
            for unit, ground in of_praise(rule, class_code, places, kinds).items():
                found[unit].append(ground)
    return found


def near_last(row: Occasion) -> list[Near]:
    """The classes whose last places the run does not tell apart, with the units named (末位相近单位)."""
    scheme = scheme_for(row)
    if row.run is None or scheme is None:
        return []
    by_class: dict[str, list[Standing]] = defaultdict(list)
    for one in _standings(row).values():
        if one.p_last is not None and one.p_last > scheme.gate.near_last:
            by_class[one.class_code].append(one)
    return [
        Near(
            told["class"],
            tuple(one.unit_id for one in sorted(by_class[told["class"]], key=lambda one: -(one.p_last or 0))),
            Words(told["zh"], told["en"]),
        )
        for told in row.run.deliberations
    ]
