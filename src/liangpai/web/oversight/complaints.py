"""Complaints and suggestions: the door on every page, the list for those who answer, the receipt for who has asked."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.clock import local_day
from liangpai.entrance.middleware import Visit
from liangpai.guardrails.rules import COMPLAINT_DAYS
from liangpai.oversight.operations import answer_complaint, file_complaint
from liangpai.oversight.queries import by_receipt, complaint, complaints, receipt_of
from liangpai.oversight.rules import LONGEST
from liangpai.oversight.workflow import COMPLAINT
from liangpai.web.asks import asks
from liangpai.web.exports import excel
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.words import Words

TITLE = Words("投诉建议", "Complaints and suggestions")
HEADER = (
    Words("编号", "number"),
    Words("页面", "page"),
    Words("内容", "text"),
    Words("联系方式", "contact"),
    Words("提交日期", "filed on"),
    Words("答复期限", "due on"),
    Words("状态", "state"),
    Words("答复", "answer"),
)


@asks("complaint.file")
def file_(visit: Visit) -> HttpResponse:
    """The form for anybody; after filing, the receipt with which the answer is read."""
    if visit.method != "POST":
        came_from = visit.GET.get("page", "")
        shown = {"came_from": came_from, "days": COMPLAINT_DAYS, "longest": LONGEST}
        return page(visit, "oversight/complaint_new.html", shown)
    filed = file_complaint(
        district=visit.district,
        page=visit.POST.get("page", ""),
        text=visit.POST.get("text", ""),
        contact=visit.POST.get("contact", ""),
        actor=visit.actor,
        at=visit.at,
    )
    return redirect("complaint-receipt", receipt_of(filed))


@asks("complaint.file")
def receipt(visit: Visit, receipt: str) -> HttpResponse:
    """What became of a complaint, for whoever holds its receipt."""
    row = by_receipt(visit.district, receipt)
    return page(visit, "oversight/receipt.html", {"complaint": row, "state": COMPLAINT.states[row.state]})


@asks("complaint.view")
def complaint_list(visit: Visit) -> HttpResponse:
    """Every complaint with its clock and answer, open ones first."""
    permit("complaint.view", visit.actor, Thing(visit.district))
    shown = {
        "rows": paged(visit, complaints(visit.district)),
        "thing": Thing(visit.district),
        "states": COMPLAINT.states,
    }
    return page(visit, "oversight/complaints.html", shown)


@asks("complaint.view")
def export(visit: Visit) -> FileResponse:
    """The list as a workbook."""
    permit("complaint.view", visit.actor, Thing(visit.district))
    rows = (
        (
            row.pk,
            row.page,
            row.text,
            row.contact,
            local_day(row.filed_at).isoformat(),
            row.due_on.isoformat(),
            COMPLAINT.label(row.state, visit.lang),
            row.answer,
        )
        for row in complaints(visit.district)
    )
    return excel(TITLE, HEADER, rows, visit.lang)


@asks("complaint.answer")
@require_POST
def answer(visit: Visit, complaint_id: int) -> HttpResponse:
    """Answer one."""
    answer_complaint(
        complaint=complaint(visit.district, complaint_id),
        answer=visit.POST.get("answer", ""),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已答复", "answered"), "complaint-list")
