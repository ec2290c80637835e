"""What becomes of an issue: a task or a need, its solution, the word of the place, and the look back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.needs.operations import raise_need
from liangpai.needs.rules.asking import Wanted
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.tasks.operations import Proposal, propose
from liangpai.visits.models import Issue
from liangpai.visits.queries import course_of, thing_of_issue
from liangpai.visits.rules.issues import handed_twice, solved_early, text_missing
from liangpai.visits.workflow import ISSUE
from liangpai.words import Words, dated

SOLUTION = Words("解决情况", "solution")
REASON = Words("未解决的情况", "what is not solved")
LOOK_BACK = Words("回访情况", "what was found on looking back")


@transaction.atomic
def hand_on(*, issue: Issue, title: str, unit: Unit, actor: Actor, at: datetime) -> None:
    """Hand an issue on as a task of a unit; the office registers and assigns it as every other task.

    Raises:
        Refused: not permitted, somebody works on it already, or the task is refused.
    """
    permit("issue.hand_on", actor, thing_of_issue(issue))
    insist(ISSUE.refuse("issue.hand_on", issue.state), handed_twice(course_of(issue)))
    source = f"{dated(issue.visit.on).zh}走访{issue.unit.name}"
    proposal = Proposal(title, issue.text, "visit", source, issue.pk, unit=unit.pk)
    task = propose(district=issue.district_id, proposal=proposal, actor=actor, at=at)
    told = {"unit": unit.pk, "task": task.pk}
    _move(issue, "issue.hand_on", actor, at, told, task_id=task.pk, need_id=None, keeper_id=unit.pk)


@transaction.atomic
def ask(*, issue: Issue, keeper: Unit, wanted: Wanted, actor: Actor, at: datetime) -> None:
    """The place itself makes a need of its issue; the clock of the department runs from now on.

    Raises:
        Refused: not permitted, somebody works on it already, or the need is refused.
    """
    permit("issue.ask", actor, thing_of_issue(issue))
    insist(ISSUE.refuse("issue.ask", issue.state), handed_twice(course_of(issue)))
    need = raise_need(
        district=issue.district_id, unit=issue.unit, keeper=keeper, wanted=wanted, actor=actor, at=at
    )
    told = {"unit": keeper.pk, "needs": [need.pk]}
    _move(issue, "issue.ask", actor, at, told, need_id=need.pk, task_id=None, keeper_id=keeper.pk)


@transaction.atomic
def solve(*, issue: Issue, text: str, actor: Actor, at: datetime) -> None:
    """Say how an issue was solved, once the task or need that it became is done.

    Raises:
        Refused: not permitted, not done, or nothing said.
    """
    permit("issue.solve", actor, thing_of_issue(issue))
    insist(
        ISSUE.refuse("issue.solve", issue.state),
        solved_early(course_of(issue)),
        text_missing(text, SOLUTION),
    )
    said = text.strip()
    changes = {"solution": said, "solved_by": actor.account, "solved_on": localdate(at)}
    _move(issue, "issue.solve", actor, at, {"text": said}, **changes)


@transaction.atomic
def confirm(*, issue: Issue, actor: Actor, at: datetime) -> None:
    """The place confirms that it is solved.

    Raises:
        Refused: not permitted (whoever solved it confirms nothing), or not solved.
    """
    permit("issue.confirm", actor, thing_of_issue(issue))
    _move(issue, "issue.confirm", actor, at, {})


@transaction.atomic
def dispute(*, issue: Issue, reason: str, actor: Actor, at: datetime) -> None:
    """The place says that it is not solved; it is with the unit again, and can be handed on anew.

    Raises:
        Refused: not permitted, not said to be solved, or no reason.
    """
    permit("issue.dispute", actor, thing_of_issue(issue))
    insist(ISSUE.refuse("issue.dispute", issue.state), text_missing(reason, REASON))
    changes = {"solution": "", "solved_by": None, "solved_on": None, "disputes": issue.disputes + 1}
    _move(issue, "issue.dispute", actor, at, {"reason": reason.strip()}, **changes)


@transaction.atomic
def look_back(*, issue: Issue, text: str, actor: Actor, at: datetime) -> None:
    """A leader or the office goes back and says what was found.

    Raises:
        Refused: not permitted, not confirmed, or nothing said.
    """
    permit("issue.look_back", actor, thing_of_issue(issue))
    insist(ISSUE.refuse("issue.look_back", issue.state), text_missing(text, LOOK_BACK))
    _move(issue, "issue.look_back", actor, at, {"look_back": text.strip()}, look_back=text.strip())


def _move(
    issue: Issue, action: str, actor: Actor, at: datetime, told: Mapping[str, Any], **changes: Any
) -> None:
    rows = Issue.objects.of(issue.district_id).filter(pk=issue.pk)
    issue.state = advance(ISSUE, rows, action, issue.state, **changes)
    record(
        district=issue.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("issue", issue.pk),
        content=told,
    )
