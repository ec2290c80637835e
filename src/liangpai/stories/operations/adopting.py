"""Other units use a case: noted, confirmed by their own officers, and counted once when three towns do (AC-20.2)."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.operations import record_circumstance
from liangpai.frameworks.queries import scheme_of, version
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.results.models import Round
from liangpai.statemachine import advance, overtaken
from liangpai.stories.models import Adoption, Case
from liangpai.stories.operations.writing import record_of
from liangpai.stories.queries import adoptions, is_shown, thing_of_adoption, thing_of_case
from liangpai.stories.rules import adopting as rules
from liangpai.stories.workflow import ADOPTION


@transaction.atomic
def adopt(*, case: Case, unit: Unit, note: str, actor: Actor, at: datetime) -> Adoption:
    """Note that another unit uses the case.

    Raises:
        Refused: not permitted, the case is not shown, it is the unit's own, or noted already.
    """
    permit("case.adopt", actor, Thing(case.district_id, path=unit.path, unit=unit.name))
    insist(
        rules.not_shown(is_shown(case)),
        rules.own_case(case.unit_id, unit.pk),
        rules.twice(adoptions(case).filter(unit_id=unit.pk).exists()),
    )
    made = Adoption.objects.create(
        district_id=case.district_id,
        case=case,
        unit=unit,
        note=note.strip(),
        state=ADOPTION.start,
        noted_by=actor.account,
        noted_at=at,
    )
    record_of(case, "case.adopt", actor, at, {"unit": unit.pk, "note": made.note})
    return made


@transaction.atomic
def confirm(*, adoption: Adoption, actor: Actor, at: datetime) -> None:
    """An officer of the unit itself, who did not note it, confirms that it uses the case.

    Raises:
        Refused: not permitted, or confirmed already.
    """
    permit("case.confirm", actor, thing_of_adoption(adoption))
    rows = Adoption.objects.of(adoption.district_id).filter(pk=adoption.pk)
    advance(ADOPTION, rows, "case.confirm", adoption.state, confirmed_by=actor.account, confirmed_at=at)
    record_of(adoption.case, "case.confirm", actor, at, {"unit": adoption.unit_id})


@transaction.atomic
def count(*, case: Case, round_: Round, rule: str, actor: Actor, at: datetime) -> None:
    """Record the bonus that the scheme of a round gives for a case that three towns have confirmed to use.

    Raises:
        Refused: not permitted, counted already, fewer than three towns, no such bonus, or the round does not ask the unit.
    """
    permit("case.count", actor, thing_of_case(case))
    used = list(adoptions(case).filter(state="confirmed"))
    insist(
        rules.counted_twice(case.circumstance_id is not None),
        rules.too_few_towns([one.unit.kind for one in used]),
        rules.no_bonus(_is_bonus(round_, rule)),
    )
    names = "、".join(one.unit.name for one in used)[:120]
    made = record_circumstance(
        round_=round_,
        unit=case.unit,
        kind="adjustments",
        content={"rule": rule, "cases": 1},
        basis=f"案例“{case.title}”（{case.basis}）由{names}采用并确认"[:200],
        actor=actor,
        at=at,
    )
    rows = Case.objects.of(case.district_id).filter(pk=case.pk, circumstance=None)
    insist(None if rows.update(circumstance=made) else overtaken("case.count"))
    record_of(case, "case.count", actor, at, {"round": round_.pk, "rule": rule, "circumstance": made.pk})


def _is_bonus(round_: Round, rule: str) -> bool:
    if round_.scheme_id is None:
        return False
    found = scheme_of(version(round_.district_id, round_.scheme_id)).adjustments
    return any(one.code == rule and one.kind == "bonus" for one in found)
