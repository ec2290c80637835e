"""Submitting all complete drafts of a unit; a problem blocks only its own cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.problems import Problem
from liangpai.refusal import Refused, insist
from liangpai.results.models import Figure, Round
from liangpai.results.operations.filling import OPEN, label_of
from liangpai.results.operations.prefilling import prefill
from liangpai.results.operations.screening import prompts_of
from liangpai.results.queries.rounds import asked_one, thing_of_asked
from liangpai.results.queries.rounds import round_ as round_now
from liangpai.results.queries.sheets import Sheet, sheets
from liangpai.results.rules.asking import Place
from liangpai.results.rules.content import corrects, written
from liangpai.results.rules.entries import read_entry
from liangpai.results.rules.refusals import not_open, nothing_to_submit
from liangpai.results.workflow import FIGURE
from liangpai.statemachine import overtaken


@dataclass(frozen=True, slots=True)
class Submitted:
    """What a submission did: figures that went on, those that stay with their problems, and cells still empty."""

    count: int
    problems: tuple[Problem, ...]
    empty: int
    prompted: Mapping[Place, tuple[str, ...]]


@transaction.atomic
def submit(*, round_: Round, unit: int, actor: Actor, at: datetime) -> Submitted:
    """Submit every draft of a unit that is a number; what is held elsewhere is filled in and not submitted.

    Raises:
        Refused: not permitted, round not open, or there is nothing to submit.
    """
    district = round_.district_id
    asked = asked_one(district, round_, unit)
    permit("figure.submit", actor, thing_of_asked(asked))
    sheet = sheets(district, round_, [asked], localdate(at))[0]
    prefill(round_=round_, form=sheet.form, asked=[asked], at=at)
    drafts = [cell.latest for cell in sheet.cells if cell.is_open and cell.latest is not None]
    ready = [row for row in drafts if row.value is not None]
    insist(not_open(round_now(district, round_.pk).state, min((row.version for row in ready), default=1)))
    problems = _problems(sheet, drafts)
    insist(nothing_to_submit(len(ready), problems))
    prompted = prompts_of(district, round_, sheet, ready)
    _move(district, ready, prompted, actor, at)
    if ready:
        record(
            district=district,
            actor=actor,
            at=at,
            action="figure.submit",
            subject=("round", round_.pk),
            content={"unit": unit, **written([(row.pk, row.item, row.period, row.value) for row in ready])},
        )
    empty = sum(cell.is_open and (cell.latest is None or cell.latest.value is None) for cell in sheet.cells)
    return Submitted(len(ready), problems, empty - len(problems), prompted)


def _problems(sheet: Sheet, drafts: list[Figure]) -> tuple[Problem, ...]:
    """Why drafts that are texts stay where they are."""
    found = []
    for row in drafts:
        ask = sheet.form.ask(row.item)
        if row.value is None and row.text and ask is not None:
            place = Place(row.unit_id, row.item, row.period)
            entry = read_entry(row.text, ask, label_of(ask, sheet, place))
            found.append(entry.problem or _look_again(label_of(ask, sheet, place), row.text))
    return tuple(found)


def _look_again(place: str, text: str) -> Problem:
    """A text that could be read as a number but came in with a problem, such as 0.85 for 85 %."""
    return Problem(
        "figure.look_again",
        place,
        f"“{text}”导入时有疑问，请核对后重新填写。",
        f"“{text}” was questioned when it was imported: check it and fill it in again.",
    )


def _move(
    district: int, ready: list[Figure], prompted: Mapping[Place, tuple[str, ...]], actor: Actor, at: datetime
) -> None:
    for row in ready:
        move = FIGURE.move("figure.submit", row.state)
        assert move is not None  # noqa: S101 - only drafts and returned figures are ready
        row.state, row.submitted_by, row.submitted_at = move.target, actor.account, at
        row.prompts = list(prompted.get(Place(row.unit_id, row.item, row.period), ()))
        row.reason = corrects(row.reason)
    rows = Figure.objects.of(district).filter(state__in=OPEN)
    fields = ("state", "submitted_by", "submitted_at", "prompts", "reason")
    if ready and rows.bulk_update(ready, fields, batch_size=200) != len(ready):
        raise Refused(overtaken("figure.submit"))
