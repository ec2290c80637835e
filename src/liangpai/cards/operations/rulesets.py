"""Rule sets: drafted from a preset or a document, edited, approved by another, put into force with a legality opinion."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.cards.models import RuleSetVersion
from liangpai.cards.queries.rulesets import (
    legality_of,
    numbers_of,
    problems_of,
    rules_of,
    subject_of,
    thing_of_ruleset,
)
from liangpai.cards.rules.document import differences, ruleset_hash, to_yaml
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.cards.workflow import RULESET
from liangpai.ledger.operations import record
from liangpai.oversight.models import LegalReview
from liangpai.oversight.operations import ask_review
from liangpai.oversight.rules import not_cleared
from liangpai.problems import refuse_errors
from liangpai.refusal import insist
from liangpai.scoring.scheme import Change
from liangpai.statemachine import advance


@transaction.atomic
def draft(*, district: int, rules: RuleSet, actor: Actor, at: datetime) -> RuleSetVersion:
    """Start a draft from a rule set, which may still hold problems, under the next version number of its family.

    Raises:
        Refused: not permitted.
    """
    permit("ruleset.draft", actor, Thing(district))
    written = replace(rules, version=max(numbers_of(district, rules.id), default=0) + 1)
    row = RuleSetVersion.objects.create(
        district_id=district,
        family=written.id,
        version=written.version,
        name=written.name,
        origin=written.origin,
        document=to_yaml(written),
        content_hash=ruleset_hash(written),
        state=RULESET.start,
        drafted_by=[] if actor.account is None else [actor.account],
    )
    _record(row, "ruleset.draft", actor, at, {"family": row.family})
    return row


@transaction.atomic
def edit(
    *, ruleset: RuleSetVersion, revision: int, rules: RuleSet, actor: Actor, at: datetime
) -> list[Change]:
    """Put a changed rule set in the place of a draft and answer what has changed; its family and number stay.

    Raises:
        Refused: not permitted, no draft, or somebody else was faster.
    """
    permit("ruleset.edit", actor, thing_of_ruleset(ruleset))
    insist(RULESET.refuse("ruleset.edit", ruleset.state))
    written = replace(rules, id=ruleset.family, version=ruleset.version)
    changed = differences(rules_of(ruleset), written)
    if not changed:
        return []
    rows = RuleSetVersion.objects.of(ruleset.district_id).filter(pk=ruleset.pk, revision=revision)
    advance(
        RULESET,
        rows,
        "ruleset.edit",
        ruleset.state,
        name=written.name,
        origin=written.origin,
        document=to_yaml(written),
        content_hash=ruleset_hash(written),
        revision=revision + 1,
        drafted_by=sorted({*ruleset.drafted_by, actor.account} - {None}),
    )
    ruleset.refresh_from_db(from_queryset=RuleSetVersion.objects.of(ruleset.district_id))
    paths = [one.path for one in changed][:50]
    _record(ruleset, "ruleset.edit", actor, at, {"revision": ruleset.revision, "changed": paths})
    return changed


@transaction.atomic
def approve(*, ruleset: RuleSetVersion, actor: Actor, at: datetime) -> None:
    """Approve a rule set; by an approver who did not write it, and only while nothing in it is wrong.

    Raises:
        Refused: not permitted, or no draft.
        Rejected: it has errors, each named by its place.
    """
    permit("ruleset.approve", actor, thing_of_ruleset(ruleset))
    refuse_errors(problems_of(ruleset))
    _move(ruleset, "ruleset.approve", actor, at, approved_by=actor.account, approved_at=at)


@transaction.atomic
def ask_legality(*, ruleset: RuleSetVersion, actor: Actor, at: datetime) -> LegalReview:
    """Ask for the legality opinion on exactly what the rule set says now.

    Raises:
        Refused: not permitted, or asked for this content already.
    """
    return ask_review(
        district=ruleset.district_id,
        subject=subject_of(ruleset),
        content_hash=ruleset.content_hash,
        title=f"{ruleset.name} v{ruleset.version}",
        drafted_by=ruleset.drafted_by,
        actor=actor,
        at=at,
    )


@transaction.atomic
def activate(*, ruleset: RuleSetVersion, actor: Actor, at: datetime) -> None:
    """Put an approved rule set into force; the one that was in force until now retires.

    Raises:
        Refused: not permitted, not approved, or without a lawful opinion and no recorded reason (AC-21.3).
        Rejected: it has errors beside the scheme in force.
    """
    permit("ruleset.activate", actor, thing_of_ruleset(ruleset))
    review = legality_of(ruleset)
    insist(
        RULESET.refuse("ruleset.activate", ruleset.state),
        not_cleared(review.state, review.is_lawful) if review else not_cleared(None, None),
    )
    refuse_errors(problems_of(ruleset))
    rows = RuleSetVersion.objects.of(ruleset.district_id)
    for old in rows.filter(state="active").exclude(pk=ruleset.pk):
        advance(RULESET, rows.filter(pk=old.pk), "ruleset.retire", old.state)
        _record(old, "ruleset.retire", actor, at, {"by": ruleset.pk})
    told = {"review": review.pk if review else None}
    _move(ruleset, "ruleset.activate", actor, at, told, activated_at=at)


@transaction.atomic
def retire(*, ruleset: RuleSetVersion, actor: Actor, at: datetime) -> None:
    """Take a rule set out of force, or give one up; occasions that go by it still do.

    Raises:
        Refused: not permitted, or retired already.
    """
    permit("ruleset.retire", actor, thing_of_ruleset(ruleset))
    _move(ruleset, "ruleset.retire", actor, at)


def _move(
    row: RuleSetVersion,
    action: str,
    actor: Actor,
    at: datetime,
    told: Mapping[str, object] | None = None,
    **changes: object,
) -> None:
    rows = RuleSetVersion.objects.of(row.district_id).filter(pk=row.pk, content_hash=row.content_hash)
    row.state = advance(RULESET, rows, action, row.state, **changes)
    _record(row, action, actor, at, told or {})


def _record(row: RuleSetVersion, action: str, actor: Actor, at: datetime, told: Mapping[str, object]) -> None:
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("ruleset", row.pk),
        content={"name": row.name, "version": row.version, "hash": row.content_hash, **told},
    )
