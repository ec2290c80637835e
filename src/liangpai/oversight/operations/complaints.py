"""Filing complaints and suggestions, and answering them."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.ledger.operations import record
from liangpai.oversight.models import Complaint
from liangpai.oversight.queries import filed_since
from liangpai.oversight.rules import answer_by, text_missing, too_long, too_many
from liangpai.oversight.workflow import COMPLAINT
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.words import Words

COMPLAINT_TEXT = Words("投诉或建议的内容", "complaint or suggestion")
ANSWER = Words("答复", "answer")


@transaction.atomic
def file_complaint(
    *, district: int, page: str, text: str, contact: str, actor: Actor, at: datetime
) -> Complaint:
    """Take a complaint or suggestion from anybody; neither its text nor the contact goes into the ledger.

    Raises:
        Refused: nothing written, too much written, or too many within this hour.
    """
    permit("complaint.file", actor, Thing(district))
    filed = filed_since(district, actor.account, at - timedelta(hours=1))
    insist(
        text_missing("complaint.file", text, COMPLAINT_TEXT),
        too_long(text),
        too_many(filed, actor.account is None),
    )
    row = Complaint.objects.create(
        district_id=district,
        page=page[:200],
        text=text.strip(),
        contact=contact[:80],
        account=actor.account,
        filed_at=at,
        due_on=answer_by(working_days(district), localdate(at)),
        state=COMPLAINT.start,
    )
    record(
        district=district,
        actor=actor,
        at=at,
        action="complaint.file",
        subject=("complaint", row.pk),
        content={"page": row.page, "due_on": row.due_on.isoformat()},
    )
    return row


@transaction.atomic
def answer_complaint(*, complaint: Complaint, answer: str, actor: Actor, at: datetime) -> None:
    """Answer a complaint.

    Raises:
        Refused: not permitted, answered already, or no answer written.
    """
    district = complaint.district_id
    permit("complaint.answer", actor, Thing(district))
    insist(text_missing("complaint.answer", answer, ANSWER))
    advance(
        COMPLAINT,
        Complaint.objects.of(district).filter(pk=complaint.pk),
        "complaint.answer",
        complaint.state,
        answer=answer.strip(),
        answered_by=actor.account,
        answered_at=at,
    )
    is_late = localdate(at) > complaint.due_on
    record(
        district=district,
        actor=actor,
        at=at,
        action="complaint.answer",
        subject=("complaint", complaint.pk),
        content={"is_late": is_late},
    )
