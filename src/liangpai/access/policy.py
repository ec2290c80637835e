"""The one policy table: which action is open to whom; printed into docs/reference/policy.md."""

from liangpai.access.actor import Actor
from liangpai.access.clauses import (
    ANYBODY,
    BY_ITSELF,
    RELEASED,
    SIGNED_IN,
    Clause,
    Thing,
    in_charge,
    in_reach,
    not_after,
    not_own,
    role,
)
from liangpai.access.roles import Role
from liangpai.refusal import Refusal, insist
from liangpai.words import Words

OFFICE = role(Role.ASSESSOR)
SEES_ALL = role(Role.ASSESSOR, Role.APPROVER, Role.LEADER, Role.DISCIPLINE)
FILLS = in_reach(Role.REPORTER)
VERIFIES = in_charge(Role.VERIFIER)
SEES_FIGURES = SEES_ALL | FILLS | VERIFIES
WORKS = in_reach(Role.REPORTER, Role.VERIFIER)
"""An officer of the unit itself, be it a town, a department or a task force."""
ANSWERS = in_charge(Role.REPORTER, Role.VERIFIER)
"""An officer of the unit that owes the answer."""
REVIEWS = role(Role.DISCIPLINE, Role.LEGAL, Role.VERIFIER) & not_after("appeal.involved")
"""Somebody independent: who took no part in what is appealed against."""
INSPECTS = role(Role.VERIFIER, Role.DISCIPLINE, Role.LEGAL, Role.ASSESSOR) & not_own(
    Role.REPORTER, Role.VERIFIER
)
"""Who checks a rectification on site: officers of others, never of the unit that is checked."""

POLICY: dict[str, Clause] = {
    # organisations and administration
    "unit.view": SIGNED_IN,
    "unit.found": role(Role.SYSTEM),
    "unit.start": role(Role.SYSTEM),
    "unit.change": role(Role.SYSTEM),
    "unit.adjust": role(Role.SYSTEM),
    "unit.settle": role(Role.SYSTEM),
    "unit.merge": role(Role.SYSTEM),
    "unit.abolish": role(Role.SYSTEM),
    "unit.import": role(Role.SYSTEM),
    "post.view": SIGNED_IN,
    "post.found": role(Role.SYSTEM),
    "post.abolish": role(Role.SYSTEM),
    "post.appoint": role(Role.SECURITY),
    "post.dismiss": role(Role.SECURITY),
    "post.delegate": role(Role.SECURITY),
    "membership.change": role(Role.ASSESSOR, Role.SYSTEM),
    "contact.change": OFFICE,
    "account.view": role(Role.SECURITY, Role.AUDIT),
    "account.found": role(Role.SECURITY),
    "account.disable": role(Role.SECURITY),
    "token.view": role(Role.SECURITY, Role.AUDIT),
    "token.issue": role(Role.SECURITY),
    "token.revoke": role(Role.SECURITY),
    "calendar.view": SIGNED_IN,
    "calendar.change": role(Role.SYSTEM, Role.ASSESSOR),
    "ledger.view": role(Role.AUDIT, Role.DISCIPLINE),
    "archive.view": role(Role.AUDIT, Role.DISCIPLINE, Role.SECURITY),
    "ledger.ask_archive": role(Role.AUDIT),
    "ledger.archive": role(Role.SECURITY, Role.DISCIPLINE) & not_after("ledger.ask_archive"),
    "ledger.decline_archive": role(Role.SECURITY, Role.DISCIPLINE) & not_after("ledger.ask_archive"),
    "doctor.view": role(Role.SYSTEM, Role.SECURITY, Role.AUDIT),
    # the public record
    "notary.view": ANYBODY,
    "witness.view": SIGNED_IN,
    "witness.name": role(Role.SECURITY),
    "witness.sign": role(Role.DISCIPLINE, Role.LEGAL),
    # guard rails and notices
    "guard.view": SIGNED_IN,
    "guard.set_aside": role(Role.APPROVER),
    "guard.restore": role(Role.ASSESSOR, Role.APPROVER),
    "notice.view": SIGNED_IN,
    "notice.wish": SIGNED_IN,
    "notice.change": OFFICE,
    # oversight
    "oversight.view": SEES_ALL | role(Role.LEGAL, Role.AUDIT, Role.SECURITY),
    "complaint.file": ANYBODY,
    "complaint.view": role(Role.ASSESSOR, Role.DISCIPLINE),
    "complaint.answer": OFFICE,
    "review.view": SEES_ALL | role(Role.LEGAL),
    "review.ask": OFFICE,
    "review.give": role(Role.LEGAL),
    "review.waive": role(Role.APPROVER) & not_after("review.draft"),
    "referral.view": role(Role.DISCIPLINE, Role.APPROVER),
    "referral.record": role(Role.DISCIPLINE),
    "recusal.view": SEES_ALL | role(Role.LEGAL),
    "recusal.declare": SIGNED_IN,
    "recusal.decide": role(Role.APPROVER) & not_after("recusal.declare"),
    "finding.view": SEES_ALL | role(Role.LEGAL),
    "finding.record": role(Role.DISCIPLINE),
    "finding.revoke": role(Role.DISCIPLINE),
    # appeals
    "appeal.view": SEES_ALL | WORKS | REVIEWS,
    "appeal.file": WORKS,
    "appeal.withdraw": WORKS,
    "appeal.take": REVIEWS,
    "appeal.argue": WORKS | OFFICE,
    "appeal.decide": REVIEWS,
    "appeal.ask_again": WORKS,
    "appeal.seat": REVIEWS,
    "appeal.rule": REVIEWS,
    # catalogue
    "item.view": SIGNED_IN,
    "item.register": OFFICE,
    "item.retire": OFFICE,
    "item.hold": OFFICE | VERIFIES | FILLS,
    "conflict.view": SEES_FIGURES,
    "conflict.decide": (OFFICE | VERIFIES) & not_after("figure.submit"),
    "conflict.agree": OFFICE | VERIFIES | FILLS,
    "share.view": SEES_ALL | WORKS | ANSWERS,
    "share.ask": WORKS,
    "share.withdraw": WORKS,
    "share.grant": (ANSWERS | role(Role.ASSESSOR, Role.APPROVER)) & not_after("share.ask"),
    "share.refuse": (ANSWERS | role(Role.ASSESSOR, Role.APPROVER)) & not_after("share.ask"),
    "share.open": ANSWERS | OFFICE,
    "share.use": WORKS,
    "share.escalate": BY_ITSELF,
    "share.expire": BY_ITSELF,
    # frameworks
    "scheme.view": SIGNED_IN,
    "scheme.draft": OFFICE,
    "scheme.edit": OFFICE,
    "scheme.consult": OFFICE,
    "scheme.approve": role(Role.APPROVER) & not_after("scheme.draft"),
    "scheme.return": role(Role.ASSESSOR, Role.APPROVER),
    "scheme.freeze": OFFICE,
    "scheme.activate": OFFICE,
    "scheme.retire": OFFICE,
    # results
    "round.view": SIGNED_IN,
    "round.sum": SEES_ALL,
    "round.plan": OFFICE,
    "round.open": OFFICE,
    "round.close": OFFICE,
    "round.import": OFFICE,
    "figure.view": SEES_FIGURES,
    "figure.fill": FILLS,
    "figure.submit": FILLS,
    "figure.verify": VERIFIES & not_after("figure.submit"),
    "figure.return": VERIFIES & not_after("figure.submit"),
    "figure.correct": FILLS,
    "figure.settle": VERIFIES & not_after("figure.submit"),
    "evidence.add": FILLS,
    "evidence.view": SEES_FIGURES,
    "survey.record": VERIFIES,
    # tasks
    "task.view": SEES_ALL | WORKS,
    "task.propose": role(Role.ASSESSOR, Role.APPROVER, Role.LEADER),
    "task.edit": OFFICE,
    "task.register": OFFICE,
    "task.assign": OFFICE,
    "task.accept": WORKS,
    "task.report": WORKS,
    "task.return": OFFICE & not_after("task.report"),
    "task.conclude": OFFICE & not_after("task.report"),
    "task.close": OFFICE,
    "task.cancel": role(Role.ASSESSOR, Role.APPROVER),
    "task.extend": WORKS,
    "task.grant": OFFICE & not_after("task.extend"),
    "task.grant_again": role(Role.APPROVER) & not_after("task.extend"),
    "task.decline": role(Role.ASSESSOR, Role.APPROVER) & not_after("task.extend"),
    "task.report_part": WORKS,
    "task.release_part": OFFICE,
    "task.split": OFFICE,
    "task.repeat": OFFICE,
    "task.stop": OFFICE,
    "task.remind": BY_ITSELF,
    "task.make": BY_ITSELF,
    "task.preset": OFFICE,
    "task.import": OFFICE,
    # needs
    "need.view": SEES_ALL | WORKS | ANSWERS,
    "need.raise": FILLS,
    "need.withdraw": FILLS,
    "need.accept": ANSWERS & not_after("need.raise"),
    "need.consult": ANSWERS & not_after("need.raise"),
    "need.stop": ANSWERS & not_after("need.raise"),
    "need.resume": FILLS,
    "need.answer": (ANSWERS | role(Role.LEADER, Role.APPROVER)) & not_after("need.raise"),
    "need.deliver": ANSWERS & not_after("need.raise"),
    "need.confirm": FILLS & not_after("need.deliver"),
    "need.dispute": FILLS,
    "need.acknowledge": FILLS,
    "need.close": FILLS | OFFICE,
    "need.escalate": BY_ITSELF,
    "need.preset": OFFICE,
    "need.import": FILLS,
    "quota.view": SIGNED_IN,
    "quota.set": ANSWERS | OFFICE,
    "gain.view": SIGNED_IN,
    "gain.apply": WORKS | OFFICE,
    "gain.approve": WORKS | OFFICE,
    "gain.arrive": WORKS | OFFICE,
    "gain.decline": WORKS | OFFICE,
    # commitments
    "commitment.view": SEES_ALL | WORKS | ANSWERS | RELEASED,
    "commitment.draft": FILLS,
    "commitment.submit": FILLS,
    "commitment.check": OFFICE & not_after("commitment.submit"),
    "commitment.return": role(Role.ASSESSOR, Role.APPROVER),
    "commitment.approve": role(Role.APPROVER)
    & not_after("commitment.check")
    & not_after("commitment.submit"),
    "commitment.announce": OFFICE,
    "commitment.begin": BY_ITSELF,
    "commitment.amend": FILLS,
    "commitment.grant": OFFICE & not_after("commitment.amend"),
    "commitment.decline": OFFICE & not_after("commitment.amend"),
    "commitment.report": FILLS,
    "commitment.finish": FILLS,
    "commitment.fall_due": BY_ITSELF,
    "commitment.verify": (OFFICE | ANSWERS) & not_after("commitment.report") & not_after("commitment.submit"),
    "commitment.keep": OFFICE,
    "commitment.part": OFFICE,
    "commitment.break": OFFICE,
    "commitment.excuse": OFFICE,
    "commitment.archive": OFFICE,
    "commitment.import": FILLS,
    # assessments
    "run.view": SEES_ALL,
    "run.request": OFFICE & not_after("figure.verify"),
    "run.cancel": OFFICE,
    "run.feedback": OFFICE,
    "run.review": OFFICE,
    "run.finalise": OFFICE,
    "run.archive": OFFICE,
    "sheet.view": SEES_ALL | FILLS,
    "circumstance.record": OFFICE,
    "objection.raise": FILLS,
    "objection.view": SEES_FIGURES,
    "objection.answer": (OFFICE | VERIFIES) & not_after("figure.verify"),
    "release.view": SIGNED_IN | RELEASED,
    "release.propose": OFFICE,
    "release.approve": role(Role.APPROVER) & not_after("release.propose"),
    "release.withdraw": role(Role.APPROVER),
    # cards
    "ruleset.view": SIGNED_IN,
    "ruleset.draft": OFFICE,
    "ruleset.edit": OFFICE,
    "ruleset.approve": role(Role.APPROVER) & not_after("ruleset.draft"),
    "ruleset.activate": OFFICE,
    "ruleset.retire": OFFICE,
    "occasion.view": SIGNED_IN,
    "occasion.plan": OFFICE,
    "occasion.hold": OFFICE,
    "occasion.cancel": OFFICE,
    "card.view": SEES_ALL | role(Role.LEGAL) | WORKS,
    "card.collect": OFFICE,
    "card.doubt": BY_ITSELF,
    "card.vet": role(Role.LEGAL, Role.APPROVER) & not_after("card.collect"),
    "card.dismiss": role(Role.LEGAL, Role.APPROVER) & not_after("card.collect"),
    "card.settle": role(Role.LEGAL, Role.APPROVER) & not_after("card.collect"),
    "card.remind": role(Role.LEGAL, Role.APPROVER) & not_after("card.collect"),
    "card.propose": OFFICE & not_after("card.vet"),
    "card.notice": OFFICE,
    "card.state": WORKS,
    "card.appeal": WORKS,
    "card.resume": BY_ITSELF,
    "card.deliberate": OFFICE,
    "card.approve": role(Role.APPROVER)
    & not_after("card.propose")
    & not_after("card.vet")
    & not_after("card.settle"),
    "card.show": OFFICE,
    "card.recall": role(Role.ASSESSOR, Role.APPROVER),
    "card.revoke": role(Role.APPROVER),
    "card.plan": WORKS,
    "card.overdue": BY_ITSELF,
    "card.evidence": WORKS,
    "card.extend": WORKS,
    "card.grant": role(Role.APPROVER) & not_after("card.extend"),
    "card.decline": role(Role.APPROVER) & not_after("card.extend"),
    "card.ask_delist": WORKS,
    "card.inspect": INSPECTS,
    "card.confirm": INSPECTS & not_after("card.inspect"),
    "card.delist": role(Role.APPROVER) & not_after("card.inspect") & not_after("card.confirm"),
    "card.fail": role(Role.APPROVER) & not_after("card.inspect") & not_after("card.confirm"),
    "card.look_back": OFFICE,
    # visits
    "visit.view": SEES_ALL | WORKS,
    "visit.plan": role(Role.ASSESSOR, Role.LEADER),
    "visit.make": role(Role.ASSESSOR, Role.LEADER),
    "visit.close": role(Role.ASSESSOR, Role.LEADER),
    "visit.cancel": role(Role.ASSESSOR, Role.LEADER),
    "issue.view": SEES_ALL | WORKS | ANSWERS,
    "issue.raise": role(Role.ASSESSOR, Role.LEADER) | WORKS,
    "issue.hand_on": role(Role.ASSESSOR, Role.APPROVER, Role.LEADER),
    "issue.ask": FILLS,
    "issue.solve": ANSWERS | OFFICE,
    "issue.confirm": FILLS & not_after("issue.solve"),
    "issue.dispute": FILLS & not_after("issue.solve"),
    "issue.look_back": role(Role.ASSESSOR, Role.LEADER),
    # meetings
    "meeting.view": SEES_ALL | WORKS,
    "meeting.plan": OFFICE,
    "meeting.edit": OFFICE,
    "meeting.arrange": OFFICE,
    "meeting.collect": OFFICE,
    "meeting.propose": WORKS,
    "meeting.take": OFFICE,
    "meeting.turn_down": OFFICE,
    "meeting.approve": role(Role.APPROVER) & not_after("meeting.plan"),
    "meeting.invite": OFFICE,
    "meeting.notify": OFFICE,
    "meeting.excuse": WORKS | OFFICE,
    "meeting.substitute": WORKS | OFFICE,
    "meeting.pack": OFFICE,
    "meeting.open_pack": SEES_ALL,
    "meeting.hold": OFFICE,
    "meeting.present": OFFICE,
    "meeting.resolve": OFFICE,
    "meeting.draft": OFFICE,
    "meeting.countersign": role(Role.APPROVER, Role.LEADER) & not_after("meeting.draft"),
    "meeting.issue": OFFICE & not_after("meeting.draft"),
    "meeting.follow": OFFICE,
    "meeting.cancel": role(Role.ASSESSOR, Role.APPROVER),
    # papers circulated
    "circular.view": SEES_ALL | WORKS,
    "circular.register": OFFICE,
    "circular.propose": OFFICE,
    "circular.instruct": role(Role.APPROVER, Role.LEADER) & not_after("circular.propose"),
    "circular.distribute": OFFICE,
    "circular.receive": WORKS,
    "circular.convey": WORKS,
    "circular.conclude": OFFICE,
    "circular.archive": OFFICE,
    "circular.link": OFFICE,
    "circular.unlink": OFFICE,
    # stories
    "case.view": SEES_ALL | WORKS | RELEASED,
    "case.draft": WORKS,
    "case.edit": WORKS,
    "case.submit": WORKS,
    "case.return": OFFICE,
    "case.review": OFFICE & not_after("case.submit"),
    "case.release": role(Role.APPROVER) & not_after("case.submit") & not_after("case.review"),
    "case.rebind": OFFICE,
    "case.withdraw": WORKS | role(Role.ASSESSOR, Role.APPROVER),
    "case.expire": BY_ITSELF,
    "case.adopt": WORKS | OFFICE,
    "case.confirm": WORKS & not_after("case.adopt"),
    "case.count": OFFICE,
    # reports
    "report.view": SEES_ALL | WORKS,
    "report.draft": WORKS | OFFICE,
    "report.edit": WORKS | OFFICE,
    "report.check": WORKS | OFFICE,
    "report.return": role(Role.ASSESSOR, Role.APPROVER),
    "report.confirm": role(Role.APPROVER) & not_after("report.draft"),
    "report.issue": WORKS | OFFICE,
    "report.archive": WORKS | OFFICE,
    "report.assign": OFFICE,
    "report.mark": WORKS | OFFICE,
    # doors
    "workbench.view": SIGNED_IN,
    "board.view": ANYBODY,
    "workbook.assess": ANYBODY,
    "demo.advance": ANYBODY,
}


def permits(action: str, actor: Actor, thing: Thing) -> Refusal | None:
    """Why the actor may not do this to the thing, or None.

    Another district's thing is not there at all. The house acts by itself; a client system only within its scopes.

    Raises:
        KeyError: the action is not in the table.
    """
    clause = POLICY[action]
    if actor.is_house and actor.district == thing.district:
        return None
    if not actor.is_stranger and actor.district != thing.district:
        words = Words("没有找到，或者您无权查看", "it is not there, or you may not see it")
        return Refusal("absent", words, "absent")
    if actor.client and action not in actor.scopes:
        words = Words("该接口令牌没有“{action}”的授权", "the token is not authorised for '{action}'")
        return Refusal("token.scope", words.format(action=action), "forbidden")
    why = clause.refuses(actor, thing)
    return Refusal(action, why, "forbidden") if why else None


def permit(action: str, actor: Actor, thing: Thing) -> None:
    """The first beat of every operation: go on only when the policy permits.

    Raises:
        Refused: with the reason.
    """
    insist(permits(action, actor, thing))
