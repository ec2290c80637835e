"""Promises are no responsibility pledges (G11): no signed pledge, and no blame where the support was refused."""

import re

from liangpai.refusal import Refusal
from liangpai.words import Words

PLEDGE = re.compile(r"责任状|军令状|责任书|承诺书")


def is_pledge(text: str) -> Refusal | None:
    """G11: refuse a promise or a template that is a pledge to be signed."""
    found = PLEDGE.search(text)
    if found is None:
        return None
    words = Words(
        "“{word}”属于签订责任状，承诺不得用这种形式；请写明做什么、做到多少、需要谁支持（合规护栏 G11）",
        "'{word}' is a responsibility pledge, which a promise may not be: say what, how much, and whose support it needs "
        "(guard rail G11)",
    )
    return Refusal("guard.g11", words.format(word=found[0]), "invalid")
