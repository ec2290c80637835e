"""The kinds of units, the systems of codes, and what the digits of a public code say."""

from typing import Literal

from liangpai.words import Words

System = Literal["NBS", "MCA", "OWN"]

SYSTEMS: dict[str, Words] = {
    "NBS": Words("统计用区划代码（国家统计局）", "statistical codes (NBS)"),
    "MCA": Words("行政区划代码（民政部）", "civil-affairs codes (MCA)"),
    "OWN": Words("本区自编代码", "codes of our own"),
}

KINDS: dict[str, Words] = {
    "headquarters": Words("指挥部", "headquarters"),
    "office": Words("指挥部办公室", "headquarters office"),
    "task_force": Words("专班", "task force"),
    "department": Words("成员单位", "member department"),
    "subdistrict": Words("街道", "subdistrict"),
    "town": Words("镇", "town"),
    "township": Words("乡", "township"),
    "community": Words("社区", "community"),
    "village": Words("村", "village"),
}
"""In the order in which they are listed below one parent."""

TOWN_LEVEL = ("subdistrict", "town", "township")
VILLAGE_LEVEL = ("community", "village")

ABOVE_VILLAGES = tuple(kind for kind in KINDS if kind not in VILLAGE_LEVEL)

_ALSO = {"居委会": "community", "村委会": "village", "办公室": "office"}
_BY_NAME = {words.zh: kind for kind, words in KINDS.items()} | _ALSO

TOWN_DIGITS, VILLAGE_DIGITS = 9, 12


def kind_of(word: str) -> str:
    """The kind that a word of a table names (镇, 村委会, …), or nothing."""
    return _BY_NAME.get(word.strip(), word if word in KINDS else "")


def kind_of_code(code: str) -> str:
    """The kind that a public code of nine or twelve digits says (GB/T 10114), or nothing."""
    segment = code[-3:]
    if not code.isascii() or not code.isdigit() or len(code) not in (TOWN_DIGITS, VILLAGE_DIGITS):
        return ""
    if len(code) == VILLAGE_DIGITS:
        return "village" if segment >= "200" else "community"
    return {"0": "subdistrict", "1": "town", "2": "township", "3": "township"}.get(segment[0], "")


def is_statistical_only(code: str) -> bool:
    """Whether the town's segment is 400 or more: development zones and farms that only statistics count as towns."""
    return len(code) in (TOWN_DIGITS, VILLAGE_DIGITS) and code.isdigit() and code[6:9] >= "400"


def parent_code(code: str) -> str:
    """The town of a village's public code, or nothing where the parent is the district."""
    return code[:TOWN_DIGITS] if len(code) == VILLAGE_DIGITS else ""


def rank_of(kind: str) -> int:
    """The place of a kind among the children of one parent."""
    return list(KINDS).index(kind) if kind in KINDS else len(KINDS)
