"""Cards, and appeals against figures, scores and cards."""

from liangpai.access.clauses import BY_ITSELF, SIGNED_IN, Clause, not_after, role
from liangpai.access.policy.who import INSPECTS, OFFICE, REVIEWS, SEES_ALL, WORKS
from liangpai.access.roles import Role

CARDS: dict[str, Clause] = {
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
}
