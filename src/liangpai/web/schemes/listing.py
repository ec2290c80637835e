"""The list of scheme versions, and the three ways to start a draft."""

from dataclasses import replace

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.districts.queries import district_of
from liangpai.dossier.schemes import scheme_from
from liangpai.entrance.middleware import Visit
from liangpai.examples import load_example
from liangpai.frameworks.operations import copy, draft
from liangpai.frameworks.queries import scheme_of, version, versions
from liangpai.frameworks.workflow import VERSION
from liangpai.refusal import Refusal, Refused
from liangpai.scoring.scheme import Scheme
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.exports import excel
from liangpai.web.going_on import done, paged
from liangpai.web.pages import page
from liangpai.web.schemes.labels import LABELS, VERSION_HEADER
from liangpai.words import Words

SHIPPED = "yunxiu"
ISSUER = Words("{name}“百千万工程”指挥部", "headquarters of the programme in {name}")
DRAFTED = Words("草稿已建立", "the draft is here")


@asks("scheme.view")
def scheme_list(visit: Visit) -> HttpResponse:
    """Every version, the newest first, with the forms that start a draft."""
    thing = Thing(visit.district)
    permit("scheme.view", visit.actor, thing)
    rows = versions(visit.district)
    shown = {
        "rows": paged(visit, rows),
        "thing": thing,
        "states": VERSION.states,
        "choices": [(row.pk, f"{row.name} {row.period} v{row.version}") for row in rows],
        "labels": LABELS,
        "next_period": _next(rows[0].period) if rows else "",
    }
    return page(visit, "schemes/list.html", shown)


def _next(period: str) -> str:
    return str(int(period) + 1) if period.isascii() and period.isdigit() else ""


@asks("scheme.view")
def export(visit: Visit) -> FileResponse:
    """The list as a workbook."""
    permit("scheme.view", visit.actor, Thing(visit.district))
    rows = (
        (
            row.name,
            row.family,
            row.version,
            row.period,
            VERSION.label(row.state, visit.lang),
            row.content_hash,
        )
        for row in versions(visit.district)
    )
    return excel(Words("考核方案", "Schemes"), VERSION_HEADER, rows, visit.lang)


@asks("scheme.draft")
@require_POST
def draft_(visit: Visit) -> HttpResponse:
    """Start a draft from the file that was handed in, or from the shipped scheme."""
    scheme = _shipped(visit) if visit.POST.get("from") == "shipped" else _handed_in(visit)
    permit("scheme.draft", visit.actor, Thing(visit.district))
    made = draft(
        district=visit.district,
        scheme=scheme,
        period=Asked(visit.POST, LABELS).text("period", 12),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, DRAFTED, "scheme-page", made.pk)


def _handed_in(visit: Visit) -> Scheme:
    file = visit.FILES.get("file")
    if file is None:
        words = Words("请选择方案文件（.yaml 或 .xlsx）", "choose the scheme's file (.yaml or .xlsx)")
        raise Refused(Refusal("scheme.no_file", words, "invalid"))
    return scheme_from(file.name or "", file.read())


def _shipped(visit: Visit) -> Scheme:
    """The shipped scheme; in a real district without what is fictional in it."""
    scheme, _ = load_example(SHIPPED)
    place = district_of(visit.district)
    if place.is_demo:
        return scheme
    return replace(scheme, fictional=False, issuer=ISSUER.format(name=place.name).zh, contact="", basis=())


@asks("scheme.draft")
@require_POST
def copy_(visit: Visit) -> HttpResponse:
    """Start a draft as a copy of an earlier version."""
    asked = Asked(visit.POST, LABELS)
    source = version(visit.district, asked.whole("scheme", 0))
    period = asked.text("period", 12) or scheme_of(source).period
    made = copy(version=source, period=period, actor=visit.actor, at=visit.at)
    return done(visit, DRAFTED, "scheme-page", made.pk)
