"""What waits in reporting: figures to fill in, to verify, to settle, and units that are still silent."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.catalogue.queries import visible_conflicts
from liangpai.entrance.middleware import Visit
from liangpai.results import queries as results
from liangpai.web.pages import url
from liangpai.web.workbench.lines import Line
from liangpai.words import Words

TO_FILL = Words("填报“{name}”：{n}个单位还没有报齐", "report '{name}': {n} units are not complete")
RETURNED = Words(
    "“{name}”有{n}个数被退回，请改后再报", "'{name}': {n} figures were returned, mend and submit again"
)
TO_VERIFY = Words("核验“{name}”：{n}个数待核验", "verify '{name}': {n} figures wait")
CONFLICTS = Words(
    "有{n}项数据冲突待处理，解决前不计分",
    "{n} conflicts between sources wait; until then they are not scored",
)
VERIFYING = Words("“{name}”：您报的{n}个数正在核验", "'{name}': {n} figures of yours are being verified")
SILENT = Words("“{name}”：还有{n}个单位没有报送任何数", "'{name}': {n} units have not submitted anything yet")


@dataclass(frozen=True, slots=True)
class Open:
    """An open round, and the figures by state of the units in it that the reader may see."""

    pk: int
    name: str
    due_on: date
    states: dict[int, Counter[str]]
    expected: dict[int, int]
    """How many figures are asked of each unit."""


def on_reporter(visit: Visit) -> Iterator[Line]:
    """For a reporting officer: figures that came back, and units of open rounds that are not complete."""
    yield from _under_way(visit, "returned", RETURNED)
    for round_ in _open_rounds(visit):
        unfinished = sum(_settled(state) < round_.expected[unit] for unit, state in round_.states.items())
        if unfinished:
            words = TO_FILL.format(name=round_.name, n=unfinished)
            yield Line(words, url("round-page", round_.pk), round_.due_on)


def for_reporter(visit: Visit) -> Iterator[Line]:
    """What a reporting officer waits for: figures and corrections that others verify."""
    return _under_way(visit, "submitted", VERIFYING)


def _under_way(visit: Visit, state: str, words: Words) -> Iterator[Line]:
    found = results.under_way(visit.district, visit.actor, state)
    for round_ in results.rounds(visit.district) if found else ():
        if round_.pk in found:
            told = words.format(name=round_.name, n=found[round_.pk])
            yield Line(told, url("round-page", round_.pk), _last_day(round_.state, round_.due_on))


def on_verifier(visit: Visit) -> Iterator[Line]:
    """For a verifier: how many figures wait, round by round."""
    kept = results.kept_by(visit.district, visit.actor)
    waiting: Counter[int] = Counter()
    for pk, _, count in results.queue_items(visit.district, kept):
        waiting[pk] += count
    for round_ in results.rounds(visit.district):
        if waiting[round_.pk]:
            words = TO_VERIFY.format(name=round_.name, n=waiting[round_.pk])
            yield Line(
                words,
                f"{url('verification-queue')}?round={round_.pk}",
                _last_day(round_.state, round_.due_on),
            )


def on_keeper(visit: Visit) -> Iterator[Line]:
    """For whoever decides conflicts: how many are open."""
    count = len(visible_conflicts(visit.district, visit.actor, state="open"))
    if count:
        yield Line(CONFLICTS.format(n=count), url("conflict-list"))


def for_office(visit: Visit) -> Iterator[Line]:
    """What the office waits for: units that have not submitted anything."""
    for round_ in _open_rounds(visit):
        silent = sum(not _settled(state) for state in round_.states.values())
        if silent:
            yield Line(SILENT.format(name=round_.name, n=silent), url("round-page", round_.pk), round_.due_on)


def _open_rounds(visit: Visit) -> Iterator[Open]:
    for round_ in results.rounds(visit.district):
        if round_.state == "open":
            asked = results.asked_visible(visit.district, round_, visit.actor)
            classes = dict(asked.values_list("unit_id", "class_code"))
            form = results.form_of(visit.district, round_)
            counted = results.progress(visit.district, round_, form, classes) if classes else {}
            states = {unit: counted.get(unit, Counter()) for unit in classes}
            expected = {unit: len(form.places(unit, code)) for unit, code in classes.items()}
            yield Open(round_.pk, round_.name, round_.due_on, states, expected)


def _last_day(state: str, due_on: date) -> date | None:
    """The day of a round counts while it is open; a correction in a closed round has none."""
    return due_on if state == "open" else None


def _settled(state: Counter[str]) -> int:
    """Figures that have left the unit's hands."""
    return state["submitted"] + state["confirmed"]
