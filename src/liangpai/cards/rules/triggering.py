"""The line at which something triggers a card, in words: what is past it has to come back before the card is delisted."""

from collections.abc import Iterable

from liangpai.cards.rules.ruleset import CardRule, Condition, LampRule
from liangpai.cards.rules.stated import condition_of
from liangpai.scoring.ranks import last_places
from liangpai.scoring.scheme.english import called
from liangpai.words import Words

LAST = Words("居类别末{k}位，且得分低于{floor}分", "in the last {k} of its class with a score under {floor}")
UNDER = Words("得分低于{floor}分", "a score under {floor}")


def line_of_scheme(rule: CardRule, n: int) -> Words:
    """The line of a place or a score; ``n`` units are rated in the class."""
    words = LAST if rule.trigger == "rank" else UNDER
    floor = 0.0 if rule.floor is None else rule.floor
    return words.format(k=last_places(n, rule.share, rule.at_least), floor=f"{floor:g}")


def line_of_record(rule: CardRule) -> Words:
    """The line on the records of the house; of a rule without conditions its name."""
    return _all(rule.when) if rule.when else called(rule.name)


def line_of_lamp(lamp: LampRule, kind: str) -> Words:
    """The line of the light that asks for this kind of card; a light that follows on others is called by its lamp."""
    light = next((one for one in lamp.lights if one.card == kind), None)
    return _all(light.when) if light else called(lamp.name)


def _all(conditions: Iterable[Condition]) -> Words:
    told = [condition_of(one) for one in conditions]
    return Words("，且".join(one.zh for one in told), " and ".join(one.en for one in told))
