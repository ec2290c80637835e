"""Archives of the ledger: asked for by the audit administrator, approved by another, downloaded and verified anywhere."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.entrance.middleware import Visit
from liangpai.ledger.operations import ask_archive, decline_archive, thing_of_archive
from liangpai.ledger.queries import anchor_of, archive, archives
from liangpai.ledger.rules import first_kept_day
from liangpai.ledger.workflow import ARCHIVE
from liangpai.notary.operations import archive_ledger
from liangpai.refusal import absent
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.going_on import done
from liangpai.web.oversight.labels import LABELS, SHADES
from liangpai.web.pages import page
from liangpai.words import Words


@asks("archive.view")
def archive_list(visit: Visit) -> HttpResponse:
    """Every archive and request, the newest first."""
    permit("archive.view", visit.actor, Thing(visit.district))
    rows = archives(visit.district)
    people = {one for row in rows for one in (row.asked_by, row.decided_by) if one}
    shown = {
        "rows": rows,
        "things": {row.pk: thing_of_archive(row) for row in rows},
        "people": names_of(visit.district, people),
        "thing": Thing(visit.district),
        "first_kept": first_kept_day(visit.on),
        "anchor": anchor_of(visit.district)[0],
        "states": ARCHIVE.states,
        "labels": LABELS,
        "shades": SHADES,
    }
    return page(visit, "oversight/archives.html", shown)


@asks("ledger.ask_archive")
@require_POST
def ask(visit: Visit) -> HttpResponse:
    """Ask for one."""
    before_on = Asked(visit.POST, LABELS).day("before_on") or first_kept_day(visit.on)
    ask_archive(district=visit.district, before_on=before_on, actor=visit.actor, at=visit.at)
    words = Words("已申请，待安全管理员或纪检监督员批准", "asked for; security or discipline approves it")
    return done(visit, words, "archive-list")


@asks("ledger.archive")
@require_POST
def approve(visit: Visit, archive_id: int) -> HttpResponse:
    """Approve it: the rows leave for the file."""
    archive_ledger(archive=archive(visit.district, archive_id), actor=visit.actor, at=visit.at)
    words = Words("已归档；请下载归档文件另行保存", "archived; download the file and keep it elsewhere too")
    return done(visit, words, "archive-list")


@asks("ledger.decline_archive")
@require_POST
def decline(visit: Visit, archive_id: int) -> HttpResponse:
    """Leave the rows where they are."""
    decline_archive(archive=archive(visit.district, archive_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("未批准，记录保持不变", "declined: nothing has changed"), "archive-list")


@asks("ledger.view")
def file(visit: Visit, archive_id: int) -> FileResponse:
    """The file of an archive."""
    permit("ledger.view", visit.actor, Thing(visit.district))
    row = archive(visit.district, archive_id)
    if row.content is None:
        raise absent(Words("归档文件", "file of an archive"))
    return attachment(bytes(row.content), f"ledger-{row.first}-{row.last}.jsonl.gz")
