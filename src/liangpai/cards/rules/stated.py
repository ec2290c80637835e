"""What a rule set lays down, in words: conditions of delisting, and what a kind of card brings."""

from liangpai.cards.rules.gates import AS_SHARES, RECORDS
from liangpai.cards.rules.lamps import AS_SHARES as LAMP_SHARES
from liangpai.cards.rules.lamps import MEASURES
from liangpai.cards.rules.ruleset import Condition, RuleSet
from liangpai.scoring.scheme.english import called
from liangpai.words import Words

WARNED = Words("大会表态{n}分钟", "speaks {n} minutes at the conference on what it will mend")
PRAISED = Words("大会交流发言{n}分钟", "speaks {n} minutes at the conference on its experience")

SIGNS = {">=": "≥", "<=": "≤", "==": "="}
SHARES = (*AS_SHARES, *LAMP_SHARES)


def conditions_of(rules: RuleSet) -> list[Words]:
    """What it takes to delist a card."""
    asked = rules.delisting
    return [
        Words(
            "关键事项全部核验通过，且核验通过的事项不少于{share}",
            "every critical item is verified, and at least {share} of all",
        ).format(share=f"{asked.items:.0%}"),
        Words("触发亮牌的指标回到标准线以上", "what triggered the card is back over its threshold"),
        Words(
            "{n}名核验人员到现场，按任何人都不能选定的随机种子抽查{share}且不少于{least}项",
            "{n} people inspect on site a sample of {share}, at least {least} items, drawn by a seed that nobody chooses",
        ).format(n=asked.inspectors, share=f"{asked.sample:.0%}", least=asked.sample_at_least),
    ]


def condition_of(condition: Condition) -> Words:
    """What a rule asks of a record or a lamp of a measure, as offices write it: 亮诺兑现率 < 70%."""
    record, value = condition.record, condition.value
    name = RECORDS.get(record) or MEASURES.get(record) or Words(record, record)
    figure = f"{100 * value:.10g}%" if record in SHARES else f"{value:,.10g}"
    return Words("{name} {op} {figure}", "{name} {op} {figure}").format(
        name=name, op=SIGNS.get(condition.op, condition.op), figure=figure
    )


def consequences_of(rules: RuleSet, card: str) -> list[Words]:
    """What the rule set says that a kind of card brings; who is praised tells of experience and is talked to by nobody."""
    stated, is_praise = rules.consequence(card), rules.kind(card).polarity == "praise"
    told = (
        (stated.speech_minutes, PRAISED if is_praise else WARNED),
        (stated.talk_by, Words("{n}", "{n}") if is_praise else Words("约谈：{n}", "is talked to by {n}")),
        (stated.rectify_days, Words("{n}日内完成整改", "mends within {n} days")),
        (_points(stated.points), Words("下次考核{n}", "{n} in the next assessment")),
        (_points(stated.second_in_year), Words("一年内第二张{n}", "{n} for the second within a year")),
        (stated.escalate_to, Words("报{n}", "is reported to {n}")),
    )
    return [words.format(n=_plain(value)) for value, words in told if value]


def _points(value: float | None) -> Words | None:
    """Points that are added or taken off, as offices write them: 扣1分."""
    if not value:
        return None
    words = Words("扣{n}分", "-{n} points") if value < 0 else Words("加{n}分", "+{n} points")
    return words.format(n=f"{abs(value):g}")


def _plain(value: float | str | Words) -> str | Words:
    if isinstance(value, Words):
        return value
    return called(value) if isinstance(value, str) else f"{value:g}"
