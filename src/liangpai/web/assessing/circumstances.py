"""Circumstances of a round: the list, recording one, withdrawing one."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments import operations, queries
from liangpai.assessments.rules.circumstances import KINDS, NAMES, codes_of, fields_of
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.queries import scheme_of, version
from liangpai.results.queries import Round, asked_named, round_
from liangpai.results.queries import asked as asked_units
from liangpai.web.asks import asks
from liangpai.web.assessing.asked import CircumstanceAsked, ReasonAsked
from liangpai.web.assessing.read import read
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.words import Words

LABELS = {
    "rule": Words("规则", "rule"),
    "cases": Words("件数", "cases"),
    "veto": Words("否决事项", "veto"),
    "indicator": Words("指标", "indicator"),
    "record": Words("记录项", "record"),
    "value": Words("数值", "value"),
    "card": Words("牌种", "card"),
    "occasions_ago": Words("几次之前", "occasions ago"),
    "gate_passed": Words("当时通过依据审查", "passed its gate"),
    "item": Words("考核项目", "item"),
    "issuer": Words("出具单位", "issuer"),
    "score": Words("得分", "score"),
    "grade": Words("等次", "grade"),
    "rank": Words("名次", "rank"),
}


def stated(content: Mapping[str, Any], names: Mapping[str, str]) -> list[Words]:
    """What a circumstance says, field by field, with the names of what it names; what is not stated is left out."""
    given = {name: value for name, value in content.items() if value is not None and value != ""}
    words = Words("{label} {told}", "{label} {told}")
    return [words.format(label=LABELS[name], told=_told(value, names)) for name, value in given.items()]


def _told(value: Any, names: Mapping[str, str]) -> Words:
    if isinstance(value, bool):
        return Words("是", "yes") if value else Words("否", "no")
    shown = f"{value:.10g}" if isinstance(value, int | float) else names.get(value, value)
    return Words(shown, shown)


@asks("run.view")
def circumstance_list(visit: Visit, round_id: int) -> HttpResponse:
    """What is recorded for a round beside its figures, and the form of the kind asked for."""
    permit("run.view", visit.actor, Thing(visit.district))
    of = round_(visit.district, round_id)
    kind = visit.GET.get("kind", "adjustments")
    kind = kind if kind in KINDS else "adjustments"
    scheme = scheme_of(version(visit.district, of.scheme_id)) if of.scheme_id else None
    return page(
        visit,
        "assessments/circumstances.html",
        {
            "round": of,
            "rows": [
                (row, stated(row.content, codes_of(row.kind, scheme) if scheme else {}))
                for row in queries.circumstances(visit.district, of.pk)
            ],
            "units": _choices(visit, of),
            "kind": kind,
            "kinds": NAMES,
            "fields": fields_of(kind),
            "labels": LABELS,
            "codes": codes_of(kind, scheme) if scheme else {},
            "thing": Thing(visit.district),
        },
    )


MOST_CHOICES = 300
"""With more units, name or code is typed instead of chosen from a list."""


def _choices(visit: Visit, of: Round) -> list[tuple[str, str]]:
    """Code and name of the units to choose from; none where a list would be too long to choose from."""
    rows = asked_units(visit.district, of).values_list("code", "unit__name")
    found = list(rows[: MOST_CHOICES + 1])
    return found if len(found) <= MOST_CHOICES else []


@asks("circumstance.record")
@require_POST
def circumstance_record(visit: Visit, round_id: int) -> HttpResponse:
    """Record a circumstance."""
    form = read(CircumstanceAsked, visit)
    asked = form.cleaned_data
    of = round_(visit.district, round_id)
    operations.record_circumstance(
        round_=of,
        unit=asked_named(visit.district, of, asked["unit"].strip()).unit,
        kind=asked["kind"],
        content=form.content(),
        basis=asked["basis"],
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已登记，下一次考核起计入", "it is recorded and counts from the next run on")
    return done(visit, words, "circumstance-list", of.pk)


@asks("circumstance.record")
@require_POST
def circumstance_withdraw(visit: Visit, round_id: int, circumstance_id: int) -> HttpResponse:
    """Take a circumstance back."""
    of = round_(visit.district, round_id)
    operations.withdraw_circumstance(
        district=visit.district,
        pk=circumstance_id,
        reason=read(ReasonAsked, visit).cleaned_data["reason"],
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已撤回，下一次考核起不再计入", "it is withdrawn and no longer counts from the next run on")
    return done(visit, words, "circumstance-list", of.pk)
