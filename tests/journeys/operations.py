"""How every operation of the API is asked in the permission matrix: by its name, with JSON, about which thing."""

from tests.journeys.address import Address, post
from tests.journeys.story_pages import STORY_OPERATIONS
from tests.journeys.things import (
    card,
    circular,
    helping,
    meeting_seen,
    mine,
    need,
    officer,
    promise,
    release,
    report,
    seen_appeal,
    share,
    task,
    task_seen,
    unit,
)
from tests.journeys.visit_pages import VISIT_OPERATIONS

CELL = '{{"cells": [{{"unit": {unit_id}, "item": "I1", "period": "2023", "value": 80}}]}}'
SHARE = '{{"item": {item_id}, "unit": {unit_id}, "purpose": "核对", "until_on": "2024-06-30"}}'
NEED = (
    '{{"unit": {unit_id}, "keeper": {department_id}, "kind": "land", "title": "园区用地", "quantity": 30, '
    '"needed_by": "2024-06-30"}}'
)
OPERATIONS: dict[str, Address] = {
    **STORY_OPERATIONS,
    **VISIT_OPERATIONS,
    "task-list": Address(officer),
    "task-page": Address(task_seen),
    "task-accept": post(task, json="{{}}"),
    "task-report": post(task, json='{{"text": "已办"}}'),
    "task-extend": post(task, json='{{"wanted_on": "2024-03-01", "reason": "停工", "share": 10}}'),
    "part-report": post(helping, json='{{"text": "已办"}}'),
    "unit-list": Address(),
    "unit-page": Address(),
    "round-list": Address(),
    "round-page": Address(),
    "round-units": Address(),
    "figure-list": Address(mine),
    "figure-fill": post(unit, json=CELL),
    "figure-submit": post(unit, json='{{"unit": {unit_id}}}'),
    "release-list": Address(release),
    "standing-list": Address(release),
    "explanation": Address(release),
    "record-checkpoint": Address(),
    "leaf-list": Address(),
    "leaf-proof": Address(names={"index": "0"}),
    "record-consistency": Address(),
    "item-list": Address(),
    "item-page": Address(),
    "item-values": Address(),
    "share-list": Address(officer),
    "share-page": Address(share),
    "share-ask": post(unit, json=SHARE),
    "share-grant": post(share, json='{{"until_on": "2024-06-30"}}'),
    "share-refuse": post(share, json='{{"basis": "《中华人民共和国统计法》", "reason": "尚未公布"}}'),
    "share-open": post(share, json='{{"access": "接口"}}'),
    "share-use": post(share, json='{{"used_on": "2024-01-12", "purpose": "核对"}}'),
    "share-withdraw": post(share, json="{{}}"),
    "card-list": Address(officer),
    "card-page": Address(card),
    "card-state": post(card, json='{{"text": "说明"}}'),
    "card-appeal": post(card, json='{{"text": "有误"}}'),
    "card-plan": post(
        card, json='{{"text": "整改", "items": [{{"text": "一件事", "due_on": "2024-02-01"}}]}}'
    ),
    "card-evidence": post(card, json='{{"place": 1, "text": "已办"}}'),
    "card-ask-delist": post(card, json="{{}}"),
    "occasion-list": Address(),
    "occasion-plan": post(json='{{"name": "年中", "held_on": "2024-07-31", "year": 2024}}'),
    "report-list": Address(officer),
    "report-page": Address(report),
    "circular-list": Address(officer),
    "circular-page": Address(circular),
    "circular-register": post(
        json='{{"title": "新通知", "issuer": "市指挥部", "received_on": "2024-01-08"}}'
    ),
    "circular-receive": post(circular, json="{{}}"),
    "circular-convey": post(circular, json='{{"manner": "study"}}'),
    "meeting-list": Address(officer),
    "meeting-page": Address(meeting_seen),
    "meeting-propose": post(unit, json='{{"unit": {unit_id}, "title": "产业园", "minutes": 10}}'),
    "attendee-excuse": post(unit, json='{{"reason": "出差"}}'),
    "attendee-substitute": post(unit, json='{{"substitute": "副镇长", "reason": "出差"}}'),
    "need-list": Address(officer),
    "need-page": Address(need),
    "need-raise": post(unit, json=NEED),
    "need-accept": post(need, json="{{}}"),
    "need-answer": post(
        need, json='{{"verdict": "refused", "reason": "没有指标", "alternative": "盘活存量"}}'
    ),
    "need-resume": post(need, json='{{"text": "已补"}}'),
    "need-deliver": post(need, json='{{"text": "已供地"}}'),
    "need-confirm": post(need, json="{{}}"),
    "need-dispute": post(need, json='{{"text": "不符"}}'),
    "need-withdraw": post(need, json='{{"text": "项目调整"}}'),
    "appeal-list": Address(officer),
    "appeal-page": Address(seen_appeal),
    "appeal-file": post(unit, json='{{"figure": {figure_id}, "grounds": "与年报不符"}}'),
    "commitment-list": Address(officer),
    "commitment-page": Address(promise),
    "commitment-draft": post(unit, json='{{"unit": {unit_id}, "year": 2024, "text": "建园3个"}}'),
    "commitment-submit": post(promise, json="{{}}"),
    "commitment-report": post(promise, json='{{"value": 1}}'),
    "commitment-finish": post(promise, json='{{"value": 3}}'),
    "commitment-amend": post(promise, json='{{"text": "建园2个", "target": 2, "reason": "征地难"}}'),
}
"""The operations of the API by their names; content is JSON."""
