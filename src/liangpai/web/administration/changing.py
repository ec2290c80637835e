"""Every change of one unit: its name, class, state, codes, end, and its people outside posts."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.organisations import operations as ops
from liangpai.organisations.queries import unit
from liangpai.web.administration.labels import LABELS
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.words import Words


@asks("unit.change")
@require_POST
def rename(visit: Visit, unit_id: int) -> HttpResponse:
    """Give it another name."""
    name = Asked(visit.POST, LABELS).text("name", 60)
    ops.rename(district=visit.district, pk=unit_id, name=name, actor=visit.actor, at=visit.at)
    return done(visit, Words("已更名", "renamed"), "unit-record", unit_id)


@asks("unit.change")
@require_POST
def change(visit: Visit, unit_id: int) -> HttpResponse:
    """Put it into a class, a tier and a place."""
    asked = Asked(visit.POST, LABELS)
    ops.change(
        district=visit.district,
        pk=unit_id,
        class_code=asked.text("class_code", 20),
        tier=asked.text("tier", 20),
        order=asked.whole("order", 0),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已保存", "saved"), "unit-record", unit_id)


@asks("unit.start")
@require_POST
def start(visit: Visit, unit_id: int) -> HttpResponse:
    """Let a planned unit run."""
    ops.start(district=visit.district, pk=unit_id, actor=visit.actor, at=visit.at)
    return done(visit, Words("已启用", "started"), "unit-record", unit_id)


@asks("unit.adjust")
@require_POST
def adjust(visit: Visit, unit_id: int) -> HttpResponse:
    """Say that it is being reorganised."""
    ops.adjust(district=visit.district, pk=unit_id, actor=visit.actor, at=visit.at)
    return done(visit, Words("已进入调整", "being reorganised"), "unit-record", unit_id)


@asks("unit.settle")
@require_POST
def settle(visit: Visit, unit_id: int) -> HttpResponse:
    """Let it go on."""
    ops.settle(district=visit.district, pk=unit_id, actor=visit.actor, at=visit.at)
    return done(visit, Words("调整已结束", "it goes on"), "unit-record", unit_id)


@asks("unit.change")
@require_POST
def give_code(visit: Visit, unit_id: int) -> HttpResponse:
    """Give it a code."""
    asked = Asked(visit.POST, LABELS)
    ops.give_code(
        district=visit.district,
        pk=unit_id,
        system=asked.text("system", 12),
        code=asked.text("code", 20),
        on=asked.day("on") or visit.on,
        basis=asked.text("basis", 120),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("编码已更新", "the code is given"), "unit-record", unit_id)


@asks("unit.merge")
@require_POST
def merge(visit: Visit, unit_id: int) -> HttpResponse:
    """Merge it into another."""
    asked = Asked(visit.POST, LABELS)
    into = asked.whole("into", 0)
    ops.merge_units(
        district=visit.district,
        units=[unit_id],
        into=into,
        on=asked.day("on") or visit.on,
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已合并", "merged"), "unit-record", into)


@asks("unit.abolish")
@require_POST
def abolish(visit: Visit, unit_id: int) -> HttpResponse:
    """Abolish it."""
    asked = Asked(visit.POST, LABELS)
    ops.abolish(
        district=visit.district,
        pk=unit_id,
        on=asked.day("on") or visit.on,
        basis=asked.text("basis", 120),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已撤销", "abolished"), "unit-record", unit_id)


@asks("contact.change")
@require_POST
def set_contact(visit: Visit, unit_id: int) -> HttpResponse:
    """Name its contact leader."""
    asked = Asked(visit.POST, LABELS)
    ops.set_contact(
        district=visit.district,
        pk=unit_id,
        account=asked.whole("account", 0),
        from_on=asked.day("from_on") or visit.on,
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("挂点领导已设定", "the contact leader is named"), "unit-record", unit_id)


@asks("membership.change")
@require_POST
def join(visit: Visit, unit_id: int) -> HttpResponse:
    """Let another unit join this task force."""
    asked = Asked(visit.POST, LABELS)
    ops.join(
        district=visit.district,
        task_force=unit_id,
        member=asked.whole("unit", 0),
        part=asked.text("part", 10),
        from_on=asked.day("from_on") or visit.on,
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已加入专班", "joined"), "unit-record", unit_id)


@asks("membership.change")
@require_POST
def leave(visit: Visit, unit_id: int, membership_id: int) -> HttpResponse:
    """Let a unit leave this task force."""
    home = unit(visit.district, unit_id)
    ops.leave(district=visit.district, membership=membership_id, on=visit.on, actor=visit.actor, at=visit.at)
    return done(visit, Words("已退出专班", "left"), "unit-record", home.pk)
