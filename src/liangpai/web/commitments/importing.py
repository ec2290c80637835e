"""Promises from a workbook: the template with one's drafts, the dry run, and the import."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit
from liangpai.commitments import operations, queries
from liangpai.commitments.registers import commitments_template
from liangpai.entrance.middleware import Visit
from liangpai.needs.queries import askers, keepers
from liangpai.spreadsheets.registers import template_workbook
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.carried import carried, unpacked
from liangpai.web.commitments.labels import LABELS
from liangpai.web.commitments.lists import thing_of_list
from liangpai.web.commitments.shown import entered
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

FILE = Words("承诺填报表", "Promises to fill in")
DRAFTS = 500
"""Drafts that the template holds at most."""


@asks("commitment.import")
def import_form(visit: Visit) -> HttpResponse:
    """Choose a workbook."""
    permit("commitment.import", visit.actor, thing_of_list(visit))
    return page(visit, "commitments/import.html", {"found": None, "content": "", "labels": LABELS})


@asks("commitment.import")
def template(visit: Visit) -> FileResponse:
    """The workbook to fill in, with the reader's drafts in it."""
    permit("commitment.import", visit.actor, thing_of_list(visit))
    units = askers(visit.district, visit.actor, visit.on)
    drafts = queries.visible(visit.district, visit.actor).filter(state="draft", unit__in=units)
    rows = list(drafts.select_related("unit").order_by("pk")[:DRAFTS])
    supports = queries.supports(visit.district, [row.pk for row in rows])
    asked = commitments_template(
        [one.name for one in units],
        [name for _, name in keepers(visit.district, visit.on)],
        [entered(row, supports.get(row.pk, ())) for row in rows],
    )
    return attachment(template_workbook(asked), f"{FILE.says(visit.lang)}.xlsx")


@asks("commitment.import")
@require_POST
def look(visit: Visit) -> HttpResponse:
    """The dry run: what would be drafted and changed, and the button that does exactly this."""
    permit("commitment.import", visit.actor, thing_of_list(visit))
    content = carried(visit)
    found = operations.look_at_commitments(
        district=visit.district, source=unpacked(content), actor=visit.actor, at=visit.at
    )
    return page(visit, "commitments/import.html", {"found": found, "content": content, "labels": LABELS})


@asks("commitment.import")
@require_POST
def apply(visit: Visit) -> HttpResponse:
    """Draft and change everything in the workbook."""
    permit("commitment.import", visit.actor, thing_of_list(visit))
    taken = operations.import_commitments(
        district=visit.district, source=unpacked(carried(visit)), actor=visit.actor, at=visit.at
    )
    words = Words(
        "新增草稿{new}项，修改{changed}项；草稿核对后还须报送",
        "{new} drafted, {changed} changed; drafts still have to be handed in",
    )
    told = words.format(new=len(taken.new), changed=len(taken.changed))
    return done(visit, told, "commitment-list")
