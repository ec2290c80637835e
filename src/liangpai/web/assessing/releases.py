"""Releases: propose one, restate one, approve, withdraw, and the record of each."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.assessments import operations, queries
from liangpai.assessments.operations.releases import thing_of
from liangpai.assessments.rules import LEVELS, refuse_noise
from liangpai.assessments.rules.releases import gross_indicators
from liangpai.assessments.workflow import RELEASES
from liangpai.entrance.middleware import Visit
from liangpai.frameworks.queries import scheme_of
from liangpai.guardrails.queries import in_force
from liangpai.guardrails.rules import gross_warning
from liangpai.ledger.queries import history
from liangpai.web.asks import asks
from liangpai.web.assessing.asked import ReasonAsked, ReleaseAsked
from liangpai.web.assessing.read import read
from liangpai.web.audit.acts import acts_shown
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.web.standings import BandShown, bands_shown
from liangpai.words import Words

SHOWN_FOR = timedelta(days=365)


@dataclass(frozen=True)
class ClassToApprove:
    """One class of the standings that wait for approval; of a long one the first page."""

    name: str
    n: int
    bands: list[BandShown]
    carded: int


@asks("release.propose")
def release_propose(visit: Visit, run_id: int) -> HttpResponse:
    """The form of a release, or the proposal itself."""
    run = queries.run_for(visit.actor, visit.district, run_id)
    if visit.method == "POST":
        return _proposed(visit, run_id)
    permit("release.propose", visit.actor, Thing(visit.district))
    replaceable = queries.replaceable(visit.district, run)
    scheme = scheme_of(run.round.scheme) if run.round.scheme else None
    gross = gross_indicators(scheme, "meeting") if scheme else []
    days, aside = queries.ranking_days(visit.district), in_force(visit.district, visit.on)
    return page(
        visit,
        "assessments/propose.html",
        {
            "run": run,
            "levels": LEVELS,
            "replaceable": replaceable,
            "expires_on": visit.on + SHOWN_FOR,
            "noise": refuse_noise(days, visit.on, level="meeting", is_restatement=bool(replaceable)),
            "gross": None if "G2" in aside else gross_warning(gross),
            "asides": [aside[guard] for guard in ("G1", "G2") if guard in aside],
            "erratum": queries.erratum_of(visit.district, replaceable[0].run, run) if replaceable else None,
        },
    )


def _proposed(visit: Visit, run_id: int) -> HttpResponse:
    form = read(ReleaseAsked, visit)
    terms, replaces = form.terms(), form.cleaned_data["replaces"]
    run = queries.run(visit.district, run_id)
    if replaces:
        old = queries.release(visit.district, replaces)
        made = operations.restate(release=old, run=run, terms=terms, actor=visit.actor, at=visit.at)
    else:
        made = operations.propose_release(run=run, terms=terms, actor=visit.actor, at=visit.at)
    words = Words(
        "已提出发布，等待审批人批准；批准前谁也看不到",
        "the release is proposed and waits for the approver; until then nobody sees it",
    )
    return done(visit, words, "release-page", made.pk)


@asks("release.view")
def release_page(visit: Visit, release_id: int) -> HttpResponse:
    """The record of a release: terms, people, hash, erratum, history, and the next steps."""
    release = queries.release_for(visit.actor, visit.district, release_id, visit.on)
    people = {release.proposed_by, release.approved_by, release.withdrawn_by} - {None}
    return page(
        visit,
        "assessments/release.html",
        {
            "release": release,
            "levels": LEVELS,
            "workflow": RELEASES,
            "people": names_of(visit.district, {one for one in people if one is not None}),
            "approving": thing_of(release),
            "classes": _to_approve(release) if release.state == "proposed" else [],
            "thing": Thing(visit.district),
            "history": acts_shown(visit.district, history(visit.district, "release", release.pk), visit.lang),
        },
    )


def _to_approve(release: Any) -> list[ClassToApprove]:
    """The standings that wait for approval, class by class, with how many units the gate proposes a card for."""
    names, found = queries.class_names(release.run), []
    for code, n in queries.class_sizes(release.run).items():
        rows = queries.class_shown(release.district_id, release.run_id, code, n).rows
        proposed = sum(any(one["outcome"] == "proposed" for one in row.decisions) for row in rows)
        found.append(ClassToApprove(names.get(code, code), n, bands_shown(rows, n), proposed))
    return found


@asks("release.approve")
@require_POST
def release_approve(visit: Visit, release_id: int) -> HttpResponse:
    """Approve what another proposed."""
    release = queries.release(visit.district, release_id)
    operations.approve_release(release=release, actor=visit.actor, at=visit.at)
    words = Words(
        "已批准发布：{level}范围现在可以在看板上看到，到 {until} 为止",
        "the release is approved: it stands on the board for {level} until {until}",
    )
    words = words.format(level=LEVELS[release.level], until=release.expires_on)
    return done(visit, words, "release-page", release_id)


@asks("release.withdraw")
@require_POST
def release_withdraw(visit: Visit, release_id: int) -> HttpResponse:
    """Take a release back with its reason."""
    reason = read(ReasonAsked, visit).cleaned_data["reason"]
    release = queries.release(visit.district, release_id)
    operations.withdraw_release(release=release, reason=reason, actor=visit.actor, at=visit.at)
    words = Words(
        "已撤回，看板上不再显示；理由留在本页",
        "the release is withdrawn from the board; the reason stays on this page",
    )
    return done(visit, words, "release-page", release_id)
