"""The roles a post can carry, and which of them one person may not hold together."""

from collections.abc import Iterable
from enum import StrEnum

from liangpai.refusal import Refusal
from liangpai.words import Words


class Role(StrEnum):
    """What a post may do; a person has the roles of the posts held today, and no others."""

    REPORTER = "reporter"
    VERIFIER = "verifier"
    ASSESSOR = "assessor"
    APPROVER = "approver"
    LEADER = "leader"
    LEGAL = "legal"
    DISCIPLINE = "discipline"
    SYSTEM = "system"
    SECURITY = "security"
    AUDIT = "audit"


NAMES = {
    Role.REPORTER: Words("填报员", "reporting officer"),
    Role.VERIFIER: Words("核验员", "verifier"),
    Role.ASSESSOR: Words("考核员", "assessor"),
    Role.APPROVER: Words("审批人", "approver"),
    Role.LEADER: Words("领导", "leader"),
    Role.LEGAL: Words("法制审查员", "legal reviewer"),
    Role.DISCIPLINE: Words("纪检监督员", "discipline officer"),
    Role.SYSTEM: Words("系统管理员", "system administrator"),
    Role.SECURITY: Words("安全管理员", "security administrator"),
    Role.AUDIT: Words("审计管理员", "audit administrator"),
}

ADMINISTRATORS = (Role.SYSTEM, Role.SECURITY, Role.AUDIT)
BUSINESS = (Role.REPORTER, Role.VERIFIER, Role.ASSESSOR, Role.APPROVER)


def clashing_roles(roles: Iterable[Role]) -> Refusal | None:
    """Refuse two administrators in one person, and an audit administrator who works with figures (等保2.0 三员互斥)."""
    held = set(roles)
    administers = [role for role in ADMINISTRATORS if role in held]
    if len(administers) > 1:
        return _clash(administers[0], administers[1])
    works = [role for role in BUSINESS if role in held]
    if Role.AUDIT in held and works:
        return _clash(Role.AUDIT, works[0])
    return None


def _clash(first: Role, second: Role) -> Refusal:
    words = Words(
        "同一个人不能兼任{first}和{second}（三员分立）；请换人任职",
        "one person cannot be {first} and {second} at once: appoint somebody else",
    )
    return Refusal("role.clash", words.format(first=NAMES[first], second=NAMES[second]))
