"""What the office sets: the time limits, and tasks that come again."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.guardrails.queries import unless_aside
from liangpai.guardrails.rules import duty_list_missing
from liangpai.ledger.operations import record
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.tasks.models import Pattern, Preset
from liangpai.tasks.operations.assigning import DUTY
from liangpai.tasks.operations.clock import make_due
from liangpai.tasks.operations.writing import running_unit
from liangpai.tasks.rules.limits import NAMES, limit_wrong
from liangpai.tasks.rules.recurring import pattern_wrong
from liangpai.tasks.rules.refusals import SOURCE, task_unsound, text_too_long, units_wrong
from liangpai.tasks.workflow import PATTERN
from liangpai.words import Words

BASIS = Words("依据", "basis")


@transaction.atomic
def set_preset(
    *, district: int, key: str, days: int, is_working: bool, basis: str, actor: Actor, at: datetime
) -> None:
    """Set the time limit of a source or an urgency; tasks that are assigned already keep their due dates.

    Raises:
        Refused: not permitted, an unknown limit, too many days, or nothing that it rests on.
    """
    permit("task.preset", actor, Thing(district))
    insist(limit_wrong(key, days, basis), text_too_long("task.preset.basis", basis, BASIS, SOURCE))
    values = {"days": days, "is_working": is_working, "basis": basis.strip()}
    if not Preset.objects.of(district).filter(key=key).update(**values):
        Preset.objects.create(district_id=district, key=key, **values)
    record(
        district=district,
        actor=actor,
        at=at,
        action="task.preset",
        subject=("limit", NAMES[key].zh),
        content=values,
    )


@dataclass(frozen=True, slots=True)
class Series:
    """A task that comes again, as it is set; units by their ids."""

    title: str
    unit: int | None
    rhythm: str
    first_due_on: date
    until: date
    content: str = ""
    source_kind: str = "plan"
    source: str = ""
    assisting: tuple[int, ...] = ()
    duty_item: str = ""
    is_assisting: bool = False
    lead_days: int | None = None
    """Made so many days before it falls due; without, when the one before falls due."""


@transaction.atomic
def repeat(*, district: int, series: Series, actor: Actor, at: datetime) -> Pattern:
    """Set a task that comes again; the first is made at once, or so many days before it falls due.

    Raises:
        Refused: not permitted, unsound as a single task would be, no rhythm, or days that make no series.
    """
    permit("task.repeat", actor, Thing(district))
    on, one = localdate(at), series
    insist(
        *task_unsound(one.title, one.content, one.source_kind, one.source, "normal"),
        units_wrong(one.unit, one.assisting),
        text_too_long("task.duty", one.duty_item, DUTY, SOURCE),
        pattern_wrong(one.rhythm, one.first_due_on, one.until, one.lead_days, on),
    )
    unit = running_unit(district, one.unit or 0, on)
    for other in one.assisting:
        running_unit(district, other, on)
    duty = partial(duty_list_missing, unit.kind, one.duty_item, one.is_assisting)
    insist(unless_aside(district, "G9", on, duty))
    fields = asdict(one) | {"unit": unit, "assisting": list(one.assisting)}
    made = Pattern.objects.create(district_id=district, since=on, state=PATTERN.start, **fields)
    content = {
        "title": one.title,
        "unit": unit.pk,
        "rhythm": one.rhythm,
        "from": str(one.first_due_on),
        "until": str(one.until),
    }
    record(
        district=district,
        actor=actor,
        at=at,
        action="task.repeat",
        subject=("pattern", made.pk),
        content=content,
    )
    make_due(district, on, at)
    return made


@transaction.atomic
def stop(*, pattern: Pattern, actor: Actor, at: datetime) -> None:
    """Make no more of a series; what was made goes on.

    Raises:
        Refused: not permitted, or stopped already.
    """
    district = pattern.district_id
    permit("task.stop", actor, Thing(district))
    make_due(district, localdate(at), at)
    rows = Pattern.objects.of(district).filter(pk=pattern.pk)
    advance(PATTERN, rows, "task.stop", pattern.state)
    record(district=district, actor=actor, at=at, action="task.stop", subject=("pattern", pattern.pk))
