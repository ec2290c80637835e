"""Names of units as people shorten them: 源潭, 源潭镇 and 源潭镇人民政府 are one unit."""

from collections.abc import Iterable

from liangpai.spreadsheets.texts import same_text

# Longest first: what a register adds to a name and a clerk leaves away.
_ENDINGS = (
    "社区居民委员会",
    "村民委员会",
    "街道办事处",
    "居民委员会",
    "镇人民政府",
    "乡人民政府",
    "社区居委会",
    "街道办",
    "村委会",
    "居委会",
    "镇政府",
    "乡政府",
    "街道",
    "社区",
    "镇",
    "乡",
    "街",
    "村",
)


def plain_name(name: str) -> str:
    """The name without blanks and without what only says what kind of unit it is."""
    text = same_text(name)
    for ending in _ENDINGS:
        if text.endswith(ending) and len(text) > len(ending):
            return text.removesuffix(ending)
    return text


def codes_by_name(units: Iterable[tuple[str, str]], *, plain: bool) -> dict[str, list[str]]:
    """The codes that each name may mean, from pairs of code and name."""
    found: dict[str, list[str]] = {}
    for code, name in units:
        found.setdefault(plain_name(name) if plain else same_text(name), []).append(code)
    return found
