"""The quota ledger: what may be set, and why nothing is taken that is not there."""

from decimal import Decimal

from liangpai.needs.rules.asking import is_quantity
from liangpai.needs.rules.kinds import KINDS, SOURCES, Kind
from liangpai.refusal import Refusal
from liangpai.words import Words

FIRST_YEAR, LAST_YEAR = 2000, 2100


def plain(amount: Decimal) -> str:
    """An amount without superfluous zeros, for the ledger and for sentences."""
    return f"{amount.normalize():f}"


def overdrawn(left: Decimal, wanted: Decimal, measure: Words) -> Refusal | None:
    """Refuse to take more than is left, and name the rest: it can be offered as a partial answer."""
    if wanted <= left:
        return None
    words = Words(
        "指标只剩{left}{measure}，不够{wanted}{measure}；可按剩余数量答复“部分满足”",
        "the quota has {left} {measure} left, less than {wanted}: answer 'partly met' with what is left",
    )
    return Refusal("quota.overdrawn", words.format(left=plain(left), wanted=plain(wanted), measure=measure))


def quota_unsound(kind: str, source: str, year: int, amount: Decimal) -> Refusal | None:
    """Refuse a quota of what has none, without its source, or of no amount."""
    known = KINDS.get(kind)
    if known is None or not known.has_quota or (source in SOURCES) != known.has_source:
        words = Words(
            "只有用地、用林、用能、资金有指标；资金要写明来源，其他不写",
            "only land, forest, energy and funds have quotas; funds name their source, the others do not",
        )
        return Refusal("quota.kind", words, "invalid")
    if not FIRST_YEAR <= year <= LAST_YEAR or not is_quantity(amount):
        words = Words(
            "请填写年度（如2024）和大于0、最多两位小数的数量",
            "name the year (such as 2024) and an amount greater than nothing with at most two decimals",
        )
        return Refusal("quota.amount", words, "invalid")
    return None


def below_taken(amount: Decimal, taken: Decimal, kind: Kind) -> Refusal | None:
    """Refuse to lower a quota below what has been taken from it."""
    if amount >= taken:
        return None
    words = Words(
        "已经安排{taken}{measure}，指标不能低于它",
        "{taken} {measure} are allocated: a quota is not set below that",
    )
    return Refusal("quota.below_taken", words.format(taken=plain(taken), measure=kind.measure))
