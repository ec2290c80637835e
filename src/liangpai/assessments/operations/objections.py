"""Writes of objections: a unit raises one to a figure of its sheet, somebody who did not verify it answers."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.models import Objection, Run
from liangpai.assessments.queries.objections import verifier_of
from liangpai.assessments.rules import runs as rules
from liangpai.assessments.workflow import OBJECTIONS
from liangpai.catalogue.queries import items
from liangpai.frameworks.queries import scheme_of
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.statemachine import advance


@transaction.atomic
def raise_objection(*, run: Run, unit: Unit, item: str, text: str, actor: Actor, at: datetime) -> Objection:
    """Object to a figure on the unit's own sheet while trial feedback is open.

    Raises:
        Refused: the actor does not report for the unit, feedback is closed, or nothing is said.
    """
    district = run.district_id
    permit("objection.raise", actor, Thing(district, path=unit.path, unit=unit.name))
    version = run.round.scheme
    known = scheme_of(version).indicator_codes if version else ()
    insist(
        rules.refuse_late_objection(run.state, run.feedback_until_on, timezone.localdate(at)),
        rules.refuse_unknown_item(item, known),
        rules.refuse_silence(text, "objection.text"),
    )
    made = Objection.objects.create(
        district_id=district,
        run_id=run.pk,
        unit_id=unit.pk,
        item=item,
        text=text.strip(),
        state=OBJECTIONS.start,
        raised_by=actor.account,
        raised_at=at,
    )
    content = {"run": run.pk, "unit": unit.pk, "item": item}
    record(
        district=district,
        actor=actor,
        at=at,
        action="objection.raise",
        subject=("objection", made.pk),
        content=content,
    )
    return made


@transaction.atomic
def answer_objection(
    *, objection: Objection, is_accepted: bool, answer: str, actor: Actor, at: datetime
) -> None:
    """Answer an objection; an accepted one asks the unit to correct the figure, and the run is computed again.

    Raises:
        Refused: the actor verified the figure or may not answer, nothing is said, or it is answered already.
    """
    district = objection.district_id
    permit("objection.answer", actor, thing_of(objection))
    insist(rules.refuse_silence(answer, "objection.answer_text"))
    action = "objection.accept" if is_accepted else "objection.dismiss"
    rows = Objection.objects.of(district).filter(pk=objection.pk)
    written = {"answer": answer.strip(), "answered_by": actor.account, "answered_at": at}
    objection.state = advance(OBJECTIONS, rows, action, objection.state, **written)
    content = {"run": objection.run_id, "unit": objection.unit_id, "item": objection.item}
    record(
        district=district,
        actor=actor,
        at=at,
        action=action,
        subject=("objection", objection.pk),
        content=content,
    )


def thing_of(objection: Objection) -> Thing:
    """An objection as the policy sees it: whose it is, who keeps the figure, and who verified it."""
    item = items(objection.district_id, [objection.item]).get(objection.item)
    verified = verifier_of(objection.district_id, objection.run.round_id, objection.unit_id, objection.item)
    return Thing(
        objection.district_id,
        path=objection.unit.path,
        unit=objection.unit.name,
        keeper=item.keeper.path if item else "",
        done={"figure.verify": verified},
    )
