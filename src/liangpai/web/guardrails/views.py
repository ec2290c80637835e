"""Guard rails: the table of all, setting one aside, restoring it, and the compliance statement."""

import io

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.districts.queries import district_of
from liangpai.entrance.middleware import Visit
from liangpai.guardrails.operations import restore, set_aside
from liangpai.guardrails.queries import aside, asides, in_force
from liangpai.guardrails.rules import EFFECTS, GUARDS, Aside, statement
from liangpai.guardrails.workflow import ASIDE
from liangpai.ledger.queries import head_of
from liangpai.papers.writer import paper_bytes
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
from liangpai.web.pages import in_words, page
from liangpai.words import Words

LABELS = {
    "guard": Words("护栏", "guard rail"),
    "basis": Words("依据文号", "document number"),
    "reason": Words("理由", "reason"),
    "from_on": Words("起始日", "from"),
    "until_on": Words("到期日", "until"),
}


@asks("guard.view")
def guard_list(visit: Visit) -> HttpResponse:
    """All guard rails and every decision to set one aside, for everybody who is signed in."""
    permit("guard.view", visit.actor, Thing(visit.district))
    rows = paged(visit, asides(visit.district))
    shown = {
        "guards": GUARDS.values(),
        "effects": EFFECTS,
        "now": in_force(visit.district, visit.on),
        "rows": rows,
        "states": ASIDE.states,
        "people": names_of(
            visit.district, {one for row in rows for one in (row.set_by, row.restored_by)} - {None}
        ),
        "open": [
            (guard.code, f"{guard.code} {guard.name.says(visit.lang)}")
            for guard in GUARDS.values()
            if not guard.built_in
        ],
        "thing": Thing(visit.district),
        "labels": LABELS,
    }
    return page(visit, "guardrails/list.html", shown)


@asks("guard.set_aside")
@require_POST
def set_aside_(visit: Visit) -> HttpResponse:
    """Set a guard rail aside by a paper."""
    asked = Asked(visit.POST, LABELS)
    made = set_aside(
        district=visit.district,
        guard=asked.text("guard", 4),
        basis=asked.text("basis", 60),
        reason=asked.text("reason", 400),
        from_on=asked.day("from_on"),
        until_on=asked.day("until_on") or visit.on,
        actor=visit.actor,
        at=visit.at,
    )
    words = Words(
        "{guard}已豁免至{until}，已记入审计记录", "{guard} is set aside until {until}; the ledger says so"
    )
    return done(visit, words.format(guard=made.guard, until=in_words(made.until_on)), "guard-list")


@asks("guard.restore")
@require_POST
def restore_(visit: Visit, aside_id: int) -> HttpResponse:
    """Let a guard rail stand again."""
    row = aside(visit.district, aside_id)
    restore(aside=row, actor=visit.actor, at=visit.at)
    return done(visit, Words("{guard}已恢复", "{guard} stands again").format(guard=row.guard), "guard-list")


@asks("guard.view")
def statement_(visit: Visit) -> FileResponse:
    """The compliance statement of today as an official paper."""
    permit("guard.view", visit.actor, Thing(visit.district))
    now = in_force(visit.district, visit.on)
    people = names_of(visit.district, {row.set_by for row in now.values() if row.set_by})
    told = [
        Aside(guard, row.basis, row.reason, row.from_on, row.until_on, people.get(row.set_by or 0, ""))
        for guard in GUARDS
        if (row := now.get(guard))
    ]
    paper = statement(
        district_of(visit.district).name, visit.on, told, f"sha256:{head_of(visit.district)[1]}"
    )
    name = Words("合规声明", "Compliance statement").says(visit.lang)
    return FileResponse(io.BytesIO(paper_bytes(paper)), as_attachment=True, filename=f"{name}.docx")
