"""The people whom several rows of the policy name: each once, in clauses."""

from liangpai.access.clauses import in_charge, in_reach, not_after, not_own, role
from liangpai.access.roles import Role

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
