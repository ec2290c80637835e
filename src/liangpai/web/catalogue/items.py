"""Data items: the catalogue, one item with what is held of it, registering and retiring."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.catalogue.operations import (
    Described,
    register_item,
    register_items_of,
    retire_item,
)
from liangpai.catalogue.queries import (
    catalogue,
    holdings,
    item,
    open_conflicts,
    periods_held,
    readable,
    thing_of_item,
)
from liangpai.catalogue.workflow import ITEM
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.queries import scheme_of, version, versions
from liangpai.guardrails.queries import SetAside, set_aside
from liangpai.organisations.queries import choices, unit
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.catalogue.labels import HELD_HEADER, ITEM_HEADER, LABELS
from liangpai.web.exports import excel
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.words import Words


@asks("item.view")
def item_list(visit: Visit) -> HttpResponse:
    """The catalogue, with the forms for one more item and for those of a scheme."""
    thing = Thing(visit.district)
    permit("item.view", visit.actor, thing)
    shown = {
        "rows": paged(visit, catalogue(visit.district)),
        "asides": _asides(visit),
        "states": ITEM.states,
        "thing": thing,
        "keepers": _keepers(visit),
        "schemes": [(one.pk, f"{one.name} {one.period} v{one.version}") for one in versions(visit.district)],
        "labels": LABELS,
    }
    return page(visit, "catalogue/items.html", shown)


@asks("item.view")
def export(visit: Visit) -> FileResponse:
    """The catalogue as a workbook."""
    permit("item.view", visit.actor, Thing(visit.district))
    rows = (
        (
            row.code,
            row.name,
            row.unit_of_measure,
            row.keeper.name,
            row.source,
            row.valid_months,
            row.tolerance,
            row.line,
            ITEM.label(row.state, visit.lang),
            row.definition,
        )
        for row in catalogue(visit.district)
    )
    return excel(Words("数据目录", "Catalogue"), ITEM_HEADER, rows, visit.lang)


@asks("item.view")
def item_page(visit: Visit, item_id: int) -> HttpResponse:
    """One item: what it is, what the reader may see of what is held, and whether sources differ."""
    row = item(visit.district, item_id)
    permit("item.view", visit.actor, thing_of_item(row))
    periods = periods_held(visit.district, row.pk)
    period = visit.GET.get("period", periods[0] if periods else "")
    held = holdings(visit.district, row.pk, period)
    rows = readable(held, row, visit.actor, visit.on)
    shown = {
        "item": row,
        "thing": thing_of_item(row),
        "state": ITEM.states[row.state],
        "retired": ITEM.refuse("item.retire", row.state),
        "periods": periods,
        "period": period,
        "rows": paged(visit, rows),
        "withheld": held.count() - rows.count(),
        "open": len(open_conflicts(visit.district, [row.code])),
        "keepers": _keepers(visit),
        "asides": _asides(visit),
        "labels": LABELS,
    }
    return page(visit, "catalogue/item.html", shown)


@asks("item.view")
def export_held(visit: Visit, item_id: int) -> FileResponse:
    """What the reader may see of the values held of one item, as a workbook."""
    row = item(visit.district, item_id)
    permit("item.view", visit.actor, thing_of_item(row))
    rows = (
        (one.unit.name, one.period, one.value, one.source, one.is_confirmed, one.valid_to.isoformat())
        for one in readable(holdings(visit.district, row.pk), row, visit.actor, visit.on)
    )
    return excel(Words(row.name, row.name), HELD_HEADER, rows, visit.lang)


@asks("item.register")
@require_POST
def register(visit: Visit) -> HttpResponse:
    """Register an item, or describe it anew."""
    asked = Asked(visit.POST, LABELS)
    keeper = unit(visit.district, asked.whole("keeper", 0))
    described = Described(
        code=asked.text("code", 20),
        name=asked.text("name", 80),
        keeper=keeper.pk,
        source=asked.text("source", 80),
        definition=asked.text("definition"),
        unit_of_measure=asked.text("unit_of_measure", 20),
        valid_months=asked.whole("valid_months", 12),
        legal_basis=asked.text("legal_basis", 120),
        tolerance=(5.0 if (share := asked.number("tolerance")) is None else share) / 100,
        line=asked.number("line"),
    )
    made = register_item(district=visit.district, described=described, actor=visit.actor, at=visit.at)
    return done(visit, Words("已登记", "registered"), "item-page", made.pk)


@asks("item.register")
@require_POST
def adopt(visit: Visit) -> HttpResponse:
    """Register every indicator of a scheme."""
    asked = Asked(visit.POST, LABELS)
    made = register_items_of(
        district=visit.district,
        scheme=scheme_of(version(visit.district, asked.whole("scheme", 0))),
        keeper_of={},
        keeper=unit(visit.district, asked.whole("keeper", 0)),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已登记{n}个数据项", "{n} {n|item|items} registered").format(n=len(made))
    return done(visit, words, "item-list")


@asks("item.retire")
@require_POST
def retire(visit: Visit, item_id: int) -> HttpResponse:
    """Ask for an item no longer."""
    retire_item(item=item(visit.district, item_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已停用", "retired"), "item-page", item_id)


def _asides(visit: Visit) -> list[SetAside]:
    """The decision that sets guard rail G4 aside today, where there is one: then no item needs to name its source."""
    row = set_aside(visit.district, "G4", visit.on)
    return [row] if row else []


def _keepers(visit: Visit) -> list[tuple[int, str]]:
    """The units that can keep a source, the office first: all but villages and communities."""
    offices = choices(visit.district, visit.on, ("office",))
    return [
        *offices,
        *(one for one in choices(visit.district, visit.on, ABOVE_VILLAGES) if one not in offices),
    ]
