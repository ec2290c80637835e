"""Recording a satisfaction survey: counted answers become a figure with its sampling error."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.catalogue.queries import items
from liangpai.ledger.operations import record
from liangpai.refusal import Refused, insist
from liangpai.results.models import Figure, Round, Survey
from liangpai.results.queries.rounds import asked_one
from liangpai.results.queries.rounds import round_ as round_now
from liangpai.results.queries.sheets import sheets
from liangpai.results.rules.asking import Place
from liangpai.results.rules.refusals import not_asked, not_open
from liangpai.results.rules.surveys import Answers, answers_are_unsound, figure_of
from liangpai.results.workflow import FIGURE
from liangpai.statemachine import advance

__all__ = ["Answers", "record_survey"]


@dataclass(frozen=True, slots=True)
class _Measured:
    value: float
    sigma: float


@transaction.atomic
def record_survey(
    *, round_: Round, unit: int, item: str, surveys: Sequence[Answers], actor: Actor, at: datetime
) -> Figure:
    """Record the counted answers of one survey or several in fixed shares; the figure waits for verification.

    Raises:
        Refused: not permitted, round not open, not asked, submitted already, or answers that are no counts.
    """
    district = round_.district_id
    asked = asked_one(district, round_, unit)
    kept = items(district, [item]).get(item)
    keeper = kept.keeper.path if kept else ""
    permit("survey.record", actor, Thing(district, path=asked.unit.path, keeper=keeper))
    sheet = sheets(district, round_, [asked])[0]
    place = Place(unit, item, sheet.form.period)
    cell = next((cell for cell in sheet.cells if cell.place == place), None)
    if cell is None:
        raise Refused(not_asked(item))
    state = cell.state or FIGURE.start
    insist(
        not_open(round_now(district, round_.pk).state),
        answers_are_unsound(surveys),
        FIGURE.refuse("figure.submit", state),
    )
    measured = _Measured(*figure_of(surveys))
    figure = cell.latest or _blank(round_, place, actor, at)
    rows = Figure.objects.of(district).filter(pk=figure.pk)
    changes: dict[str, object] = {
        **asdict(measured),
        "text": "",
        "source": "survey",
        "submitted_by": actor.account,
        "submitted_at": at,
    }
    advance(FIGURE, rows, "figure.submit", state, **changes)
    Survey.objects.of(district).filter(figure_id=figure.pk).delete()
    Survey.objects.bulk_create(
        [Survey(district_id=district, figure_id=figure.pk, **asdict(one)) for one in surveys]
    )
    record(
        district=district,
        actor=actor,
        at=at,
        action="survey.record",
        subject=("figure", figure.pk),
        content={"surveys": [asdict(one) for one in surveys], **asdict(measured)},
    )
    return rows.select_related("round", "unit").get()


def _blank(round_: Round, place: Place, actor: Actor, at: datetime) -> Figure:
    return Figure.objects.create(
        district_id=round_.district_id,
        round_id=round_.pk,
        unit_id=place.unit,
        item=place.item,
        period=place.period,
        state=FIGURE.start,
        source="survey",
        filled_by=actor.account,
        filled_at=at,
    )
