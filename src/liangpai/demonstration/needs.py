"""A chapter of 2023: what towns needed from departments, who answered and who kept silent, quotas, and gains from above."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from liangpai.access.actor import house
from liangpai.demonstration.needed import ANSWERS, GAINS, QUOTAS, SETTLED, TALES, Act, Tale
from liangpai.demonstration.reporting import clerk_of
from liangpai.demonstration.story import Story, moment
from liangpai.needs import operations as ops
from liangpai.needs.queries import gain, need, visible
from liangpai.needs.rules.asking import Wanted
from liangpai.organisations.queries import unit


def tell_of_needs(story: Story) -> dict[str, int]:
    """Tell every need in the order of the days; answers the needs by the names of their tales."""
    _quotas(story)
    told: dict[str, int] = {}
    steps = [*_settling(story), *(step for tale in TALES for step in _steps(story, tale, told))]
    for step in sorted(steps, key=lambda one: one.at):
        step.does()
    _gains(story)
    return told


@dataclass(frozen=True, slots=True)
class _Step:
    at: datetime
    does: Callable[[], object]


def _settling(story: Story) -> Iterator[_Step]:
    for at in SETTLED:
        yield _Step(at, lambda at=at: ops.settle(district=story.district, on=at.date(), at=at))  # type: ignore[misc] # its own


def _steps(story: Story, tale: Tale, told: dict[str, int]) -> Iterator[_Step]:
    def begin() -> None:
        if promised := _promised(story, tale):
            told[tale.name] = promised
            return
        made = ops.raise_need(
            unit=unit(story.district, story.units[tale.town]),
            keeper=unit(story.district, story.units[tale.keeper]),
            wanted=Wanted(
                kind=tale.kind,
                title=tale.title,
                quantity=Decimal(tale.quantity),
                needed_by=tale.needed_by,
                purpose=tale.purpose,
                source=tale.source,
                matter=tale.matter,
            ),
            **story.act(clerk_of(tale.town), tale.raised),
        )
        told[tale.name] = made.pk

    yield _Step(tale.raised, begin)
    for act in tale.acts:
        yield _Step(act.at, lambda act=act: _do(story, tale, act, told[tale.name]))  # type: ignore[misc] # its own act


def _do(story: Story, tale: Tale, act: Act, pk: int) -> None:
    who = act.by or (clerk_of(tale.town) if act.is_askers else officer_of(tale.keeper))
    row, by = need(story.district, pk), story.by(who, act.at)
    if act.verb == "answer":
        ops.answer_need(need=row, answer=ANSWERS[act.text], **by)
    elif act.verb in ("ask_material", "give_material", "deliver"):
        getattr(ops, act.verb)(need=row, text=act.text, **by)
    elif act.verb in ("dispute", "withdraw"):
        getattr(ops, act.verb)(need=row, reason=act.text, **by)
    else:
        getattr(ops, act.verb)(need=row, **by)


def _promised(story: Story, tale: Tale) -> int | None:
    """The need that was raised with the promise which rests on it (``demonstration.commitments``)."""
    rows = visible(story.district, house(story.district)).filter(unit_id=story.units[tale.town])
    return rows.filter(title=tale.title).values_list("pk", flat=True).first()


def officer_of(code: str) -> str:
    """Who answers for a department or a task force."""
    return {"YXD03": "wu", "YXT03": "qian"}.get(code, f"verifier-{code.lower()}")


def _quotas(story: Story) -> None:
    for code, kind, source, year, amount, note in QUOTAS:
        ops.set_quota(
            department=unit(story.district, story.units[code]),
            kind=kind,
            source=source,
            year=year,
            amount=Decimal(amount),
            note=note,
            **story.act(officer_of(code), moment(year, 1, 5)),
        )


def _gains(story: Story) -> None:
    for told in GAINS:
        by = officer_of(told.unit)
        made = ops.apply_above(
            unit=unit(story.district, story.units[told.unit]),
            kind=told.kind,
            source=told.source,
            title=told.title,
            amount=Decimal(told.amount),
            on=told.on,
            reference=told.reference,
            **story.act(by, _noon(told.on)),
        )
        if told.approved:
            amount, on, document = told.approved
            row = gain(story.district, made.pk)
            ops.be_approved(
                gain=row, amount=Decimal(amount), on=on, document=document, **story.by(by, _noon(on))
            )
        if told.arrived:
            arrived, day = told.arrived
            row = gain(story.district, made.pk)
            ops.arrive(gain=row, amount=Decimal(arrived), on=day, **story.by(by, _noon(day)))
        if told.declined:
            reason, day = told.declined
            row = gain(story.district, made.pk)
            ops.be_declined(gain=row, reason=reason, **story.by(by, _noon(day)))


def _noon(on: date) -> datetime:
    return moment(on.year, on.month, on.day, 12)
