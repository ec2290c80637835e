"""Marks of secrecy (密级): what bears one must not enter this system, neither its title nor its file (保守国家秘密法)."""

import re
import unicodedata
from collections.abc import Sequence

from liangpai.refusal import Refusal
from liangpai.words import Words

FIRST_LINES = 60
"""Lines of a file that are looked at: more than its first page holds."""
_LEVELS = "绝密|机密|秘密|涉密"
_INTERNAL = "内部(?:资料|文件|材料|使用|传阅|事项|刊物|明电|参阅)?"
_SPOKEN_OF = re.compile("(?:非|不|无)涉密|(?:国家|商业|工作|保守)秘密")
"""Where a text only speaks of secrecy."""
_IN_TITLE = re.compile(
    rf"{_LEVELS}|^{_INTERNAL}[★*☆:,]|[(\[【]{_INTERNAL}[)\]】]|内部(?:资料|文件|传阅|明电|刊物)|^内部$"
)
_ALONE = re.compile(
    rf"(?:\d{{1,8}}|密级:?|[(\[【])*({_LEVELS}|{_INTERNAL})(?:[★*☆:.].*|[)\]】]|\d+(?:年|个月)|长期)?"
)
"""A line that holds nothing but the mark, maybe after the number of the copy, maybe with its term: 秘密★1年."""
_STARRED = re.compile(rf"({_LEVELS})[★☆*]")


def mark_of(title: str, number: str, lines: Sequence[str] = ()) -> str:
    """The mark of secrecy that a title, a number or the first page bears; empty where there is none."""
    for text in (title, number):
        if found := _IN_TITLE.search(_SPOKEN_OF.sub("", _plain(text))):
            return found.group()
    for line in lines[:FIRST_LINES]:
        plain = _plain(line)
        if found := _ALONE.fullmatch(plain) or _STARRED.search(plain):
            return found.group(1)
    return ""


def marked(title: str, number: str, lines: Sequence[str] = ()) -> Refusal | None:
    """Refuse a paper that bears a mark of secrecy: nothing of it is stored (AC-7.3)."""
    mark = mark_of(title, number, lines)
    if not mark:
        return None
    words = Words(
        "带有“{mark}”标志，已拒绝，系统没有留存任何内容。涉密文件和内部文件一律不得进入本系统，"
        "请按保密规定处理；刚才使用的电脑如接入互联网，请立即向保密部门报告。",
        "it bears the mark '{mark}' and is refused; nothing of it is kept. Classified and internal papers must never enter this "
        "system: follow the rules of secrecy, and report to the secrecy office if this computer is on the internet.",
    )
    return Refusal("circular.marked", words.format(mark=mark), "invalid")


def _plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
