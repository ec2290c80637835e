"""How the pages of meetings are asked in the permission matrix."""

from tests.journeys.address import Address, post
from tests.journeys.things import meeting, meeting_seen, officer, unit

PLAN = {
    "title": "会议",
    "kind": "command",
    "held_on": "2024-02-01",
    "starts_at": "09:00",
    "place": "会议中心",
    "chair": "{account_id}",
}
ITEM = {"kind": "report", "item": "工作汇报", "minutes": "10"}
MEETING_PAGES: dict[str, Address] = {
    "meeting-list": Address(officer),
    "meeting-export": Address(officer),
    "meeting-plan": post(**PLAN),
    "meeting-page": Address(meeting_seen),
    "meeting-minutes": Address(meeting_seen),
    "meeting-pack": post(meeting),
    "meeting-pack-zip": Address(meeting),
    "meeting-conference": Address(meeting),
    "meeting-edit": post(meeting, **PLAN),
    "meeting-collect": post(meeting),
    "meeting-approve": post(meeting),
    "meeting-notify": post(meeting),
    "meeting-hold": post(meeting),
    "meeting-draft": post(meeting, draft="# 讲话"),
    "meeting-countersign": post(meeting),
    "meeting-issue": post(meeting, number="云岫百千万指纪〔2024〕1号"),
    "meeting-follow": post(meeting),
    "meeting-cancel": post(meeting, reason="改期"),
    "meeting-put": post(meeting, **ITEM),
    "meeting-propose": post(unit, unit="{unit_id}", **ITEM),
    "meeting-lift": post(meeting),
    "meeting-drop": post(meeting),
    "meeting-take": post(meeting),
    "meeting-turn-down": post(meeting, reason="另行办理"),
    "meeting-resolve": post(meeting, text="健全机制", main="{department_id}", area="coordination"),
    "meeting-unresolve": post(meeting),
    "attendee-export": Address(meeting_seen),
    "attendee-template": Address(meeting),
    "attendee-import-look": post(meeting, workbook="{workbook}"),
    "attendee-import-apply": post(meeting, workbook="{workbook}"),
    "attendee-invite": post(meeting, unit="{unit_id}", post="副职", name="甲", part="attend"),
    "attendee-concerned": post(meeting),
    "attendee-present": post(meeting),
    "attendee-drop": post(meeting),
    "attendee-excuse": post(unit, reason="出差"),
    "attendee-substitute": post(unit, substitute="副镇长", reason="出差"),
}
