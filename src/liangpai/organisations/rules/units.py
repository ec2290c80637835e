"""When a unit may be founded, renamed, merged or given a code."""

from collections.abc import Sequence
from datetime import date

from liangpai.organisations.rules.kinds import KINDS, SYSTEMS
from liangpai.refusal import Refusal
from liangpai.words import Words


def refuse_kind(kind: str) -> Refusal | None:
    """Only the kinds that the house knows."""
    if kind in KINDS:
        return None
    words = Words("没有“{kind}”这种单位类型", "there is no kind of unit called {kind}")
    return Refusal("unit.kind_unknown", words.format(kind=kind), "invalid")


def refuse_system(system: str) -> Refusal | None:
    """Every code names its system, for the same digits mean different towns in different systems."""
    if system in SYSTEMS:
        return None
    words = Words(
        "请写明代码体系：NBS（统计）、MCA（民政）或 OWN（自编）", "name the system: NBS, MCA or OWN"
    )
    return Refusal("code.system_unknown", words, "invalid")


def refuse_blank(text: str, what: Words) -> Refusal | None:
    """What must be said is said."""
    if text.strip():
        return None
    return Refusal("blank", Words("请填写{what}", "say the {what}").format(what=what), "invalid")


def refuse_used_code(code: str, holder: str | None) -> Refusal | None:
    """A code that was ever given is never given again."""
    if holder is None:
        return None
    words = Words(
        "编码 {code} 已用于“{name}”；编码一经使用不再另用",
        "the code {code} belongs to {name}; a code is never used again",
    )
    return Refusal("code.used", words.format(code=code, name=holder))


def refuse_ended_parent(name: str, ended_on: date | None, on: date) -> Refusal | None:
    """Nothing is put below a unit that is no longer there."""
    if ended_on is None or ended_on > on:
        return None
    words = Words("上级单位“{name}”已撤并，请改选上级", "the parent {name} has ended: choose another")
    return Refusal("unit.parent_ended", words.format(name=name))


def refuse_bad_merge(units: Sequence[int], path: str) -> Refusal | None:
    """A unit is not merged into itself, nor into something below it; ``path`` is that of the unit that goes on."""
    if units and not any(f"/{pk}/" in path for pk in units):
        return None
    words = Words(
        "请选出要并入的单位；单位不能并入自己，也不能并入自己的下级",
        "choose which units are merged; a unit is not merged into itself or into what lies below it",
    )
    return Refusal("unit.bad_merge", words, "invalid")


def refuse_children(count: int) -> Refusal | None:
    """A unit is abolished only when nothing below it is left."""
    if not count:
        return None
    words = Words(
        "其下还有{count}个单位在运行；请先合并或撤销它们",
        "{count} {count|unit|units} below it still {count|runs|run}: merge or abolish what is there first",
    )
    return Refusal("unit.has_children", words.format(count=count))


def refuse_backwards(first: date, last: date) -> Refusal | None:
    """Nothing ends before it has begun; what ends on its first day was never there."""
    if first <= last:
        return None
    words = Words("止期不能早于起期（起于{first}）", "it cannot end before it begins ({first})").format(
        first=first
    )
    return Refusal("dates.backwards", words, "invalid")


def refuse_other_plan(expected: str, found: str) -> Refusal | None:
    """What is applied is what was looked at."""
    if not expected or expected == found:
        return None
    words = Words(
        "试导入之后单位已有变化；请重新试导入，看过结果再导入",
        "the units have changed since the dry run: look at a new one before you import",
    )
    return Refusal("import.changed", words)
