"""When a run may be asked for, shown to the units, reviewed and made final; and when its job counts as dead."""

from datetime import date, datetime, timedelta

from liangpai.refusal import Refusal
from liangpai.words import Words

READABLE_ROUNDS = ("open", "closed")
USABLE_SCHEMES = ("frozen", "active")
SILENCE = timedelta(seconds=60)
"""A default of ours: a job that has given no sign of life for so long is started again."""
MOST_RUNS = 1_000_000


def refuse_round(state: str) -> Refusal | None:
    """Figures are there once a round is open."""
    if state in READABLE_ROUNDS:
        return None
    words = Words(
        "轮次尚未开放，没有可以计算的数据", "the round is not open yet, so there is nothing to compute"
    )
    return Refusal("run.round", words)


def refuse_scheme(state: str | None) -> Refusal | None:
    """Nobody is scored by a scheme that may still change."""
    if state is None:
        words = Words(
            "该轮次没有考核方案，只收集数据，不能考核",
            "the round collects data items only: it has no scheme to score by",
        )
        return Refusal("run.no_scheme", words)
    if state in USABLE_SCHEMES:
        return None
    words = Words("方案尚未冻结；请先冻结方案再考核", "the scheme is not frozen yet: freeze it first")
    return Refusal("run.scheme", words)


def refuse_replications(runs: int, seed: int) -> Refusal | None:
    """How often to replicate, and from which seed."""
    if 0 < runs <= MOST_RUNS and seed >= 0:
        return None
    words = Words(
        "复算次数应在 1 到 {most} 之间，随机种子不能为负",
        "replications are between 1 and {most}, and the seed is not negative",
    )
    return Refusal("run.replications", words.format(most=f"{MOST_RUNS:,}"), "invalid")


def refuse_correcting(state: str, same_round: bool, corrected: bool) -> Refusal | None:
    """A run restates a final one of the same round, and only after a correction was verified."""
    if state not in ("final", "archived") or not same_round:
        words = Words("只能更正同一轮次的定稿", "only a final run of the same round can be restated")
        return Refusal("run.corrects", words)
    if corrected:
        return None
    words = Words(
        "原定稿之后没有核验通过的数据更正，不需要重新计算",
        "no correction has been verified since that run: there is nothing to restate",
    )
    return Refusal("run.nothing_corrected", words)


def first_feedback_end(on: date) -> date:
    """The earliest last day of feedback that is opened on a day: tomorrow, a default of ours."""
    return on + timedelta(days=1)


def refuse_feedback_day(until: date, on: date) -> Refusal | None:
    """Units need a whole day at least to look at their sheets."""
    first = first_feedback_end(on)
    if until >= first:
        return None
    words = Words(
        "反馈截止日最早为 {first}：各单位至少要有一整天核对自己的得分表",
        "feedback ends on {first} at the earliest: units need a whole day at least to look at their sheets",
    )
    return Refusal("run.feedback_day", words.format(first=first), "invalid")


def refuse_unrated(is_rated: bool, waiting: int) -> Refusal | None:
    """Units are not asked to look at sheets on which there is nothing."""
    if is_rated:
        return None
    words = Words(
        "没有一个单位可以评定，各单位的得分表是空的；请先收齐、核验数据，再重新试算",
        "no unit could be rated, so the sheets are empty: collect and verify the figures, then compute again",
    )
    if waiting:
        words = Words(
            "没有一个单位可以评定：还有{n}项数据待核验，未核验的不计入；请先核验，再重新试算",
            "no unit could be rated: {n} {n|figure waits|figures wait} to be verified and {n|does|do} not count; verify, then "
            "compute again",
        ).format(n=waiting)
    return Refusal("run.unrated", words)


def refuse_while_feedback_runs(until: date | None, on: date) -> Refusal | None:
    """The review is closed only when the units' time is over."""
    if until is None or on > until:
        return None
    words = Words(
        "反馈期到 {until} 为止，在此之前各单位仍可提出异议",
        "units may object until {until}; the review is closed after that day",
    )
    return Refusal("run.feedback_running", words.format(until=until))


def refuse_open_objections(count: int) -> Refusal | None:
    """Every objection is answered before the review is closed."""
    if not count:
        return None
    words = Words(
        "还有 {count} 件异议没有答复", "{count} {count|objection is|objections are} not answered yet"
    )
    return Refusal("run.objections_open", words.format(count=count))


def refuse_stale(accepted: int, changed: int) -> Refusal | None:
    """A run is not made final on figures that are known to be wrong or have been corrected since."""
    if not accepted and not changed:
        return None
    words = Words(
        "本次计算之后有 {changed} 项数据更正、{accepted} 件已采纳的异议；请更正数据、重新试算后再定稿",
        "{changed} {changed|figure was|figures were} corrected and {accepted} {accepted|objection|objections} accepted since "
        "this run: correct the figures, and compute again",
    )
    return Refusal("run.stale", words.format(changed=changed, accepted=accepted))


def refuse_late_objection(state: str, until: date | None, on: date) -> Refusal | None:
    """Units object while trial feedback is open."""
    if state == "feedback" and until is not None and on <= until:
        return None
    words = Words(
        "不在试算反馈期内，不能提出异议", "trial feedback is not open, so no objection can be raised"
    )
    return Refusal("objection.closed", words)


def refuse_silence(text: str, code: str) -> Refusal | None:
    """Objections, answers and withdrawals state their reason."""
    if text.strip():
        return None
    words = Words("请写明理由或内容", "write the reason or the content")
    return Refusal(code, words, "invalid")


def refuse_unknown_item(item: str, known: tuple[str, ...]) -> Refusal | None:
    """An objection is to one figure of the sheet."""
    if item in known:
        return None
    words = Words("得分表上没有“{item}”这项指标", "there is no indicator '{item}' on the sheet")
    return Refusal("objection.item", words.format(item=item), "invalid")


def is_dead(beat_at: datetime | None, at: datetime) -> bool:
    """Whether a job has been silent for too long."""
    return beat_at is None or at - beat_at >= SILENCE


def percent(stage: str, done: int, total: int) -> int:
    """How far the progress bar stands; reading and writing are the first and the last steps of it."""
    if stage == "read":
        return 3
    if stage == "write":
        return 96
    return 5 + round(90 * done / total) if total else 5
