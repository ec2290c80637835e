"""The working-day calendar: a year at a glance, one day changed, and a whole table from Excel and back."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.calendar.queries import changes, year_of
from liangpai.entrance.middleware import Visit
from liangpai.organisations import operations as ops
from liangpai.organisations.registers import DAYS, days_template
from liangpai.refusal import Refusal, absent, insist
from liangpai.spreadsheets.registers import template_workbook
from liangpai.web.administration.labels import LABELS
from liangpai.web.administration.lists import Row, export
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

FIRST, LAST = 2004, 2100
TABLE = Words("工作日历调整", "Changed days")


@asks("calendar.view")
def day_list(visit: Visit) -> HttpResponse:
    """A year: worked, rested, changed, and what nobody has said yet."""
    permit("calendar.view", visit.actor, Thing(visit.district))
    year = _year(visit)
    months = year_of(visit.district, year)
    shown = {
        "year": year,
        "months": [[*([None] * month[0].on.weekday()), *month] for month in months],
        "unknown": any(day.is_working is None for month in months for day in month),
        "changed": changes(visit.district, year),
        "thing": Thing(visit.district),
        "labels": LABELS,
        "first": FIRST,
        "last": LAST,
    }
    return page(visit, "administration/days.html", shown)


@asks("calendar.view")
def day_export(visit: Visit) -> FileResponse:
    """The changed days of a year as a workbook."""
    permit("calendar.view", visit.actor, Thing(visit.district))
    manners = {True: Words("上班", "worked"), False: Words("休息", "rested")}
    rows: list[Row] = [
        {"day": row.day.isoformat(), "manner": manners[row.is_working].says(visit.lang), "note": row.note}
        for row in changes(visit.district, _year(visit))
    ]
    return export(visit, DAYS, rows, TABLE)


@asks("calendar.view")
def day_template(visit: Visit) -> FileResponse:
    """The template of the changed days."""
    permit("calendar.view", visit.actor, Thing(visit.district))
    return attachment(template_workbook(days_template()), f"{TABLE.says(visit.lang)}.xlsx")


@asks("calendar.change")
@require_POST
def change(visit: Visit) -> HttpResponse:
    """Change one day, or set it back."""
    permit("calendar.change", visit.actor, Thing(visit.district))
    asked = Asked(visit.POST, LABELS)
    day = asked.day("day")
    if day is None:
        raise absent(LABELS["day"])
    manner = asked.choice("manner", ("work", "rest", "published"))
    if manner == "published":
        ops.clear_change(district=visit.district, day=day, actor=visit.actor, at=visit.at)
    else:
        ops.set_change(
            district=visit.district,
            day=day,
            is_working=manner == "work",
            note=asked.text("note", 60),
            actor=visit.actor,
            at=visit.at,
        )
    return redirect(f"{reverse('day-list')}?year={day.year}")


@asks("calendar.change")
@require_POST
def take(visit: Visit) -> HttpResponse:
    """Take over a workbook of changed days."""
    permit("calendar.change", visit.actor, Thing(visit.district))
    uploaded = visit.FILES.get("workbook")
    words = Words("请选择工作簿", "choose a workbook")
    insist(None if uploaded else Refusal("form.field", words, "invalid"))
    content = uploaded.read() if uploaded else b""
    count = ops.import_changes(district=visit.district, source=content, actor=visit.actor, at=visit.at)
    return done(visit, Words("已导入{n}天", "{n} {n|day|days} taken over").format(n=count), "day-list")


def _year(visit: Visit) -> int:
    """The year in the address, or this one."""
    return min(max(Asked(visit.GET, LABELS).whole("year", visit.on.year), FIRST), LAST)
