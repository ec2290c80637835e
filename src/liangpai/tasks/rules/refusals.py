"""Why something about a task is refused: what a text needs, when an extension comes too late, what must be done before."""

from collections.abc import Collection, Sequence
from datetime import date

from liangpai.refusal import Refusal
from liangpai.tasks.rules.kinds import SOURCES, URGENCIES, WRITTEN
from liangpai.words import Words

TITLE, CONTENT, SOURCE, REPORT, NOTE = 60, 500, 120, 1_000, 200
"""The longest title, content, source, report, and note."""
EXTENSIONS = 2
"""How often a due date is put off at most: once by the office, once more by a level higher."""


def task_unsound(
    title: str, content: str, source_kind: str, source: str, urgency: str
) -> list[Refusal | None]:
    """Refuse a task without a title or reference, with texts that are too long, or of an unknown kind."""
    return [
        text_missing("task.title", title, Words("事项名称", "title"), TITLE),
        *reworded_wrong(content, source_kind, source),
        _unknown("task.source_kind", source_kind, SOURCES, Words("来源", "source")),
        _unknown("task.urgency", urgency, URGENCIES, Words("缓急", "urgency")),
    ]


def reworded_wrong(content: str, source_kind: str, source: str) -> list[Refusal | None]:
    """Refuse texts that are too long, and a source that is not named."""
    return [
        text_too_long("task.content", content, Words("具体要求", "content"), CONTENT),
        source_missing(source_kind, source),
        text_too_long("task.source", source, Words("来源依据", "reference"), SOURCE),
    ]


def source_missing(source_kind: str, source: str) -> Refusal | None:
    """Refuse a paper, meeting, instruction or visit that is not named; a plan and others may go without."""
    if source_kind not in WRITTEN or source.strip():
        return None
    words = Words(
        "来源是“{kind}”的，请填写来源依据：文号、会议名称、批示或走访日期",
        "the source is '{kind}': name the number of the paper, the meeting, or the day of the instruction or visit",
    )
    return Refusal("task.source.empty", words.format(kind=SOURCES[source_kind]), "invalid")


def edited_late(is_with_office: bool) -> Refusal | None:
    """Refuse to mend what a unit has been told already."""
    if is_with_office:
        return None
    words = Words(
        "事项已交办，要求和依据不再修改",
        "it has been assigned: what is asked and its source are changed no more",
    )
    return Refusal("task.edit.late", words)


def _unknown(code: str, value: str, known: Collection[str], what: Words) -> Refusal | None:
    if value in known:
        return None
    return Refusal(code, Words("请选择{what}", "choose the {what}").format(what=what), "invalid")


def text_missing(code: str, text: str, what: Words, most: int = NOTE) -> Refusal | None:
    """Refuse where nothing is written, or more than is read."""
    if text.strip():
        return text_too_long(code, text, what, most)
    return Refusal(f"{code}.empty", Words("请填写{what}", "write the {what}").format(what=what), "invalid")


def text_too_long(code: str, text: str, what: Words, most: int) -> Refusal | None:
    """Refuse more than is read."""
    if len(text.strip()) <= most:
        return None
    words = Words("{what}最多{most}字", "the {what} has at most {most} characters")
    return Refusal(f"{code}.long", words.format(what=what, most=most), "invalid")


def share_wrong(share: int) -> Refusal | None:
    """Refuse a completion that is no percentage."""
    if 0 <= share <= 100:
        return None
    return Refusal("task.share", Words("完成比例应为0至100", "the completion is 0 to 100 %"), "invalid")


def units_wrong(unit: int | None, assisting: Sequence[int]) -> Refusal | None:
    """Refuse a task that nobody leads, or with a unit in it twice."""
    if unit is None:
        return Refusal("task.unit", Words("请选择主办单位", "choose the unit that leads"), "invalid")
    if len({unit, *assisting}) <= len(assisting):
        words = Words("同一单位不能既主办又协办，也不能重复", "no unit leads and assists, or assists twice")
        return Refusal("task.units", words, "invalid")
    return None


def split_wrong(units: Sequence[int]) -> Refusal | None:
    """Refuse to split among fewer than two, or to give one unit two parts."""
    if len(units) >= 2 and len(set(units)) == len(units):
        return None
    words = Words("请分给两个以上不同的单位", "split among two or more different units")
    return Refusal("task.split.units", words, "invalid")


def split_again(is_piece: bool) -> Refusal | None:
    """Refuse to split what was split off already: each unit has its own by now."""
    if not is_piece:
        return None
    words = Words("这一件是分解出来的，不能再分解", "this was split off already and is not split again")
    return Refusal("task.split.again", words)


def extension_late(on: date, due_on: date) -> Refusal | None:
    """Refuse an extension that is asked for after the due date; on the day itself it is in time (AC-4.6)."""
    if on <= due_on:
        return None
    words = Words(
        "办理期限{due}已过，逾期后不能再申请延期，按逾期计；请尽快反馈",
        "the due date {due} has passed: an extension can no longer be asked for and the task counts as overdue; report soon",
    )
    return Refusal("task.extend.late", words.format(due=due_on))


def extension_once_more(granted: int) -> Refusal | None:
    """Refuse a third extension."""
    if granted < EXTENSIONS:
        return None
    words = Words("延期最多{n}次，已用完", "a due date is put off {n} times at most, and it has been")
    return Refusal("task.extend.often", words.format(n=EXTENSIONS))


def extension_asked(is_asking: bool) -> Refusal | None:
    """Refuse to ask while the answer to the last request is still awaited."""
    if not is_asking:
        return None
    return Refusal("task.extend.asked", Words("已有一份延期申请待答复", "an extension is asked for already"))


def wanted_wrong(wanted: date, due_on: date, on: date) -> Refusal | None:
    """Refuse a new due date that is not later than the one before, or has passed."""
    if wanted > due_on and wanted >= on:
        return None
    words = Words(
        "新的期限应晚于原期限，且不早于今天", "the new due date is later than the old one, and not past"
    )
    return Refusal("task.extend.day", words, "invalid")


def grant_action(granted: int) -> str:
    """Who puts a due date off: the office the first time, a level higher the second."""
    return "task.grant_again" if granted else "task.grant"


def grant_level_wrong(action: str, granted: int) -> Refusal | None:
    """Refuse the office a second extension, and bother no leader with a first."""
    if action == grant_action(granted):
        return None
    words = (
        Words("第二次延期须由审批人同意", "a second extension is for the approver to grant")
        if granted
        else Words("第一次延期由办公室答复", "a first extension is for the office to grant")
    )
    return Refusal("task.grant.level", words)


def unit_gone(name: str, ended_on: date | None, on: date) -> Refusal | None:
    """Refuse to ask a unit that has ended."""
    if ended_on is None or ended_on > on:
        return None
    words = Words("{name}已撤销或合并，请选择现有单位", "{name} has ended: choose a unit that is there")
    return Refusal("task.unit_gone", words.format(name=name))


def not_at_work(is_at_work: bool, state: Words) -> Refusal | None:
    """Refuse what a unit can do only while it is at work on the task."""
    if is_at_work:
        return None
    words = Words("事项现在是“{state}”，不在办理中", "the task is '{state}' and nobody is at work on it")
    return Refusal("task.not_at_work", words.format(state=state))


def parts_open(names: Sequence[str]) -> Refusal | None:
    """Refuse to conclude while a unit that assists has neither reported nor been released."""
    if not names:
        return None
    words = Words(
        "协办单位尚未反馈：{names}；请等待，或免其反馈",
        "units that assist have not reported yet: {names}; wait, or release them",
    )
    return Refusal("task.parts_open", words.format(names="、".join(names)))


def children_open(count: int) -> Refusal | None:
    """Refuse to close what was split while a part of it goes on."""
    if not count:
        return None
    words = Words("分解出的事项还有{n}件未销号", "{n} {n|part|parts} of it {n|is|are} not closed yet")
    return Refusal("task.children_open", words.format(n=count))
