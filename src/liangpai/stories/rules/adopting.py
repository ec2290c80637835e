"""Adoption by other units: by whom, and from how many towns on it is evidence for a bonus (AC-20.2)."""

from liangpai.organisations.rules.kinds import TOWN_LEVEL
from liangpai.refusal import Refusal
from liangpai.words import Words

ENOUGH = 3
"""Towns that must have confirmed."""


def own_case(unit: int, adopter: int) -> Refusal | None:
    """Refuse an adoption by the unit that tells the case."""
    if unit != adopter:
        return None
    words = Words("本单位的案例不能由本单位采用", "a unit does not adopt its own case")
    return Refusal("case.own", words, "invalid")


def twice(is_noted: bool) -> Refusal | None:
    """Refuse a second adoption by the same unit."""
    if not is_noted:
        return None
    return Refusal("case.adopted", Words("该单位已登记采用", "the unit has noted it already"))


def not_shown(is_shown: bool) -> Refusal | None:
    """Refuse to adopt what is not released, or is withheld."""
    if is_shown:
        return None
    words = Words("只有在发布中的案例才能采用", "only a case that is shown can be adopted")
    return Refusal("case.not_shown", words)


def too_few_towns(kinds: list[str]) -> Refusal | None:
    """Refuse to count a case before three towns have confirmed that they use it."""
    n = sum(kind in TOWN_LEVEL for kind in kinds)
    if n >= ENOUGH:
        return None
    words = Words(
        "已有{n}个镇街确认采用，满{enough}个才作为加分依据；报道篇数不算",
        "{n} {n|town has|towns have} confirmed; from {enough} on it is evidence for a bonus, and press items count nothing",
    )
    return Refusal("case.too_few", words.format(n=n, enough=ENOUGH))


def counted_twice(is_counted: bool) -> Refusal | None:
    """Refuse to count a case a second time."""
    if not is_counted:
        return None
    return Refusal("case.counted", Words("该案例已计入加分", "the case is counted already"))


def no_bonus(is_bonus: bool) -> Refusal | None:
    """Refuse to count a case where the scheme has no such bonus."""
    if is_bonus:
        return None
    words = Words("该轮次的方案没有这条加分规则", "the scheme of this round has no such bonus")
    return Refusal("case.no_bonus", words, "invalid")
