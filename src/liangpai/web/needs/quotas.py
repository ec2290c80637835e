"""Quotas: what each department has, has allocated and has left, and every line behind it."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.entrance.middleware import Visit
from liangpai.needs.operations import set_quota
from liangpai.needs.queries import entries, keepers, quota, quotas, thing_of_list, thing_of_quota
from liangpai.needs.registers import QUOTAS
from liangpai.needs.rules.kinds import KINDS, SOURCES
from liangpai.organisations.queries import unit
from liangpai.spreadsheets.registers import register_sheet
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.going_on import done, paged
from liangpai.web.needs.labels import LABELS, MEASURED
from liangpai.web.needs.moving import amount_of
from liangpai.web.needs.shown import quota_rows
from liangpai.web.pages import page
from liangpai.words import Words

TITLE = Words("指标台账", "Quotas")


@asks("quota.view")
def quota_list(visit: Visit) -> HttpResponse:
    """Every quota, the newest year first, with the form for one more."""
    permit("quota.view", visit.actor, Thing(visit.district))
    shown = {
        "rows": paged(visit, quotas(visit.district)),
        "kinds": KINDS,
        "choices": [(code, words) for code, words in MEASURED if KINDS[code].has_quota],
        "sources": SOURCES,
        "keepers": keepers(visit.district, visit.on),
        "thing": thing_of_list(visit.district, visit.actor),
        "year": visit.on.year,
        "labels": LABELS,
    }
    return page(visit, "needs/quotas.html", shown)


@asks("quota.view")
def export(visit: Visit) -> FileResponse:
    """The list as a workbook."""
    permit("quota.view", visit.actor, Thing(visit.district))
    name = TITLE.says(visit.lang)
    cells = quota_rows(quotas(visit.district), visit.lang)
    return workbook([register_sheet(QUOTAS, cells, visit.lang, title=name)], name)


@asks("quota.view")
def quota_page(visit: Visit, quota_id: int) -> HttpResponse:
    """One quota with every line of its ledger."""
    row = quota(visit.district, quota_id)
    permit("quota.view", visit.actor, thing_of_quota(row))
    rows = paged(visit, entries(visit.district, row.pk))
    shown = {
        "quota": row,
        "thing": thing_of_quota(row),
        "kind": KINDS[row.kind],
        "sources": SOURCES,
        "rows": rows,
        "people": names_of(visit.district, {one.by for one in rows} - {None}),
        "labels": LABELS,
    }
    return page(visit, "needs/quota.html", shown)


@asks("quota.set")
@require_POST
def set_(visit: Visit) -> HttpResponse:
    """Set a quota, or change it."""
    asked = Asked(visit.POST, LABELS)
    made = set_quota(
        district=visit.district,
        department=unit(visit.district, asked.whole("department", 0)),
        kind=visit.POST.get("kind", ""),
        source=visit.POST.get("source", ""),
        year=asked.whole("year", 0),
        amount=amount_of(asked, "amount"),
        note=asked.text("note", 120),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("指标已登记", "the quota is set"), "quota-page", made.pk)
