"""Why a round or a figure is not changed: not asked, held already, in somebody else's hands, without a reason."""

from collections.abc import Collection, Sequence
from datetime import date

from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words


def round_is_unsound(
    *, name: str, opens_on: date, due_on: date, asks: int, purpose: str, by_scheme: bool
) -> Refusal | None:
    """Refuse a round without a name, with dates that run backwards, or that asks for nothing or for no purpose."""
    if not asks:
        words = Words("请选择方案，或至少选一个数据项", "choose a scheme, or at least one item to ask for")
        return Refusal("round.incomplete", words, "invalid")
    if not name.strip():
        words = Words("请写明名称", "give it a name")
        return Refusal("round.incomplete", words, "invalid")
    if due_on < opens_on:
        words = Words("截止日期不能早于开始日期", "the due date lies before the opening date")
        return Refusal("round.dates", words, "invalid")
    if not by_scheme and not purpose.strip():
        words = Words(
            "按数据项采集须写明用途（不报无用之数）",
            "a collection of items needs its purpose: nothing is asked without use",
        )
        return Refusal("round.purpose", words, "invalid")
    return None


def scheme_is_not_frozen(state: str) -> Refusal | None:
    """Refuse to collect by a scheme that can still change."""
    if state in ("frozen", "active"):
        return None
    words = Words(
        "方案尚未冻结，不能据以采集数据", "the scheme is not frozen yet, so nothing is collected by it"
    )
    return Refusal("round.scheme_open", words)


def items_are_unknown(unknown: Collection[str]) -> Refusal | None:
    """Refuse to ask for what the catalogue does not know: nobody would keep and verify it."""
    if not unknown:
        return None
    words = Words(
        "数据目录中没有：{codes}；请先登记，写明数据来源和归口单位",
        "the catalogue does not know {codes}: register them first, with source and keeper",
    )
    return Refusal("round.items_unknown", words.format(codes="、".join(sorted(unknown))), "invalid")


def nobody_is_asked(units: int) -> Refusal | None:
    """Refuse to open a round that reaches no unit."""
    if units:
        return None
    words = Words(
        "没有单位属于方案的类别，无人填报", "no unit belongs to a class of the scheme: nobody would be asked"
    )
    return Refusal("round.nobody", words)


def not_open(round_state: str, version: int = 1) -> Refusal | None:
    """Refuse entries outside the time of the round; a correction that was returned may always be mended."""
    if round_state == "open" or (round_state == "closed" and version > 1):
        return None
    words = {
        "planned": Words("这一轮填报还没有开始", "the round has not opened yet"),
        "closed": Words(
            "这一轮填报已经截止；数据有误请办理更正", "the round is closed: report an error as a correction"
        ),
    }[round_state]
    return Refusal("round.not_open", words)


def not_by_scheme(scheme: int | None) -> Refusal | None:
    """Refuse the assessment workbook where the round has no scheme."""
    if scheme is not None:
        return None
    words = Words(
        "这一轮不是按方案采集的，请用本轮的模板", "the round goes by no scheme: use its own template"
    )
    return Refusal("round.no_scheme", words)


MOST_ON_A_PAGE = 2 * 2**20
"""Bytes of a workbook that a page takes at once: some 5,000 units, a few seconds."""


def too_long_for_a_page(size: int) -> Refusal | None:
    """Refuse a workbook whose import takes longer than a page should be waited for (a default of ours)."""
    if size <= MOST_ON_A_PAGE:
        return None
    words = Words(
        "表格超过2MB，网页上等不及；请用命令 liangpai import figures 导入，有进度，可随时中断，中断时什么都不写",
        "the workbook is larger than 2 MB, too long for a page: use the command liangpai import figures, which shows its "
        "progress and can be cancelled, and then nothing is written",
    )
    return Refusal("round.import_long", words, "invalid")


def not_asked(item: str) -> Refusal:
    """The "no" for a figure that the round does not ask of the unit."""
    words = Words("这一轮没有要求本单位填报“{item}”", "the round does not ask this unit for '{item}'")
    return Refusal("figure.not_asked", words.format(item=item), "invalid")


def reason_missing(reason: str) -> Refusal | None:
    """Refuse to return or correct without saying why."""
    if reason.strip():
        return None
    return Refusal("figure.no_reason", Words("请写明原因", "say why"), "invalid")


def nothing_to_submit(count: int, problems: Sequence[Problem]) -> Refusal | None:
    """Refuse a submission in which there is nothing; what blocks is told elsewhere."""
    if count or problems:
        return None
    words = Words("没有可以报送的数据：请先填写", "there is nothing to submit: fill in figures first")
    return Refusal("figure.nothing", words)


def nothing_chosen(count: int) -> Refusal | None:
    """Refuse an act on no figure at all."""
    if count:
        return None
    return Refusal("figure.none_chosen", Words("请先选择数据", "choose figures first"), "invalid")


def already_correcting(open_versions: int) -> Refusal | None:
    """Refuse a second correction while one is on its way."""
    if not open_versions:
        return None
    words = Words("这个数据已有一项更正在办理", "a correction of this figure is already on its way")
    return Refusal("figure.correcting", words)


def nothing_changes(old: float | None, new: float | None) -> Refusal | None:
    """Refuse a correction to the same value."""
    if old != new:
        return None
    return Refusal(
        "figure.same", Words("更正后的数值与原值相同", "the correction does not change the value"), "invalid"
    )


def already_held_problem(place: str, source: str, value: str) -> Problem:
    """The problem of a cell whose datum is held and confirmed: it is filled in, and not asked again (最多报一次)."""
    return Problem(
        "figure.already_held",
        place,
        f"已有数据（来源：{source}，数值 {value}），已预填，不再要求填报；如认为有误，请办理更正。",
        f"held already (from {source}: {value}) and filled in, so it is not asked again; if it is wrong, correct it.",
    )


def locked_problem(place: str, state: Words) -> Problem:
    """The problem of a cell that is in the keeper's hands or confirmed."""
    return Problem(
        "figure.locked",
        place,
        f"该数据的状态是“{state.zh}”，不能直接修改；有误请联系归口单位退回，或办理更正。",
        f"this figure is '{state.en}' and not changed directly: ask the keeper to return it, or correct it.",
    )


def unasked_problem(place: str) -> Problem:
    """The note on a cell that is filled in although the item does not concern the unit."""
    return Problem(
        "figure.unasked",
        place,
        "这项指标不要求本单位填报，没有读取。",
        "this item is not asked of the unit, and was not read.",
        warning=True,
    )
