"""A case is released by somebody else on its terms, bound anew after a correction, withdrawn, and expires."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor, house
from liangpai.access.policy import permit
from liangpai.guardrails.rules import expiry_passed, release_incomplete
from liangpai.notary.operations import publish
from liangpai.refusal import insist
from liangpai.stories.models import Case
from liangpai.stories.operations.writing import move
from liangpai.stories.queries import corrected, thing_of_case, to_expire
from liangpai.stories.rules.cases import (
    channel_unknown,
    reason_missing,
    still_in_force,
    unconfirmed,
)
from liangpai.stories.workflow import CASE
from liangpai.words import Words

CORRECTED = Words("成效数据已更正，重新审核", "the figure of its effect was corrected: it is reviewed anew")
EXPIRED = Words("到期下架", "expired")


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms a case is shown: by which paper, checked by whom, through which channel, until when."""

    basis: str
    secrecy_check: str
    channel: str
    expires_on: date | None


@transaction.atomic
def release(*, case: Case, terms: Terms, actor: Actor, at: datetime) -> None:
    """Release a reviewed case; it enters the public record with exactly what is shown.

    Raises:
        Refused: not permitted, not reviewed, its figure is not confirmed (AC-20.1), or the terms are incomplete.
    """
    permit("case.release", actor, thing_of_case(case))
    on = localdate(at)
    insist(
        CASE.refuse("case.release", case.state),
        unconfirmed(case.figure.state),
        channel_unknown(terms.channel),
        release_incomplete(terms.basis, terms.secrecy_check),
        expiry_passed(terms.expires_on or on, on),
    )
    assert terms.expires_on is not None  # noqa: S101 - expiry_passed has just said so
    told = {
        "basis": terms.basis.strip(),
        "secrecy_check": terms.secrecy_check.strip(),
        "channel": terms.channel,
        "expires_on": terms.expires_on,
    }
    shown = told | {"expires_on": terms.expires_on.isoformat()}
    move(case, "case.release", actor, at, shown, approved_by=actor.account, approved_at=at, **told)
    publish(
        district=case.district_id,
        kind="case",
        subject=f"case:{case.pk}",
        content=shown | _content(case),
        at=at,
    )


@transaction.atomic
def rebind(*, case: Case, actor: Actor, at: datetime) -> None:
    """Bind a case to the corrected figure; it is reviewed and released anew.

    Raises:
        Refused: not permitted, the figure was not corrected, or its correction is not confirmed.
    """
    permit("case.rebind", actor, thing_of_case(case))
    new = corrected(case)
    insist(
        CASE.refuse("case.rebind", case.state),
        still_in_force(case.figure.state),
        unconfirmed(new.state if new else ""),
    )
    assert new is not None  # noqa: S101 - the rule has just said so
    was_released = case.state == "released"
    move(case, "case.rebind", actor, at, {"figures": [new.pk]}, figure_id=new.pk, reviewed_by=None)
    if was_released:
        _end(case, CORRECTED.zh, at)


@transaction.atomic
def withdraw(*, case: Case, reason: str, actor: Actor, at: datetime) -> None:
    """Take a case back.

    Raises:
        Refused: not permitted, ended already, or no reason.
    """
    permit("case.withdraw", actor, thing_of_case(case))
    insist(CASE.refuse("case.withdraw", case.state), reason_missing(reason))
    was_released, said = case.state == "released", reason.strip()
    move(case, "case.withdraw", actor, at, {"reason": said}, reason=said)
    if was_released:
        _end(case, said, at)


@transaction.atomic
def expire_due(*, district: int, on: date, at: datetime) -> int:
    """Take down what has reached its last day; answers how many."""
    cases = list(to_expire(district, on))
    for case in cases:
        move(case, "case.expire", house(district), at, {})
        _end(case, EXPIRED.zh, at)
    return len(cases)


def _content(case: Case) -> dict[str, object]:
    return {
        "unit": case.unit.name,
        "title": case.title,
        "problem": case.problem,
        "method": case.method,
        "reuse": case.reuse,
        "cost": str(case.cost),
        "item": case.figure.item,
        "period": case.figure.period,
        "value": case.figure.value,
    }


def _end(case: Case, reason: str, at: datetime) -> None:
    publish(
        district=case.district_id,
        kind="withdrawal",
        subject=f"case:{case.pk}",
        content={"reason": reason},
        at=at,
    )
