"""What is asked of the grassroots: a duty of their list or help (G9), and no more than was asked of those above (G6)."""

from collections.abc import Iterable

from liangpai.organisations.rules.kinds import TOWN_LEVEL, VILLAGE_LEVEL
from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words

MOST_CASCADED = 1.05
"""本系统默认: targets handed down may sum up to so many times the target above."""
_MARGIN = 1e-9
"""A sum of floats that is the limit and its last bit is not above the limit."""


def duty_list_missing(kind: str, duty_item: str, is_assisting: bool) -> Refusal | None:
    """G9: refuse what is sent to a town, street or village without an item of its list of duties or the word 协办.

    Args:
        kind: the kind of the unit that is asked.
        duty_item: the item of the list of duties (职责清单) that is cited.
        is_assisting: whether it is marked as help outside the unit's own duties (协办).
    """
    if kind not in (*TOWN_LEVEL, *VILLAGE_LEVEL) or duty_item.strip() or is_assisting:
        return None
    words = Words(
        "交给镇街、村（社区）的事项须注明职责清单条目，或者标明“协办”（合规护栏 G9）",
        "what is asked of a town, subdistrict or village cites an item of its list of duties or is marked as assisting "
        "(guard rail G9)",
    )
    return Refusal("guard.g9", words, "invalid")


def cascaded(parent: float, children: Iterable[float], reserve: float = 0.0) -> float | None:
    """How many times the target above is handed down: (Σ children + declared reserve) / parent; None without a target."""
    return (sum(children) + reserve) / parent if parent > 0 else None


def cascade(
    parent: float, children: Iterable[float], reserve: float = 0.0, place: str = ""
) -> Problem | None:
    """G6: warn of 层层加码 where the targets handed down sum to more than 1.05 times the target above (AC-2.3)."""
    ratio = cascaded(parent, children, reserve)
    if ratio is None or ratio <= MOST_CASCADED + _MARGIN:
        return None
    words = Words(
        "分解到下级的目标合计是上级目标的 {ratio:.2f} 倍，超过 {most}，属层层加码（合规护栏 G6）；请减少或说明",
        "the targets handed down sum to {ratio:.2f} times the target above, more than {most} (guard rail G6): reduce "
        "them or say why",
    ).format(ratio=ratio, most=MOST_CASCADED)
    return Problem("guard.g6", place, words.zh, words.en, warning=True)
