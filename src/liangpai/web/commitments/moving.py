"""Buttons and forms of one promise: each finds it, asks one operation, and goes back to its page."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.commitments import operations
from liangpai.commitments.queries import amendment, commitment
from liangpai.entrance.middleware import Visit
from liangpai.web.asks import asks
from liangpai.web.commitments import forms
from liangpai.web.going_on import done
from liangpai.words import Words

SUBMITTED = Words("已报送，等待办公室初审", "handed in; the office checks it next")
CHECKED = Words("初审通过，等待审定", "checked; it waits for approval")
RETURNED = Words("已退回并写明理由", "sent back with the reason")
APPROVED = Words("已审定，可以公示了", "approved; it can be announced")
RAISED = Words(
    "已审定；需要的支持已作为需求提出，可以公示了", "approved; what it needs is raised; it can be announced"
)
ANNOUNCED = Words("已公示；公示期满自动转入在办", "announced; after its notice it is under way by itself")
ASKED = Words("变更申请已提交，等待办公室答复", "the amendment is asked for; the office decides")
GRANTED = Words("已同意变更；原承诺仍然可见", "granted; the first wording stays visible")
DECLINED = Words("未同意变更，承诺不变", "declined; the promise stays as it was")
REPORTED = Words("已报告进展", "progress is reported")
FINISHED = Words("已报告完成，等待核验", "reported as done; it waits for verification")
VERIFIED = Words("已核验，等待办公室认定", "verified; the office finds on it next")
FOUND = Words("已认定", "found")
EXCUSED = Words("已免计，并记入审计记录", "excused, and kept in the ledger")
ARCHIVED = Words("已归档", "archived")


@asks("commitment.submit")
@require_POST
def submit(visit: Visit, commitment_id: int) -> HttpResponse:
    """Hand a draft in."""
    row = commitment(visit.district, commitment_id)
    operations.submit(commitment=row, actor=visit.actor, at=visit.at)
    return done(visit, SUBMITTED, "commitment-page", commitment_id)


@asks("commitment.check")
@require_POST
def check(visit: Visit, commitment_id: int) -> HttpResponse:
    """Complete what was handed in."""
    row = commitment(visit.district, commitment_id)
    completion = forms.completion(forms.asked_of(visit))
    operations.check(commitment=row, completion=completion, actor=visit.actor, at=visit.at)
    return done(visit, CHECKED, "commitment-page", commitment_id)


@asks("commitment.return")
@require_POST
def send_back(visit: Visit, commitment_id: int) -> HttpResponse:
    """Send it back with the reason."""
    row = commitment(visit.district, commitment_id)
    reason = forms.asked_of(visit).text("reason")
    operations.send_back(commitment=row, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, RETURNED, "commitment-page", commitment_id)


@asks("commitment.approve")
@require_POST
def approve(visit: Visit, commitment_id: int) -> HttpResponse:
    """Approve it."""
    row = commitment(visit.district, commitment_id)
    raised = operations.approve(commitment=row, actor=visit.actor, at=visit.at)
    return done(visit, RAISED if raised else APPROVED, "commitment-page", commitment_id)


@asks("commitment.announce")
@require_POST
def announce(visit: Visit, commitment_id: int) -> HttpResponse:
    """Announce it."""
    row = commitment(visit.district, commitment_id)
    announcement = forms.announcement(forms.asked_of(visit))
    operations.announce(commitment=row, announcement=announcement, actor=visit.actor, at=visit.at)
    return done(visit, ANNOUNCED, "commitment-page", commitment_id)


@asks("commitment.amend")
@require_POST
def amend(visit: Visit, commitment_id: int) -> HttpResponse:
    """Ask to amend it."""
    row, asked = commitment(visit.district, commitment_id), forms.asked_of(visit)
    terms, reason = forms.terms(asked), asked.text("reason")
    operations.ask_amendment(commitment=row, terms=terms, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, ASKED, "commitment-page", commitment_id)


@asks("commitment.grant")
@require_POST
def grant(visit: Visit, amendment_id: int) -> HttpResponse:
    """Grant an amendment."""
    row, answer = amendment(visit.district, amendment_id), forms.asked_of(visit).text("answer")
    operations.grant(amendment=row, answer=answer, actor=visit.actor, at=visit.at)
    return done(visit, GRANTED, "commitment-page", row.commitment_id)


@asks("commitment.decline")
@require_POST
def decline(visit: Visit, amendment_id: int) -> HttpResponse:
    """Decline an amendment."""
    row, answer = amendment(visit.district, amendment_id), forms.asked_of(visit).text("answer")
    operations.decline(amendment=row, answer=answer, actor=visit.actor, at=visit.at)
    return done(visit, DECLINED, "commitment-page", row.commitment_id)


@asks("commitment.report")
@require_POST
def report(visit: Visit, commitment_id: int) -> HttpResponse:
    """Report progress."""
    row = commitment(visit.district, commitment_id)
    progress = forms.progress(forms.asked_of(visit))
    operations.report(commitment=row, progress=progress, actor=visit.actor, at=visit.at)
    return done(visit, REPORTED, "commitment-page", commitment_id)


@asks("commitment.finish")
@require_POST
def finish(visit: Visit, commitment_id: int) -> HttpResponse:
    """Report it as done."""
    row = commitment(visit.district, commitment_id)
    progress = forms.progress(forms.asked_of(visit))
    operations.finish(commitment=row, progress=progress, actor=visit.actor, at=visit.at)
    return done(visit, FINISHED, "commitment-page", commitment_id)


@asks("commitment.verify")
@require_POST
def verify(visit: Visit, commitment_id: int) -> HttpResponse:
    """Verify it."""
    row = commitment(visit.district, commitment_id)
    verification = forms.verification(forms.asked_of(visit))
    operations.verify(commitment=row, verification=verification, actor=visit.actor, at=visit.at)
    return done(visit, VERIFIED, "commitment-page", commitment_id)


@asks("commitment.keep")
@require_POST
def conclude(visit: Visit, commitment_id: int) -> HttpResponse:
    """Find on it as its verified share says."""
    row = commitment(visit.district, commitment_id)
    outcome = forms.asked_of(visit).choice("outcome", ("kept", "partly", "broken"))
    operations.conclude(commitment=row, outcome=outcome, actor=visit.actor, at=visit.at)
    return done(visit, FOUND, "commitment-page", commitment_id)


@asks("commitment.excuse")
@require_POST
def excuse(visit: Visit, commitment_id: int) -> HttpResponse:
    """Excuse it by a refused need, or by a paper."""
    row, asked = commitment(visit.district, commitment_id), forms.asked_of(visit)
    operations.excuse(
        commitment=row,
        need=asked.whole("need", 0) or None,
        reason=asked.text("reason"),
        basis=asked.text("paper", 120),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, EXCUSED, "commitment-page", commitment_id)


@asks("commitment.archive")
@require_POST
def archive(visit: Visit, commitment_id: int) -> HttpResponse:
    """Archive it."""
    row = commitment(visit.district, commitment_id)
    operations.archive(commitment=row, actor=visit.actor, at=visit.at)
    return done(visit, ARCHIVED, "commitment-page", commitment_id)
