"""Rules of telling: the texts and the places in them to fill, what an edited text may not do, and when nobody is told."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST = 1_000
"""Characters of a text; a chat group cuts what is longer."""
_PLACE = re.compile(r"\{(\w+)\}")
_EMPTY = re.compile(r" ?(（）|\(\))")


@dataclass(frozen=True, slots=True)
class Text:
    """One text that is told: its name, its words when nobody has edited them, and the places that are filled."""

    name: Words
    words: Words
    places: tuple[str, ...]


TEXTS: dict[str, Text] = {
    "group": Text(
        Words("群通知", "notice for a chat group"),
        Words(
            "【{place}】截至{day}，待办事项：\n{lines}\n请按期办理；不必回复“收到”，不必另报材料。",
            "[{place}] as of {day}, still open:\n{lines}\nPlease see to it in time; no reply and no extra papers needed.",
        ),
        ("place", "day", "lines"),
    ),
    "line": Text(
        Words("群通知和摘要中的一行", "a line of a notice or digest"),
        Words("{n}．{what}（{until}）", "{n}. {what} ({until})"),
        ("n", "what", "until"),
    ),
    "subject": Text(
        Words("每日摘要的标题", "subject of the daily digest"),
        Words("【亮牌】{day}：{count}件事等您办", "[Liangpai] {day}: {count} waiting for you"),
        ("day", "count"),
    ),
    "digest": Text(
        Words("每日摘要", "the daily digest"),
        Words(
            "{name}，您好：\n{lines}\n办理入口：{address}",
            "Dear {name},\n{lines}\nTo deal with it: {address}",
        ),
        ("name", "lines", "address"),
    ),
}


def filled(text: str, values: Mapping[str, object]) -> str:
    """The text with its places filled; nothing but plain names is looked at, so that a text can reach nothing else."""
    return _PLACE.sub(lambda found: str(values.get(found[1], found[0])), text)


def wrong_text(key: str, text: str) -> Refusal | None:
    """Why a text cannot be told: it is empty, too long, or names a place that is never filled."""
    known = TEXTS[key].places
    if not text.strip():
        return Refusal("notice.empty", Words("模板不能为空", "a text cannot be empty"), "invalid")
    if len(text) > LONGEST:
        words = Words("模板最多{most}字", "a text has at most {most} characters").format(most=LONGEST)
        return Refusal("notice.long", words, "invalid")
    unknown = [name for name in _PLACE.findall(text) if name not in known]
    if unknown:
        words = Words(
            "模板中的{{{name}}}不认识；可用的有：{known}", "there is no {{{name}}} here; there are: {known}"
        )
        listed = "、".join(f"{{{name}}}" for name in known)
        return Refusal("notice.place", words.format(name=unknown[0], known=listed), "invalid")
    return None


def numbered(template: Words, lines: Iterable[tuple[Words, Words]]) -> Words:
    """The lines of a list under each other, each what it is about and until when; empty parentheses are left out."""
    rows = list(enumerate(lines, 1))

    def told(text: str, n: int, what: str, until: str) -> str:
        line = filled(text, {"n": n, "what": what, "until": until})
        return line if until else _EMPTY.sub("", line).rstrip()

    return Words(
        "\n".join(told(template.zh, n, what.zh, until.zh) for n, (what, until) in rows),
        "\n".join(told(template.en, n, what.en, until.en) for n, (what, until) in rows),
    )


def is_quiet(is_working: bool | None) -> bool:
    """Whether nobody is told today: on rest days, and on days of which nobody has said that they are worked."""
    return not is_working
