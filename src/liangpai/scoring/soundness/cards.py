"""Do the card rules name known cards, state what they need, and judge no figure twice?"""

from collections.abc import Iterator

from liangpai.problems import Problem
from liangpai.scoring.scheme.model import CardRule, Scheme


def rules_name_known_cards(scheme: Scheme) -> Iterator[Problem]:
    """Cards and classes named by a rule exist, and a kind of card is told apart by word and shape, never by colour alone."""
    cards = {kind.code for kind in scheme.card_kinds}
    classes = {item.code for item in scheme.classes}
    for rule in scheme.card_rules:
        named = [("card", rule.card, cards), *(("classes", code, classes) for code in rule.classes)]
        if rule.trigger == "repetition":
            named.append(("repeats", rule.repeats, cards))
        for field, code, known in named:
            if code not in known:
                yield Problem(
                    "scheme.card_reference",
                    f"card_rules.{rule.code}.{field}",
                    f"“{code}”不存在；可用的有：{'、'.join(sorted(known))}",
                    f"'{code}' does not exist; known: {', '.join(sorted(known))}",
                )
    for kind in scheme.card_kinds:
        if not kind.name.strip() or not kind.shape.strip():
            yield Problem(
                "scheme.card_shape",
                f"card_kinds.{kind.code}",
                "每种牌要有文字和形状，不能只靠颜色区分",
                "every kind of card needs a word and a shape; colour alone tells nothing",
            )


def triggers_are_complete(scheme: Scheme) -> Iterator[Problem]:
    """Each kind of trigger states what it needs: rank a share and a floor, floor a floor, record a condition."""
    for rule in scheme.card_rules:
        lacks = _lacking(rule)
        if lacks:
            yield Problem(
                "scheme.trigger_incomplete",
                f"card_rules.{rule.code}.{lacks}",
                f"“{rule.trigger}”触发条件缺少或写错 {lacks}",
                f"a trigger of kind '{rule.trigger}' needs a valid {lacks}",
            )


def _lacking(rule: CardRule) -> str:
    if rule.trigger in ("rank", "floor") and rule.floor is None:
        return "floor"
    if rule.trigger == "rank" and not 0 < rule.share <= 0.5:
        return "share"
    if rule.trigger == "rank" and rule.at_least < 1:
        return "at_least"
    if rule.trigger == "record" and not rule.when:
        return "when"
    if rule.trigger == "repetition" and rule.times < 2:
        return "times"
    return ""


def figures_count_once(scheme: Scheme) -> Iterator[Problem]:
    """A recorded figure that counts in the score of a class is not also a trigger there (2-domain §5.2)."""
    every = tuple(item.code for item in scheme.classes)
    for rule in scheme.card_rules:
        records = {condition.record for condition in rule.when}
        for class_code in rule.classes or every:
            for indicator in scheme.indicators:
                if indicator.record in records and indicator.weights.get(class_code, 0.0) > 0:
                    yield Problem(
                        "scheme.counted_twice",
                        f"card_rules.{rule.code}.classes",
                        f"“{indicator.name}”已计入类别“{class_code}”的得分，不能再作为该类别的亮牌触发",
                        f"'{indicator.record}' is already in the score of class '{class_code}' and may not also "
                        "trigger a card there: leave that class out of the rule",
                    )


def certainty_is_not_lowered(scheme: Scheme) -> Iterator[Problem]:
    """A stored certainty names a known class and is never under the least certainty of the gate."""
    classes = {item.code for item in scheme.classes}
    for entry in scheme.gate.certainty:
        if entry.class_code not in classes or not scheme.gate.certainty_at_least <= entry.value < 1:
            yield Problem(
                "scheme.certainty",
                f"gate.certainty.{entry.class_code}",
                f"类别要存在，把握度应在 {scheme.gate.certainty_at_least:g} 与 1 之间；用 liangpai calibrate 重新计算",
                f"the class must exist and the certainty lie between {scheme.gate.certainty_at_least:g} and 1: "
                "compute it anew with liangpai calibrate",
            )
