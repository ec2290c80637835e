"""What waits in reporting: figures to fill in, to verify, to settle, and units that are still silent."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.assessments.queries import latest_runs
from liangpai.catalogue.queries import visible_conflicts
from liangpai.results import queries as results
from liangpai.web.pages import url
from liangpai.web.workbench.lines import MOST_OWED, Asking, Line, Owed
from liangpai.words import Words

TO_FILL = Words(
    "填报“{name}”：{n}个单位还没有报齐", "report '{name}': {n} {n|unit is|units are} not complete"
)
RETURNED = Words(
    "“{name}”有{n}个数被退回，请改后再报",
    "'{name}': {n} {n|figure was|figures were} returned, mend and submit again",
)
TO_VERIFY = Words("核验“{name}”：{n}个数待核验", "verify '{name}': {n} {n|figure waits|figures wait}")
CONFLICTS = Words(
    "有{n}项数据冲突待处理，解决前不计分",
    "{n} {n|conflict between sources waits|conflicts between sources wait}; until then the figures are not scored",
)
VERIFYING = Words(
    "“{name}”：您报的{n}个数正在核验",
    "'{name}': {n} {n|figure of yours is|figures of yours are} being verified",
)
VERIFIED = Words(
    "报来的数都已核验，可以截止：{name}", "all that was reported is verified, the round can be closed: {name}"
)
CLOSED = Words("填报已截止，可以开始考核：{name}", "reporting is closed, the assessment can start: {name}")
SILENT = Words(
    "“{name}”：还有{n}个单位没有报送任何数",
    "'{name}': {n} {n|unit has|units have} not submitted anything yet",
)

UNVERIFIED = Words(
    "“{name}”已截止，还有{n}个数待归口单位核验",
    "'{name}' is closed, and {n} {n|figure still waits|figures still wait} to be verified",
)
SILENT_UNIT = Words("{unit}：“{name}”尚未报送", "{unit}: nothing submitted for '{name}' yet")


@dataclass(frozen=True, slots=True)
class Open:
    """An open round, and the figures by state of the units in it that the reader may see."""

    pk: int
    name: str
    due_on: date
    states: dict[int, Counter[str]]
    expected: dict[int, int]
    """How many figures are asked of each unit."""


def on_reporter(asking: Asking) -> Iterator[Line]:
    """For a reporting officer: figures that came back, and units of open rounds that are not complete."""
    yield from _under_way(asking, "returned", RETURNED)
    for round_ in _open_rounds(asking):
        unfinished = sum(_settled(state) < round_.expected[unit] for unit, state in round_.states.items())
        if unfinished:
            words = TO_FILL.format(name=round_.name, n=unfinished)
            yield Line(words, url("round-page", round_.pk), round_.due_on)


def for_reporter(asking: Asking) -> Iterator[Line]:
    """What a reporting officer waits for: figures and corrections that others verify."""
    return _under_way(asking, "submitted", VERIFYING)


def _under_way(asking: Asking, state: str, words: Words) -> Iterator[Line]:
    found = results.under_way(asking.district, asking.actor, state)
    for round_ in results.rounds(asking.district) if found else ():
        if round_.pk in found:
            told = words.format(name=round_.name, n=found[round_.pk])
            yield Line(told, url("round-page", round_.pk), _last_day(round_.state, round_.due_on))


def on_verifier(asking: Asking) -> Iterator[Line]:
    """For a verifier: how many figures wait, round by round."""
    kept = results.kept_by(asking.district, asking.actor)
    waiting: Counter[int] = Counter()
    for pk, _, count in results.queue_items(asking.district, kept):
        waiting[pk] += count
    for round_ in results.rounds(asking.district):
        if waiting[round_.pk]:
            words = TO_VERIFY.format(name=round_.name, n=waiting[round_.pk])
            yield Line(
                words,
                f"{url('verification-queue')}?round={round_.pk}",
                _last_day(round_.state, round_.due_on),
            )


def on_keeper(asking: Asking) -> Iterator[Line]:
    """For whoever decides conflicts: how many are open."""
    count = len(visible_conflicts(asking.district, asking.actor, state="open"))
    if count:
        yield Line(CONFLICTS.format(n=count), url("conflict-list"))


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: rounds that can be closed, and closed and verified ones that nobody has assessed yet."""
    for round_ in results.rounds(asking.district):
        if round_.state == "open" and _is_verified(asking.district, round_):
            yield Line(VERIFIED.format(name=round_.name), url("round-page", round_.pk), round_.due_on)
    for round_, left in _unassessed(asking.district):
        if not left:
            yield Line(CLOSED.format(name=round_.name), url("run-list"))


def _unassessed(district: int) -> Iterator[tuple[results.Round, int]]:
    """Closed rounds by a scheme that nobody has assessed, with how many of their figures are still to be verified."""
    assessed = {run.round_id for run in latest_runs(district)}
    for round_ in results.rounds(district):
        if round_.state == "closed" and round_.scheme_id and round_.pk not in assessed:
            yield round_, results.totals(district, round_)["submitted"]


def for_office(asking: Asking) -> Iterator[Line]:
    """What the office waits for: units that have not submitted anything, and verification after the end."""
    for round_ in results.rounds(asking.district):
        silent = results.silent(asking.district, round_.pk) if round_.state == "open" else 0
        if silent:
            yield Line(SILENT.format(name=round_.name, n=silent), url("round-page", round_.pk), round_.due_on)
    for round_, left in _unassessed(asking.district):
        if left:
            yield Line(UNVERIFIED.format(name=round_.name, n=left), url("round-page", round_.pk))


def for_the_group(asking: Asking) -> Owed:
    """The units that have not submitted anything, one by one."""
    lines, count = [], 0
    for round_ in results.rounds(asking.district):
        if round_.state == "open":
            count += results.silent(asking.district, round_.pk)
            for unit in results.silent_units(asking.district, round_.pk, MOST_OWED):
                words = SILENT_UNIT.format(unit=unit, name=round_.name)
                lines.append(Line(words, url("round-page", round_.pk), round_.due_on))
    return Owed(lines, count)


def _open_rounds(asking: Asking) -> Iterator[Open]:
    for round_ in results.rounds(asking.district):
        if round_.state == "open":
            asked = results.asked_visible(asking.district, round_, asking.actor)
            classes = dict(asked.values_list("unit_id", "class_code"))
            form = results.form_of(asking.district, round_)
            counted = results.progress(asking.district, round_, form, classes) if classes else {}
            states = {unit: counted.get(unit, Counter()) for unit in classes}
            expected = {unit: len(form.places(unit, code)) for unit, code in classes.items()}
            yield Open(round_.pk, round_.name, round_.due_on, states, expected)


def _is_verified(district: int, round_: results.Round) -> bool:
    """Whether every unit has submitted something, and nothing is on its way any more."""
    return not results.silent(district, round_.pk) and set(+results.totals(district, round_)) == {"confirmed"}


def _last_day(state: str, due_on: date) -> date | None:
    """The day of a round counts while it is open; a correction in a closed round has none."""
    return due_on if state == "open" else None


def _settled(state: Counter[str]) -> int:
    """Figures that have left the unit's hands."""
    return state["submitted"] + state["confirmed"]
