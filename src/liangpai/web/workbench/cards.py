"""What waits in cards: for the unit, the office, the legal office, approvers, and whoever inspects on site."""

from collections.abc import Iterator

from liangpai.access.roles import Role
from liangpai.cards.queries import (
    Waits,
    desk,
    extensions_asked,
    legality_of,
    look_backs,
    rulesets,
    waits,
    waits_for_others,
)
from liangpai.web.pages import url
from liangpai.web.workbench.lines import MOST_OWED, Asking, Line, Owed, by_deadline, lies_with
from liangpai.words import Words

STATE = Words(
    "收到拟亮牌提醒函：{n}张，请说明情况或申请复核",
    "{n} {n|card is|cards are} announced to your unit: make a statement or appeal",
)
PLAN = Words("报送整改方案：{n}张牌", "hand in plans of rectification: {n} {n|card|cards}")
RECTIFY = Words("完成整改并申请摘牌：{n}张牌", "mend and ask for delisting: {n} {n|card|cards}")
VET = Words("审查亮牌依据：{n}个候选", "vet the grounds of {n} {n|candidate|candidates}")
SETTLE = Words("会商：{n}个单位不足以区分", "deliberate on {n} {n|unit|units} not told apart")
PROPOSE = Words("拟亮牌：{n}张依据已审查", "propose: {n} {n|card|cards} vetted")
NOTICE = Words("发出提醒函：{n}张拟亮牌", "give notice of {n} {n|card|cards}")
DELIBERATE = Words("集体研究：{n}张牌已可研究", "decide collectively: {n} {n|card|cards}")
SHOW = Words("亮牌：{n}张现在可以亮出", "show now: {n} {n|card|cards}")
MEET = Words("亮牌：{n}张已审批，大会举行后亮出", "show after the conference: {n} {n|card|cards} approved")
HEAR = Words("情况说明、申请复核：{n}张已提醒", "be heard: {n} {n|card|cards} announced")
REVIEW = Words("复核：{n}张", "decide on appeals: {n} {n|card|cards}")
LOOK_BACK = Words("摘牌后回访：{n}张到期", "look back on {n} delisted {n|card|cards}")
APPROVE = Words("审批亮牌：{n}张已集体研究", "approve: {n} {n|card|cards} decided")
DELIST = Words("决定摘牌：{n}张已现场核验", "decide on delisting: {n} {n|card|cards} inspected")
EXTEND = Words("审批整改延期：{n}件", "answer {n} {n|request|requests} for more time")
END = Words(
    "了结未赶上大会的牌：{n}张，不予亮牌或撤回",
    "end {n} {n|card|cards} that missed the conference: dismiss or recall",
)
RULES_DRAFTED = Words("亮牌规则待审定：{name}", "card rules wait for approval: {name}")
RULES_APPROVED = Words(
    "亮牌规则已审定，待施行：{name}", "card rules are approved and wait to come into force: {name}"
)
NO_PLAN = Words("{unit}：{occasion}的整改方案未报", "{unit}: no plan of rectification after {occasion}")
UNMENDED = Words("{unit}：{occasion}的整改逾期", "{unit}: the rectification after {occasion} is overdue")
CONFIRM = Words(
    "确认现场核验：{n}张牌已由第一人登记",
    "confirm the inspection: {n} {n|card|cards} recorded by the first inspector",
)
INSPECT = Words("现场核验整改：{n}张牌申请摘牌", "inspect on site: {n} {n|card asks|cards ask} for delisting")


def for_the_group(asking: Asking) -> Owed:
    """What units owe on cards that were shown, one by one: plans and rectifications that are late; nothing before the showing."""
    late = []
    for card in desk(asking.district, asking.actor):
        due = {"shown": card.plan_due_on, "rectifying": card.due_on}.get(card.state)
        if due is not None and due < asking.on:
            words = NO_PLAN if card.state == "shown" else UNMENDED
            told = words.format(unit=card.unit.name, occasion=card.occasion.name)
            late.append(Line(told, url("card-page", card.pk), due))
    return Owed(by_deadline(late)[:MOST_OWED], len(late))


def on_unit(asking: Asking) -> Iterator[Line]:
    """For whoever reports: to be heard, to plan, to mend."""
    yield from _lines(asking, {"state": STATE, "plan": PLAN, "rectify": RECTIFY})


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: the steps of the procedure and the look-backs."""
    steps = {"propose": PROPOSE, "notice": NOTICE, "deliberate": DELIBERATE, "show": SHOW}
    yield from _lines(asking, steps)
    yield from _line(look_backs(asking.district, asking.on), LOOK_BACK, f"{url('card-list')}?state=delisted")
    yield from _rules(asking, "approved", RULES_APPROVED)


def on_lawyer(asking: Asking) -> Iterator[Line]:
    """For the legal office: grounds to vet, and what is left to deliberation."""
    yield from _lines(asking, {"vet": VET, "settle": SETTLE})


def on_approver(asking: Asking) -> Iterator[Line]:
    """For approvers: cards to approve, to delist, to end after a missed conference, and requests for more time."""
    yield from _lines(asking, {"approve": APPROVE, "delist": DELIST, "settle": SETTLE, "end": END})
    yield from _line(extensions_asked(asking.district), EXTEND, _way("rectify"))
    yield from _rules(asking, "draft", RULES_DRAFTED)


def on_inspector(asking: Asking) -> Iterator[Line]:
    """For whoever may have to go and see."""
    yield from _lines(asking, {"confirm": CONFIRM, "inspect": INSPECT})


OFFICE, UNIT, LAWYER = Words("办公室", "office"), Words("单位", "unit"), Words("法制部门", "legal office")
APPROVER, INSPECTOR = Words("审批人", "approver"), Words("核验人", "inspector")
LIES_WITH = {
    "vet": (VET, LAWYER),
    "settle": (SETTLE, LAWYER),
    "propose": (PROPOSE, OFFICE),
    "notice": (NOTICE, OFFICE),
    "state": (HEAR, UNIT),
    "review": (REVIEW, Words("复核人", "reviewer")),
    "deliberate": (DELIBERATE, OFFICE),
    "approve": (APPROVE, APPROVER),
    "meet": (MEET, Words("大会", "conference")),
    "show": (SHOW, OFFICE),
    "plan": (PLAN, UNIT),
    "rectify": (RECTIFY, UNIT),
    "inspect": (INSPECT, INSPECTOR),
    "confirm": (CONFIRM, Words("第二名核验人", "second inspector")),
    "delist": (DELIST, APPROVER),
    "end": (END, APPROVER),
}
"""How each step is called, and with whom it lies."""
OWN = {
    Role.REPORTER: ("state", "plan", "rectify"),
    Role.ASSESSOR: ("propose", "notice", "deliberate", "show"),
    Role.LEGAL: ("vet", "settle"),
    Role.APPROVER: ("approve", "delist", "settle", "end"),
    Role.VERIFIER: ("inspect", "confirm"),
    Role.DISCIPLINE: ("inspect", "confirm"),
}
"""Whose step is whose."""


def for_me(asking: Asking) -> Iterator[Line]:
    """What others do next with the cards of the reader's unit, or with those the reader had a part in; for the office with all."""
    own = {step for role, steps in OWN.items() if asking.actor.has(role) for step in steps}
    found = waits_for_others(asking.district, asking.actor, asking.on, own)
    for step, (words, who) in LIES_WITH.items():
        if one := found.get(step):
            yield Line(words.format(n=one.n), _way(step), one.due_on, lies_with(who, one.since))
    if asking.actor.has(Role.ASSESSOR):
        yield from _rules(asking, "draft", RULES_DRAFTED, APPROVER)
    elif asking.actor.has(Role.APPROVER):
        yield from _rules(asking, "approved", RULES_APPROVED, OFFICE)


STATES = {
    "vet": "candidate",
    "settle": "close",
    "propose": "vetted",
    "notice": "proposed",
    "state": "noticed",
    "review": "reviewing",
    "approve": "deliberated",
    "meet": "approved",
    "show": "approved",
    "plan": "shown",
    "rectify": "rectifying",
    "inspect": "delist_asked",
    "confirm": "delist_asked",
    "delist": "inspected",
}
"""The state by which the list is narrowed for a step."""


def _rules(asking: Asking, state: str, words: Words, who: Words | None = None) -> Iterator[Line]:
    """Rule sets on their way into force: those that have been sent to the legal office, drafts alone are nobody's matter."""
    for row in rulesets(asking.district):
        review = legality_of(row) if row.state == state else None
        if review:
            told = words.format(name=f"{row.name} v{row.version}")
            since = row.approved_at or review.answered_at or review.asked_at
            yield Line(told, url("ruleset-page", row.pk), lies=who and lies_with(who, since))


def _lines(asking: Asking, steps: dict[str, Words]) -> Iterator[Line]:
    found = waits(asking.district, asking.actor, asking.on)
    for step, words in steps.items():
        yield from _line(found.get(step, Waits()), words, _way(step))


def _way(step: str) -> str:
    return f"{url('card-list')}{f'?state={STATES[step]}' if step in STATES else ''}"


def _line(told: Waits, words: Words, way: str) -> Iterator[Line]:
    if told.n:
        yield Line(words.format(n=told.n), way, told.due_on)
