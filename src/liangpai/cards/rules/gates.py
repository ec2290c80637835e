"""From what the gate decided and what is on record to candidates: which rule struck a unit, and whether the evidence carries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from liangpai.cards.rules.consequences import next_level
from liangpai.cards.rules.ruleset import CardKind, CardRule, PraiseRule, RuleSet
from liangpai.scoring.gate import met
from liangpai.scoring.ranks import last_places
from liangpai.scoring.scheme.english import called
from liangpai.words import Words

FULFILMENT, OVERDUE, TASKS = "兑现率", "逾期率", "督办事项数"
FALSIFIED, UNMENDED = "弄虚作假件数", "整改未通过件数"
RECORDS: dict[str, Words] = {
    FULFILMENT: Words("亮诺兑现率", "promises kept"),
    OVERDUE: Words("督办逾期率", "tasks overdue"),
    TASKS: Words("督办事项", "tasks"),
    FALSIFIED: Words("查实弄虚作假", "verified falsifications"),
    UNMENDED: Words("整改未通过", "failed rectifications"),
}
"""What the rooms hold on record of a unit, by the names that rules use."""
AS_SHARES = (FULFILMENT, OVERDUE)
MARGIN = 1e-9


@dataclass(frozen=True, slots=True)
class Check:
    """One condition of the gate in words, and whether it is met."""

    passed: bool
    says: Words


@dataclass(frozen=True, slots=True)
class Ground:
    """One rule that struck a unit: which card it asks for, the sentence why, and whether the evidence carries it."""

    rule: str
    trigger: str
    card: str
    level: int
    why: Words
    checks: tuple[Check, ...] = ()
    probability: float | None = None

    @property
    def is_carried(self) -> bool:
        """Whether every check is met."""
        return all(check.passed for check in self.checks)

    @property
    def failed(self) -> Check | None:
        """The first check that is not met, or None."""
        return next((check for check in self.checks if not check.passed), None)


NO_APPEAL = Words("没有未决的复核", "no appeal is open")


def of_verdicts(
    verdicts: Iterable[Mapping[str, Any]],
    rules: Mapping[str, CardRule],
    kinds: Mapping[str, CardKind],
    open_appeals: int = 0,
) -> list[Ground]:
    """The grounds that a run's stored decisions on one unit give; a floor that was met is no ground at all.

    Args:
        verdicts: ``assessments.rules.Verdict``.
        rules: the card rules of the run's scheme by code.
        kinds: the kinds of card of the rule set by code; a card it does not have is left out.
        open_appeals: appeals that are open on the unit's standing or figures by now.
    """
    found = []
    for verdict in verdicts:
        rule = rules[verdict["rule"]]
        if rule.card not in kinds or verdict["outcome"] == "floor_met":
            continue
        checks = [Check(one["passed"], Words(one["zh"], one["en"])) for one in verdict["checks"]]
        found.append(
            Ground(
                rule.code,
                rule.trigger,
                rule.card,
                kinds[rule.card].level,
                Words(verdict["why"]["zh"], verdict["why"]["en"]),
                (*checks, *_on_appeals(open_appeals)),
                verdict["probability"],
            )
        )
    return found


def of_records(
    rules: Iterable[CardRule],
    class_code: str,
    records: Mapping[str, float],
    kinds: Mapping[str, CardKind],
    open_appeals: int = 0,
) -> list[Ground]:
    """The grounds that the record of a unit gives: the record itself carries a card, unless it is disputed."""
    return [
        Ground(
            rule.code,
            rule.trigger,
            rule.card,
            kinds[rule.card].level,
            _on_record(rule, records),
            _on_appeals(open_appeals, always=True),
        )
        for rule in rules
        if rule.trigger == "record" and _concerns(rule.classes, class_code)
        if all(met(condition, records.get(condition.record)) for condition in rule.when)
    ]


def of_failure(rules: RuleSet, card: str) -> list[Ground]:
    """The ground of a failed rectification where no rule speaks of one: the next level of warning."""
    kinds = {kind.code: kind for kind in rules.kinds}
    says_so = any(part.record == UNMENDED for rule in rules.rules for part in rule.when)
    if says_so or card not in kinds:
        return []
    follows = next_level(rules, card)
    why = Words("{card}整改未通过，升级", "the rectification after the {card} failed: one level up")
    why = why.format(card=called(kinds[card].name))
    return [Ground("escalated", "record", follows, kinds[follows].level, why, _on_appeals(0, always=True))]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A card that the unit was shown on an earlier occasion, and whether it had passed its own gate."""

    card: str
    occasions_ago: int
    gate_passed: bool


def of_repetition(
    rules: Iterable[CardRule],
    class_code: str,
    now: Sequence[Ground],
    earlier: Iterable[Earlier],
    kinds: Mapping[str, CardKind],
) -> list[Ground]:
    """Cards of one kind on consecutive occasions, this one included; each must have passed its own gate (AC-4.2)."""
    shown = list(earlier)
    found = []
    for rule in rules:
        if rule.trigger != "repetition" or not _concerns(rule.classes, class_code):
            continue
        struck = [ground for ground in now if ground.card == rule.repeats]
        passed = {one.occasions_ago: one.gate_passed for one in shown if one.card == rule.repeats}
        if struck and all(ago in passed for ago in range(1, rule.times)):
            gates = any(ground.is_carried for ground in struck) and all(
                passed[ago] for ago in range(1, rule.times)
            )
            says = Words("此前各次亮牌均通过依据审查", "every one of these cards passed its own gate")
            why = Words("{name}：连续{times}次{card}", "{name}: {card} on {times} occasions in a row").format(
                name=called(rule.name), times=rule.times, card=called(kinds[rule.repeats].name)
            )
            card, level = rule.card, kinds[rule.card].level
            found.append(Ground(rule.code, "repetition", card, level, why, (Check(gates, says),)))
    return found


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit's place in its class: rank of now and of last time, and the worst place of the 90 % interval."""

    unit: int
    rank: int
    worst: int
    previous: int | None = None

    @property
    def gained(self) -> int:
        """Places gained since last time."""
        return 0 if self.previous is None else self.previous - self.rank


def of_praise(
    rule: PraiseRule, class_code: str, places: Sequence[Placed], kinds: Mapping[str, CardKind]
) -> dict[int, Ground]:
    """Whom a card of praise may go to in a class, by the id of the unit; praise rests on evidence as a warning does."""
    if not _concerns(rule.classes, class_code):
        return {}
    k = last_places(len(places), rule.share, rule.at_least)
    if rule.by == "level":
        first = [one for one in places if one.rank <= k]
        told = {one.unit: _by_level(one, k) for one in first}
    else:
        gains = sorted((one.gained for one in places), reverse=True)
        risen = [one for one in places if one.gained > 0 and one.gained >= gains[k - 1]]
        told = {one.unit: _by_change(one) for one in risen}
    card, level = rule.card, kinds[rule.card].level
    return {
        unit: Ground(rule.code, rule.by, card, level, _named(called(rule.name), why), (check,))
        for unit, (why, check) in told.items()
    }


def _by_level(one: Placed, k: int) -> tuple[Words, Check]:
    why = Words("列第{rank}位", "in place {rank}").format(rank=one.rank)
    says = Words(
        "名次的90%区间不出前{k}位（最差第{worst}位）",
        "the 90 % interval of its rank stays within the first {k} (worst: {worst})",
    )
    return why, Check(one.worst <= k, says.format(k=k, worst=one.worst))


def _by_change(one: Placed) -> tuple[Words, Check]:
    why = Words("由第{was}位进到第{rank}位", "from place {was} to place {rank}")
    says = Words(
        "名次的90%区间好于上次名次（最差第{worst}位，上次第{was}位）",
        "the 90 % interval of its rank is better than last time's place (worst: {worst}, then: {was})",
    )
    was = one.previous or 0
    return why.format(was=was, rank=one.rank), Check(one.worst < was, says.format(worst=one.worst, was=was))


@dataclass(frozen=True, slots=True)
class Choice:
    """The ground that a unit's card rests on, and the further ones, which its sheet lists."""

    main: Ground
    others: tuple[Ground, ...]


def chosen(grounds: Iterable[Ground]) -> Choice | None:
    """The one card of a unit: the highest that the evidence carries, or, where it carries none, the highest to deliberate on."""
    ordered = sorted(grounds, key=lambda one: (not one.is_carried, -one.level))
    return Choice(ordered[0], tuple(ordered[1:])) if ordered else None


def overdue_share(ended: int, in_time: int, still_open: int, overdue: int) -> float | None:
    """The share of a unit's tasks that came late or are overdue; None where it had none."""
    count = ended + still_open
    return (ended - in_time + overdue) / count if count else None


def _concerns(classes: tuple[str, ...], class_code: str) -> bool:
    return not classes or class_code in classes


def _on_appeals(count: int, *, always: bool = False) -> tuple[Check, ...]:
    return (Check(count == 0, NO_APPEAL),) if count or always else ()


def _on_record(rule: CardRule, records: Mapping[str, float]) -> Words:
    """The rule with the figures that it rests on; one that is called like its record is not called twice."""
    told = [(RECORDS.get(one.record, Words(one.record, one.record)), one.record) for one in rule.when]
    if [name.zh for name, _ in told] == [rule.name]:
        return _named(called(rule.name), _figure(told[0][1], records[told[0][1]]))
    figures = [_named(name, _figure(record, records[record])) for name, record in told]
    return _named(
        called(rule.name), Words("，".join(one.zh for one in figures), ", ".join(one.en for one in figures))
    )


def _figure(record: str, value: float) -> Words:
    if record in AS_SHARES:
        return Words(f"{value:.1%}", f"{value:.1%}")
    return Words(f"{value:g}件" if record in RECORDS else f"{value:g}", f"{value:g}")


def _named(name: Words, what: Words) -> Words:
    return Words("{name}：{what}", "{name}: {what}").format(name=name, what=what)
