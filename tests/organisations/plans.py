"""A small office: six people who carry a whole round between them."""

from collections.abc import Sequence
from typing import Any

from liangpai.access.roles import NAMES, Role
from liangpai.organisations.rules.founding import DistrictPlan, PlannedPerson, PlannedPost, PlannedUnit
from liangpai.organisations.rules.kinds import KINDS

SIX_PEOPLE = DistrictPlan(
    code="YXS",
    name="小云岫区",
    units=(
        PlannedUnit("H", "小云岫区指挥部", "headquarters"),
        PlannedUnit("D1", "区农业农村局", "department", "H"),
        PlannedUnit("D2", "区司法局", "department", "H"),
        PlannedUnit("T1", "枕河镇", "town", "H", "镇", "进位", (("OWN", "YXZ1"),)),
        PlannedUnit("C1", "溪口村", "village", "T1"),
    ),
    people=tuple(
        PlannedPerson(username, name)
        for username, name in zip(
            ("sun6", "wu6", "zhao6", "wang6", "zheng", "chu6"), "孙吴赵王郑褚", strict=True
        )
    ),
    posts=(
        PlannedPost("H", "填报员", (Role.REPORTER, Role.SYSTEM), "sun6"),
        PlannedPost("D1", "业务科长", (Role.VERIFIER,), "wu6"),
        PlannedPost("H", "安全管理员", (Role.SECURITY,), "wu6"),
        PlannedPost("H", "考核组长", (Role.ASSESSOR,), "zhao6"),
        PlannedPost("H", "总指挥", (Role.APPROVER, Role.LEADER), "wang6", is_head=True),
        PlannedPost("D2", "法制科长", (Role.LEGAL, Role.DISCIPLINE), "zheng"),
        PlannedPost("H", "审计管理员", (Role.AUDIT,), "chu6"),
    ),
)


def workbook_of(plan: DistrictPlan, settings: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The rows of the workbook that says the same as a plan."""
    units = [
        {
            "no": unit.no,
            "name": unit.name,
            "kind": KINDS[unit.kind].zh,
            "parent": unit.parent,
            "class": unit.class_code,
            "tier": unit.tier,
            "own": dict(unit.codes).get("OWN"),
        }
        for unit in plan.units
    ]
    people = [{"username": person.username, "name": person.name} for person in plan.people]
    posts = [
        {
            "no": f"P{number}",
            "unit": post.unit,
            "title": post.title,
            "roles": "、".join(NAMES[Role(role)].zh for role in post.roles),
            "is_head": "是" if post.is_head else "否",
            "holder": post.holder,
        }
        for number, post in enumerate(plan.posts, 1)
    ]
    return {"区县": [dict(row) for row in settings], "单位": units, "人员": people, "岗位": posts}
