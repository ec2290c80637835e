"""Writes of releases: propose, approve by another, withdraw with reason, restate, expire."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from liangpai.access.actor import Actor, house
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.models import Release, Run
from liangpai.assessments.operations.entering import enter_end, enter_standing
from liangpai.assessments.queries.comparing import erratum_of
from liangpai.assessments.queries.releases import content_of, expired, ranking_days, release
from liangpai.assessments.rules import releases as rules
from liangpai.assessments.rules.runs import refuse_silence
from liangpai.assessments.workflow import RELEASES
from liangpai.guardrails.queries import set_aside
from liangpai.guardrails.rules import expiry_passed
from liangpai.ledger.operations import record
from liangpai.refusal import Refusal, insist
from liangpai.statemachine import advance
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms results are shown: to whom, by which paper, checked by whom, until when, G1 set aside or not."""

    level: str
    basis: str
    secrecy_check: str
    expires_on: date
    override_basis: str = ""
    override_reason: str = ""


@transaction.atomic
def propose_release(*, run: Run, terms: Terms, actor: Actor, at: datetime) -> Release:
    """Propose to show a final run's standings; somebody else approves.

    Raises:
        Refused: the actor may not, the run is not final, the terms are incomplete, or guard rail G1 stands against it.
    """
    permit("release.propose", actor, Thing(run.district_id))
    agreed = _agreed(run, terms, timezone.localdate(at), is_restatement=False)
    return _proposed(run, agreed, actor, at, replaces=None)


@transaction.atomic
def restate(*, release: Release, run: Run, terms: Terms, actor: Actor, at: datetime) -> Release:
    """Propose a release that replaces one whose run was restated; the erratum is computed from both.

    Raises:
        Refused: the actor may not, the run does not correct the released one, or the terms are incomplete.
    """
    permit("release.propose", actor, Thing(run.district_id))
    insist(_refuse_other_run(release, run), RELEASES.refuse("release.replace", release.state))
    agreed = _agreed(run, terms, timezone.localdate(at), is_restatement=True)
    return _proposed(run, agreed, actor, at, replaces=release)


def _refuse_other_run(release: Release, run: Run) -> Refusal | None:
    if run.corrects_id == release.run_id:
        return None
    words = Words(
        "更正版必须来自对原结果的重新计算", "a restatement comes from a run that corrects the released one"
    )
    return Refusal("release.not_its_correction", words)


def _agreed(run: Run, terms: Terms, on: date, *, is_restatement: bool) -> Terms:
    """The terms as they will stand, with the paper by which guard rail G1 is set aside where it would refuse."""
    refusal, (basis, reason) = _noise(run.district_id, terms, on, is_restatement=is_restatement)
    insist(
        rules.refuse_unsettled(run.state),
        rules.refuse_incomplete(terms.level, terms.basis, terms.secrecy_check),
        expiry_passed(terms.expires_on, on),
        refusal,
    )
    return replace(terms, override_basis=basis, override_reason=reason)


def _noise(
    district: int, asked: Terms | Release, on: date, *, is_restatement: bool
) -> tuple[Refusal | None, tuple[str, str]]:
    """What guard rail G1 says, and the exception that will stand: this release's own, or that of the whole district."""
    basis, reason = asked.override_basis.strip(), asked.override_reason.strip()
    refusal = rules.refuse_noise(
        ranking_days(district),
        on,
        level=asked.level,
        is_restatement=is_restatement,
        basis=basis,
        reason=reason,
    )
    aside = set_aside(district, "G1", on) if refusal else None
    return (None, (aside.basis, aside.reason)) if aside else (refusal, (basis, reason))


def _proposed(run: Run, terms: Terms, actor: Actor, at: datetime, replaces: Release | None) -> Release:
    district = run.district_id
    erratum = erratum_of(district, replaces.run, run) if replaces else None
    made = Release.objects.create(
        district_id=district,
        run_id=run.pk,
        state=RELEASES.start,
        level=terms.level,
        basis=terms.basis.strip(),
        secrecy_check=terms.secrecy_check.strip(),
        content_hash=content_of(district, run.pk, run.digest, terms.level),
        expires_on=terms.expires_on,
        override_basis=terms.override_basis,
        override_reason=terms.override_reason,
        proposed_by=actor.account,
        proposed_at=at,
        replaces=replaces,
        erratum={"zh": erratum.zh, "en": erratum.en} if erratum else {},
    )
    content = {
        "run": run.pk,
        "level": made.level,
        "basis": made.basis,
        "secrecy_check": made.secrecy_check,
        "content_hash": made.content_hash,
        "expires_on": made.expires_on.isoformat(),
        "override_basis": made.override_basis,
        "override_reason": made.override_reason,
        "replaces": replaces.pk if replaces else None,
        "erratum": made.erratum,
    }
    _record(made, actor, at, "release.propose", content)
    return made


@transaction.atomic
def approve_release(*, release: Release, actor: Actor, at: datetime) -> None:
    """Approve what another proposed: from now on it is shown, and what it replaces is not.

    Raises:
        Refused: the actor may not or proposed it, it is not proposed, or guard rail G1 stands against it by now.
    """
    permit("release.approve", actor, thing_of(release))
    on, is_restatement = timezone.localdate(at), release.replaces_id is not None
    refusal, (basis, reason) = _noise(release.district_id, release, on, is_restatement=is_restatement)
    insist(RELEASES.refuse("release.approve", release.state), expiry_passed(release.expires_on, on), refusal)
    exception = {"override_basis": basis, "override_reason": reason}
    _advance(release, "release.approve", approved_by=actor.account, approved_at=at, **exception)
    if release.replaces is not None:
        _advance(release.replaces, "release.replace")
        _record(release.replaces, actor, at, "release.replace", {"by": release.pk})
    _record(release, actor, at, "release.approve", {"content_hash": release.content_hash, **exception})
    enter_standing(release, at)


def thing_of(release: Release) -> Thing:
    """A release as the policy sees it: who proposed it, and whether society sees it."""
    proposed = frozenset() if release.proposed_by is None else frozenset({release.proposed_by})
    shown = release.state == "approved" and release.level == "society"
    return Thing(release.district_id, done={"release.propose": proposed}, is_released=shown)


@transaction.atomic
def withdraw_release(*, release: Release, reason: str, actor: Actor, at: datetime) -> None:
    """Take a release back with its reason; what it showed is shown no more.

    Raises:
        Refused: the actor may not, no reason is given, or it is not proposed or shown.
    """
    permit("release.withdraw", actor, Thing(release.district_id))
    insist(refuse_silence(reason, "release.reason"))
    was_shown = release.state == "approved"
    written = {"reason": reason.strip(), "withdrawn_by": actor.account, "withdrawn_at": at}
    _advance(release, "release.withdraw", **written)
    _record(release, actor, at, "release.withdraw", {"reason": reason.strip()})
    if was_shown:
        enter_end(release, reason.strip(), at)


def expire_releases(*, district: int, at: datetime) -> list[int]:
    """Take down every release whose day has come; done by the nightly round, as often as it likes."""
    found = []
    for pk in expired(district, timezone.localdate(at)):
        if _expire(district, pk, at):
            found.append(pk)
    return found


@transaction.atomic
def _expire(district: int, pk: int, at: datetime) -> bool:
    one = release(district, pk)
    if one.state != "approved":
        return False
    _advance(one, "release.expire")
    _record(one, house(district), at, "release.expire", {})
    enter_end(one, "expired", at)
    return True


def _advance(release: Release, action: str, **changes: object) -> None:
    rows = Release.objects.of(release.district_id).filter(pk=release.pk)
    release.state = advance(RELEASES, rows, action, release.state, **changes)


def _record(release: Release, actor: Actor, at: datetime, action: str, content: dict[str, object]) -> None:
    record(
        district=release.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("release", release.pk),
        content=content,
    )
