"""Checks a rule set before anything is dealt by it; every finding names its place, its rule and the way out."""

from collections.abc import Iterator
from itertools import chain

from liangpai.cards.rules.gates import RECORDS
from liangpai.cards.rules.lamps import MEASURES
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.problems import Problem
from liangpai.scoring.scheme import Scheme

OURS = ("record", "repetition")
"""Triggers that a rule set may hold; places and floors belong to the scheme, which freezes them before the first figure."""


def check_ruleset(rules: RuleSet, scheme: Scheme | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with a rule set, in itself and beside the scheme in force."""
    found = [_kinds(rules), _references(rules), _triggers(rules), _lamps(rules), _numbers(rules)]
    beside = [_counted_twice(rules, scheme), _scheme_rules(rules, scheme)] if scheme else []
    return tuple(chain(*found, *beside))


def _kinds(rules: RuleSet) -> Iterator[Problem]:
    """A kind is told apart by word and shape, never by colour alone; the gravest warning needs a lawful opinion."""
    for kind in rules.kinds:
        if not kind.name.strip() or not kind.shape.strip():
            yield Problem(
                "ruleset.kind",
                f"kinds.{kind.code}",
                "每种牌要有文字和形状，不能只靠颜色区分",
                "every kind of card needs a word and a shape; colour alone tells nothing",
            )
    warns = [kind for kind in rules.kinds if kind.polarity == "warn"]
    gravest = max(warns, key=lambda kind: kind.level, default=None)
    if gravest is not None and len(warns) > 1 and gravest.code not in rules.legality:
        yield Problem(
            "ruleset.legality",
            "legality",
            f"最重的牌种“{gravest.code}”须有合法性审查意见才能亮出，请列入",
            f"the gravest kind '{gravest.code}' is shown only with a lawful opinion: list it here",
        )


def _references(rules: RuleSet) -> Iterator[Problem]:
    """Whatever names a kind of card names one that there is."""
    named = [(f"rules.{rule.code}.card", rule.card) for rule in (*rules.rules, *rules.scheme_rules)]
    named += [(f"rules.{rule.code}.repeats", rule.repeats) for rule in rules.rules if rule.trigger == OURS[1]]
    named += [(f"praise.{rule.code}.card", rule.card) for rule in rules.praise]
    named += [(f"lamps.{lamp.code}.lights", light.card) for lamp in rules.lamps for light in lamp.lights]
    named += [(f"lamps.{lamp.code}.{key}", code) for lamp in rules.lamps if lamp.repeats
              for key, code in (("repeats", lamp.repeats), ("becomes", lamp.becomes))]  # fmt: skip # one line a thought
    named += [(f"consequences.{one.card}", one.card) for one in rules.consequences]
    named += [("legality", code) for code in rules.legality]
    known = {kind.code for kind in rules.kinds}
    for place, code in named:
        if code not in known:
            yield Problem(
                "ruleset.reference",
                place,
                f"没有“{code}”这种牌；可用的有：{'、'.join(sorted(known))}",
                f"there is no kind of card '{code}'; known: {', '.join(sorted(known))}",
            )


def _triggers(rules: RuleSet) -> Iterator[Problem]:
    """A rule set triggers by records and repetition; a condition speaks of what is on record; praise praises."""
    for rule in rules.rules:
        if rule.trigger not in OURS:
            yield Problem(
                "ruleset.trigger",
                f"rules.{rule.code}.trigger",
                "名次和分数线的触发写在考核方案里（填数之前冻结），这里只写记录和重复；放到 scheme_rules 里备查",
                "places and floors trigger in the scheme, frozen before the first figure; here stand records and repetition: "
                "put it under scheme_rules",
            )
        if rule.trigger == "record" and not rule.when:
            yield Problem(
                "ruleset.when",
                f"rules.{rule.code}.when",
                "记录触发要有条件",
                "a record trigger needs a condition",
            )
        for part in rule.when:
            if part.record not in RECORDS:
                yield Problem(
                    "ruleset.record",
                    f"rules.{rule.code}.when",
                    f"系统里没有“{part.record}”这项记录；可用的有：{'、'.join(RECORDS)}",
                    f"nothing is on record as '{part.record}'; known: {', '.join(RECORDS)}",
                )
    polarity = {kind.code: kind.polarity for kind in rules.kinds}
    for praise in rules.praise:
        if polarity.get(praise.card, "praise") != "praise":
            yield Problem(
                "ruleset.praise",
                f"praise.{praise.code}.card",
                "表扬规则只能给表扬性质的牌",
                "a rule of praise gives a card of praise",
            )


def _lamps(rules: RuleSet) -> Iterator[Problem]:
    """A lamp speaks of measures that there are, and states its quarters in rising shares."""
    for lamp in rules.lamps:
        for part in (part for light in lamp.lights for part in light.when):
            if part.record not in MEASURES:
                yield Problem(
                    "ruleset.measure",
                    f"lamps.{lamp.code}.lights",
                    f"没有“{part.record}”这项量度；可用的有：{'、'.join(MEASURES)}",
                    f"there is no measure '{part.record}'; known: {', '.join(MEASURES)}",
                )
        if lamp.milestones and (
            len(lamp.milestones) != 4 or list(lamp.milestones) != sorted(lamp.milestones)
        ):
            yield Problem(
                "ruleset.milestones",
                f"lamps.{lamp.code}.milestones",
                "季度节点要有四个，逐季不减",
                "four milestones, one a quarter, none under the one before",
            )


def _numbers(rules: RuleSet) -> Iterator[Problem]:
    """Days and shares lie where they make sense."""
    for place, value, least in _least(rules):
        if value < least:
            yield Problem(
                "ruleset.number",
                place,
                f"应不小于 {least:g}，写的是 {value:g}",
                f"at least {least:g}, found {value:g}",
            )
    if not 0 < rules.delisting.items <= 1 or not 0 < rules.delisting.sample <= 1:
        yield Problem("ruleset.share", "delisting", "比例应在 0 与 1 之间", "shares lie between 0 and 1")


def _least(rules: RuleSet) -> list[tuple[str, float, float]]:
    """Place, value and least value of every number of days and people."""
    procedure, delisting = rules.procedure, rules.delisting
    return [
        ("procedure.notice", procedure.notice, procedure.statement + procedure.review),
        ("procedure.statement", procedure.statement, 1),
        ("procedure.review", procedure.review, 1),
        ("procedure.second_asked", procedure.second_asked, 1),
        ("procedure.second_decided", procedure.second_decided, 1),
        ("procedure.plan", procedure.plan, 1),
        ("procedure.delist", procedure.delist, 1),
        ("delisting.inspectors", delisting.inspectors, 2),
        ("delisting.sample_at_least", delisting.sample_at_least, 1),
    ]


def _counted_twice(rules: RuleSet, scheme: Scheme) -> Iterator[Problem]:
    """A recorded figure that counts in the score of a class is not also a trigger there (2-domain §5.2)."""
    every = tuple(item.code for item in scheme.classes)
    for rule in rules.rules:
        records = {part.record for part in rule.when}
        for class_code in rule.classes or every:
            for indicator in scheme.indicators:
                if indicator.record in records and indicator.weights.get(class_code, 0.0) > 0:
                    yield Problem(
                        "ruleset.counted_twice",
                        f"rules.{rule.code}.classes",
                        f"“{indicator.name}”已计入类别“{class_code}”的得分，不能再作为该类别的亮牌触发",
                        f"'{indicator.record}' is already in the score of class '{class_code}' and may not also trigger a "
                        "card there: leave that class out of the rule",
                    )


def _scheme_rules(rules: RuleSet, scheme: Scheme) -> Iterator[Problem]:
    """What the rule set expects of the scheme stands there, else it is said aloud."""
    there = {(rule.trigger, rule.card) for rule in scheme.card_rules}
    for rule in rules.scheme_rules:
        if (rule.trigger, rule.card) not in there:
            yield Problem(
                "ruleset.not_in_scheme",
                f"scheme_rules.{rule.code}",
                f"施行中的方案没有这一条（{rule.name}）；不写进方案，它就不会触发",
                f"the scheme in force has no such rule ({rule.name}): until it stands there, nothing triggers by it",
                warning=True,
            )
