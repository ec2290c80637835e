"""A chapter of 2023: what units promised in public, what they needed for it, and which promises were kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import cast

from liangpai.calendar.rules import WorkingDays
from liangpai.catalogue.queries import items
from liangpai.commitments import operations as ops
from liangpai.commitments.operations import Needed
from liangpai.commitments.queries import amendment as amendment_of
from liangpai.commitments.queries import amendments, commitment, supports
from liangpai.commitments.rules.terms import Terms
from liangpai.demonstration.promised import OF_2023
from liangpai.demonstration.promising import OF_2024
from liangpai.demonstration.reporting import CLERKS
from liangpai.demonstration.story import Story, moment
from liangpai.demonstration.vows import SHOWN_2023, SHOWN_2024, Act, Vow
from liangpai.organisations.queries import unit

NIGHTS = (
    moment(2023, 2, 17, 1),
    moment(2023, 11, 14, 1),
    moment(2023, 12, 1, 1),
    moment(2023, 12, 15, 1),
    moment(2023, 12, 30, 1),
)
"""Nights in which a notice or a last day was over."""
WAY = ("drafted", "submitted", "checked", "approved", "announced")
Promised = list[tuple[Vow, int]]


def promise(story: Story) -> Promised:
    """Let every unit promise, up to the announcement; answers each promise with its id. What it needs is raised with it."""
    told: Promised = []
    for vow in (*OF_2023, *OF_2024):
        told.append((vow, _walk(story, vow, told)))
    return told


def keep_promises(story: Story, told: Promised) -> None:
    """What became of them, day by day, after the departments have answered."""
    steps: list[tuple[datetime, Callable[[], object]]]
    steps = [(act.at, partial(_do, story, vow, pk, act)) for vow, pk in told for act in vow.acts]
    steps += [(at, partial(ops.settle, district=story.district, on=at.date(), at=at)) for at in NIGHTS]
    for _, step in sorted(steps, key=lambda one: one[0]):
        step()


def clerk_of(code: str) -> str:
    """Who reports for a unit."""
    return CLERKS[code]


def _walk(story: Story, vow: Vow, told: Promised) -> int:
    clerk, at = clerk_of(vow.unit), vow.drafted
    made = ops.draft(
        unit=unit(story.district, story.units[vow.unit]),
        year=vow.terms.due_on.year if vow.terms.due_on else at.year,
        terms=vow.terms,
        needs=[Needed(story.units[code], wanted) for code, wanted in vow.needs],
        **story.by(clerk, at),
    )
    pk, steps = made.pk, WAY.index(vow.to if vow.to in WAY else "submitted")
    if steps >= 1:
        ops.submit(commitment=commitment(story.district, pk), **story.by(clerk, at + timedelta(hours=2)))
    if vow.to == "returned":
        reason = "“进一步加大力度”无法计量，请只写引进企业的家数和时限"
        ops.send_back(
            commitment=commitment(story.district, pk), reason=reason, **story.by("zhao", _later(at, 1))
        )
    if steps >= 2:
        _check(story, vow, pk, told)
    if steps >= 3:
        ops.approve(commitment=commitment(story.district, pk), **story.by("wang", _later(at, 3)))
    if steps >= 4:
        shown = SHOWN_2024 if vow in OF_2024 else SHOWN_2023
        row = commitment(story.district, pk)
        ops.announce(commitment=row, announcement=shown, **story.by("zhao", _later(at, 4)))
    return pk


def _check(story: Story, vow: Vow, pk: int, told: Promised) -> None:
    completion = vow.completion
    if vow.above:
        above = next(pk for other, pk in told if other.terms.text == vow.above)
        completion = replace(completion, source="above", parent=above)
    if vow.item:
        completion = replace(completion, item=items(story.district)[vow.item].pk)
    by = story.by("zhao", _later(vow.drafted, 2))
    ops.check(commitment=commitment(story.district, pk), completion=completion, **by)


def _later(at: datetime, days: int) -> datetime:
    """The same hour so many working days later."""
    on = WorkingDays().after(at.date(), days)
    return at.replace(year=on.year, month=on.month, day=on.day)


def _do(story: Story, vow: Vow, pk: int, act: Act) -> None:
    row, by = commitment(story.district, pk), story.by(clerk_of(vow.unit), act.at)
    office = story.by("zhao", act.at)
    match act.verb:
        case "report" | "finish":
            getattr(ops, act.verb)(commitment=row, progress=act.what, **by)
        case "amend":
            terms, reason = cast("tuple[Terms, str]", act.what)
            ops.ask_amendment(commitment=row, terms=terms, reason=reason, **by)
        case "grant" | "decline":
            asked = amendment_of(story.district, amendments(story.district, pk)[-1].pk)
            getattr(ops, act.verb)(amendment=asked, answer=act.what, **office)
        case "verify":
            ops.verify(commitment=row, verification=act.what, **office)  # type: ignore[arg-type] # as the tale has it
        case "conclude":
            ops.conclude(commitment=row, outcome=str(act.what), **office)
        case "archive":
            ops.archive(commitment=row, **office)
        case "excuse":
            _excuse(story, pk, act)


def _excuse(story: Story, pk: int, act: Act) -> None:
    """By a refused need of that title, or by a reason with its paper."""
    row, by = commitment(story.district, pk), story.by("zhao", act.at)
    if isinstance(act.what, str):
        found = supports(story.district, [pk])[pk]
        ops.excuse(commitment=row, need=next(one.need for one in found if one.title == act.what), **by)
    else:
        reason, basis = cast("tuple[str, str]", act.what)
        ops.excuse(commitment=row, reason=reason, basis=basis, **by)
