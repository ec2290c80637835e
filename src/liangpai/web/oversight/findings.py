"""Verified findings: the list with what follows from each, recording one, revoking one, and counting one in a round."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.policy.who import SEES_ALL
from liangpai.assessments.operations import count_finding
from liangpai.assessments.queries import rounds_counting
from liangpai.commitments.queries import commitment
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import Unit
from liangpai.oversight.operations import record_finding, revoke_finding
from liangpai.oversight.queries import Finding, finding, findings
from liangpai.oversight.rules import FALSIFIED, kind_of
from liangpai.oversight.workflow import FINDING
from liangpai.results.queries import figure, rounds
from liangpai.results.queries import round_ as round_of
from liangpai.results.queries.decisions import title_of
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
from liangpai.web.oversight.labels import LABELS, SHADES
from liangpai.web.pages import page, url
from liangpai.words import Words

WAYS = {"figure": "figure-history", "commitment": "commitment-page"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with what was falsified and the way to it, the rounds that count it, and the one it would be counted in."""

    row: Finding
    kind: Words
    what: str
    way: str
    counted: list[str]
    round: int


@asks("finding.view")
def finding_list(visit: Visit) -> HttpResponse:
    """Every finding, the newest first."""
    permit("finding.view", visit.actor, Thing(visit.district))
    rows = paged(visit, findings(visit.district))
    subject = visit.GET.get("subject", "")
    shown = {
        "rows": rows,
        "shown": [_shown(row) for row in rows],
        "opens": SEES_ALL.holds(visit.actor, Thing(visit.district)),
        "thing": Thing(visit.district),
        "rounds": [(one.pk, one.name) for one in rounds(visit.district) if one.scheme_id],
        "kinds": FALSIFIED,
        "kind": kind_of(subject),
        "of": subject.partition(":")[2],
        "what": _named(visit.district, subject) if kind_of(subject) in FALSIFIED else "",
        "states": FINDING.states,
        "labels": LABELS,
        "shades": SHADES,
    }
    return page(visit, "oversight/findings.html", shown)


def _shown(row: Finding) -> Shown:
    kind, _, number = row.subject.partition(":")
    of = figure(row.district_id, int(number)).round_id if kind == "figure" else 0
    counted = rounds_counting(row.district_id, row.unit_id, row.basis)
    what = _named(row.district_id, row.subject)
    return Shown(row, FALSIFIED[kind], what, url(WAYS[kind], number), counted, of)


def _named(district: int, subject: str) -> str:
    """The name of a figure or of a promise.

    Raises:
        Refused: there is none.
    """
    kind, _, number = subject.partition(":")
    of = int(number)
    return title_of(figure(district, of)) if kind == "figure" else commitment(district, of).text


@asks("finding.record")
@require_POST
def record(visit: Visit) -> HttpResponse:
    """Record one; whose figure or promise it is, is read from there."""
    permit("finding.record", visit.actor, Thing(visit.district))
    asked = Asked(visit.POST, LABELS)
    kind, number = asked.choice("kind", FALSIFIED), asked.whole("of", 0)
    record_finding(
        district=visit.district,
        subject=f"{kind}:{number}",
        unit=_unit(visit, kind, number),
        basis=asked.text("basis", 80),
        on=asked.day("on") or visit.on,
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("查实记录已登记", "the finding is recorded"), "finding-list")


def _unit(visit: Visit, kind: str, number: int) -> Unit:
    of = figure(visit.district, number) if kind == "figure" else commitment(visit.district, number)
    return of.unit


@asks("finding.revoke")
@require_POST
def revoke(visit: Visit, finding_id: int) -> HttpResponse:
    """Revoke one that was wrong."""
    revoke_finding(finding=finding(visit.district, finding_id), actor=visit.actor, at=visit.at)
    words = Words(
        "已撤销；已计入考核的，请办公室撤回相应记录并重新计算",
        "revoked; where it was counted, the office withdraws the record and has it computed again",
    )
    return done(visit, words, "finding-list")


@asks("circumstance.record")
@require_POST
def count(visit: Visit, finding_id: int) -> HttpResponse:
    """Count it in the record of a round."""
    asked = Asked(visit.POST, LABELS)
    count_finding(
        finding=finding(visit.district, finding_id),
        round_=round_of(visit.district, asked.whole("round", 0)),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words(
        "已计入该轮次记录；下一次考核计算和亮牌即依此办理",
        "counted in the record of the round; the next run and the cards go by it",
    )
    return done(visit, words, "finding-list")
