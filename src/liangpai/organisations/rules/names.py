"""Names of units: a plain form for systems that lack rare characters, and pinyin for the search box."""

import unicodedata
from functools import lru_cache

from pypinyin import lazy_pinyin

_PLAIN = {"\U00031cea": "石太"}
"""Rare characters by the spelling that the statistical tables use (英德市下𱳪镇 is 下石太镇 there)."""
_LACKING = "〓"
_TAILS = ("社区居民委员会", "社区居委会", "居民委员会", "村民委员会", "居委会", "村委会")


def plain_name(name: str) -> str:
    """The name without characters beyond the basic plane, which older systems and fonts lack."""
    return "".join(_PLAIN.get(char, _LACKING) if ord(char) > 0xFFFF else char for char in name)


def short_name(name: str) -> str:
    """The name without the tail that every committee has (新庄社区居委会 → 新庄)."""
    tail = next((tail for tail in _TAILS if name.endswith(tail) and name != tail), "")
    return name.removesuffix(tail)


def pinyin_of(name: str) -> str:
    """Initials and full pinyin in lower case, parted by a blank: 源潭镇 is ``ytz yuantanzhen``."""
    return " ".join(dict.fromkeys(form for text in (name, plain_name(name)) for form in _forms(text)))[:160]


@lru_cache(maxsize=4_096)
def _forms(name: str) -> tuple[str, str]:
    letters = "".join(char for char in unicodedata.normalize("NFKC", short_name(name)) if char.isalnum())
    syllables = [text.lower() for text in lazy_pinyin(letters)]
    return "".join(text[0] for text in syllables), "".join(syllables)


def same_place(first: str, second: str) -> bool:
    """Whether two names mean the same unit: equal, equal in plain form, or but for the committee's tail."""
    return plain_name(short_name(first)) == plain_name(short_name(second))
